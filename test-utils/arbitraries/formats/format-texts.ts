import type fc from 'fast-check';

/** What payloads have where a text of one format stands, and what takes its place by mistake. */
export interface FormatTexts {
  /** All that the format allows; made when it is first drawn from, since most schemas have few formats. */
  readonly wild: () => fc.Arbitrary<string>;
  /** Ordinary ones, which every reader accepts. */
  readonly plain: fc.Arbitrary<string>;
  /** The most ordinary one. */
  readonly bare: string;
  /** Those that a reader may not expect, by name; the disputed ones are among them. */
  readonly forms: Readonly<Record<string, string>>;
  /** Names of the forms that the standard allows and many readers refuse. */
  readonly disputed: readonly string[];
  /** What makes a text disputed. */
  readonly disputes: readonly Dispute[];
  /** Texts that other readers and writers mistake for one of the format. */
  readonly nearMisses: readonly NearMiss[];
  /** A text of the format, spoiled. */
  readonly spoiled: (text: string) => readonly NearMiss[];
  /** Numbers that other writers send instead. */
  readonly numbers: readonly (readonly [mistake: string, number: number])[];
}

/** What a client gets wrong, in a few words, and what it sends then. */
export type NearMiss = readonly [mistake: string, text: string];

/** Something that the standard of a format allows and many readers refuse. */
export interface Dispute {
  readonly form: DisputedTextForm;
  /** Matches the texts of the format that have it. */
  readonly shape: RegExp;
  /** The text without it. */
  readonly mended: (text: string) => string;
}

export type DisputedTextForm =
  | 'leap-second'
  | 'lower-case-date-time'
  | 'year-0000'
  | 'long-fraction'
  | 'large-offset'
  | 'uri-scheme-alone'
  | 'uri-brackets'
  | 'uri-ip-future'
  | 'lower-case-duration'
  | 'long-duration'
  | 'email-quoted'
  | 'email-address-literal'
  | 'email-dotless-domain'
  | 'email-long'
  | 'hostname-of-digits'
  | 'hostname-reserved'
  | 'uuid-other-version'
  | 'base64-set-bits';

/** What is not trimmed, or quoted twice. */
export function notTrimmed(text: string): readonly NearMiss[] {
  return [
    ['trailing newline', `${text}\n`],
    ['leading space', ` ${text}`],
    ['trailing space', `${text} `],
    ['in quotes', `"${text}"`],
  ];
}

import type { Format } from '../../contracts/formats/formats.ts';
import { fieldsOf, textOf } from '../arbitraries/date-time-fields.ts';

/** A form of a date-time or a URI that its standard allows and many readers refuse. */
export type DisputedText =
  | 'leap-second'
  | 'lower-case-date-time'
  | 'year-0000'
  | 'long-fraction'
  | 'large-offset'
  | 'uri-scheme-alone'
  | 'uri-brackets'
  | 'uri-ip-future';

/** The disputed forms of a text of a format. */
export function disputedTexts(format: Format, text: string): readonly DisputedText[] {
  return BY_FORMAT[format].filter((form) => RULES[form].has(text));
}

/** The text without this disputed form. */
export function mendedText(form: DisputedText, text: string): string {
  return RULES[form].mended(text);
}

const BY_FORMAT: Readonly<Record<Format, readonly DisputedText[]>> = {
  'date-time': [
    ...(['leap-second', 'lower-case-date-time', 'year-0000'] as const),
    ...(['long-fraction', 'large-offset'] as const),
  ],
  uri: ['uri-scheme-alone', 'uri-brackets', 'uri-ip-future'],
};

interface Rule {
  readonly has: (text: string) => boolean;
  readonly mended: (text: string) => string;
}

const RULES: Readonly<Record<DisputedText, Rule>> = {
  // RFC 3339 section 5.7. Java's OffsetDateTime, Python's fromisoformat, Date.parse and Go refuse it.
  'leap-second': {
    has: (text) => /:60/.test(text.slice(0, 19)),
    mended: (text) => text.replace(/:60/, ':59'),
  },
  // Section 5.6. Python's fromisoformat refuses z, PHP's ATOM t, Go both.
  'lower-case-date-time': {
    has: (text) => /[tz]/.test(text),
    mended: (text) => text.toUpperCase(),
  },
  // Section 5.6. Years begin at 1 in Python and .NET.
  'year-0000': {
    has: (text) => text.startsWith('0000'),
    mended: (text) => text.replace(/^0000/, '2024'),
  },
  // Section 5.6. Java accepts nine digits, Ruby's Time.parse a text of 128 characters.
  'long-fraction': {
    has: (text) => /\.\d{10}/.test(text),
    mended: (text) => text.replace(/(\.\d{9})\d+/, '$1'),
  },
  // Section 5.7. .NET and XML Schema accept 14 hours, the farthest time zone, Java 18.
  'large-offset': {
    has: (text) => /[+-](?:14:(?!00)|1[5-9]:|2\d:)\d\d$/.test(text),
    mended: inUtc,
  },
  // RFC 3986 section 3: only the scheme is required. ajv-formats and Java refuse it.
  'uri-scheme-alone': {
    has: (text) => /^[^:/?#]*:(?:$|[?#])/.test(text),
    mended: (text) => text.replace(':', ':a'),
  },
  // The grammar has brackets around a host alone; URL parsers accept them in a query and a fragment.
  'uri-brackets': {
    has: (text) => /[?#].*[[\]]/.test(text),
    mended: (text) =>
      text.replace(/[?#].*/, (end) => end.replaceAll('[', '%5B').replaceAll(']', '%5D')),
  },
  // Section 3.2.2: an IP address of a future version. Browsers and Java refuse it.
  'uri-ip-future': {
    has: (text) => IP_FUTURE.test(text),
    mended: (text) => text.replace(IP_FUTURE, '$1[::1]'),
  },
};

const IP_FUTURE = /^([^/?#]*\/\/[^/?#]*)\[v[^\]]*\]/i;

/** A leap second moves with its offset. */
function inUtc(text: string): string {
  const fields = fieldsOf(text);
  return fields === null ? text : textOf({ ...fields, zone: 'Z' });
}

import { MESSAGE_OF, type SchemaFindingCode } from '../../contracts/finding.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import type { DisputedForm } from '../../test-utils/campaign/disputed-forms.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import type { Expectations } from '../subjects/oracles.ts';
import type { CrashCause, Judgement, Subject } from '../subjects/subject.ts';

export const FAILURES = ['falseAccepts', 'falseRejects', 'crashes', 'wrongResults'] as const;
/** The lists of a result: four kinds of failure, and what is only to be known. */
export const LISTS = [...FAILURES, 'advice'] as const;
export type DiscrepancyList = (typeof LISTS)[number];

/**
 * What a discrepancy is about: the code of the payload's fault, the form of a valid payload that the
 * standards allow and many readers refuse, a payload that is valid beyond dispute, or a law of results.
 */
export type DiscrepancyCode = SchemaFindingCode | DisputedForm | 'valid-payload' | ResultLawCode;

/** A law that whatever a handler returns is held against. */
export type ResultLawCode = 'undocumented-keys-change-result' | 'key-order-changes-result';

/** Why a payload is valid that many readers refuse, and why a result should not change. */
export const ALLOWED_BY: Readonly<Record<string, string>> = {
  'unknown-enum-value': 'upstream adds values without notice',
  'leap-second': 'RFC 3339 section 5.7 allows leap seconds',
  'lower-case-date-time': 'RFC 3339 section 5.6 allows t and z',
  'year-0000': 'RFC 3339 section 5.6 allows the year 0000',
  'long-fraction': 'RFC 3339 section 5.6 allows any number of digits',
  'large-offset': 'RFC 3339 section 5.7 allows offsets to 23:59',
  'uri-scheme-alone': 'RFC 3986 section 3 allows an empty path',
  'uri-brackets': 'RFC 3986 has brackets around a host alone, but parsers of URLs take them',
  'uri-ip-future': 'RFC 3986 section 3.2.2 allows an IP address of a future version',
  'lower-case-duration': 'RFC 5234 section 2.3 has letters of either case in a grammar',
  'long-duration': 'RFC 3339 appendix A allows any number of digits',
  'email-quoted': 'RFC 5321 section 4.1.2 allows a quoted local part',
  'email-address-literal': 'RFC 5321 section 4.1.3 allows an IP address in brackets',
  'email-dotless-domain': 'RFC 5321 section 4.1.2 allows a domain of one label',
  'email-long': 'the grammar of RFC 5321 section 4.1.2 has no lengths',
  'hostname-of-digits': 'RFC 1123 section 2.1 allows a label of digits',
  'hostname-reserved': 'RFC 1123 section 2.1 allows hyphens wherever they are within a label',
  'uuid-other-version': 'RFC 4122 section 3 allows any digits for version and variant',
  'base64-set-bits': 'RFC 4648 section 3.5 lets a reader take bits behind the last byte',
  'deep-nesting': 'JSON sets no bound to nesting, but readers may (RFC 8259 section 9)',
  'undocumented-keys-change-result': 'upstream adds keys without notice',
  'key-order-changes-result': 'the order of keys means nothing (RFC 8259 section 4)',
} satisfies Record<DisputedForm | ResultLawCode | 'unknown-enum-value', string>;

export const DISCREPANCY_CODES: readonly string[] = [
  ...new Set([...Object.keys(MESSAGE_OF), 'valid-payload', ...Object.keys(ALLOWED_BY)]),
];

export function isDiscrepancyCode(text: string): text is DiscrepancyCode {
  return DISCREPANCY_CODES.includes(text);
}

/** A payload of a campaign: its place in the sequence, or the file of the user's corpus that it is from. */
export type PayloadId = number | string;

/** Whether it is of the user's own: it may hold something secret, and what was generated does not. */
export function isOwn(id: PayloadId): id is string {
  return typeof id === 'string';
}

/** A payload with the verdict that it should get. */
export interface Labelled extends Pick<TestPayload, 'valid' | 'payload' | 'fault'> {
  readonly id: PayloadId;
}

/** What a subject said of a payload, where that is not what it should have said. */
export interface Discrepancy extends Labelled {
  readonly list: DiscrepancyList;
  readonly code: DiscrepancyCode;
  readonly said: Judgement;
}

/** Who is asked, and what is expected of the answers. */
export interface Inquiry {
  readonly subject: Subject;
  readonly expectations: Expectations;
  readonly components: Components;
}

/** Null where it is as it should be that a subject said this of a payload. */
export function discrepancyOf(
  labelled: Labelled,
  said: Judgement,
  expectations: Expectations,
): Discrepancy | null {
  const list = listOf(labelled, said, expectations);
  return list && { ...labelled, list, code: labelled.fault?.code ?? 'valid-payload', said };
}

/** In which list it belongs that a subject said this of a payload; null where it is as it should be. */
export function listOf(
  { valid, fault }: Pick<Labelled, 'valid' | 'fault'>,
  said: Judgement,
  { of, enums }: Expectations,
): DiscrepancyList | null {
  const isUnsettled = fault?.code === 'unknown-enum-value' && enums === null;
  if (said.kind === 'crashed') {
    if (isUnsettled) return 'advice';
    return WRONG.includes(said.cause) ? 'wrongResults' : 'crashes';
  }
  if (of === 'handler') return null;
  const isWelcome = valid || (fault?.code === 'unknown-enum-value' && enums === 'open');
  if (said.kind === 'rejected') return isWelcome ? 'falseRejects' : null;
  if (isWelcome) return null;
  return isUnsettled ? 'advice' : 'falseAccepts';
}

const WRONG: readonly CrashCause[] = ['should-have-thrown', 'wrong-result'];

/** Whether a payload is given to the subject at all: a handler may throw at what Plaid does not send. */
export function isAsked(
  { valid, fault }: Pick<Labelled, 'valid' | 'fault'>,
  expectations: Expectations,
): boolean {
  if (expectations.of === 'validator' || valid) return true;
  return fault?.code === 'unknown-enum-value' && expectations.enums !== 'closed';
}

/** Whether it is known of this very payload, and of no other. */
export function isOfThisAlone(said: Judgement): boolean {
  return said.kind === 'crashed' && said.onlyHere === true;
}

/** Whether something in a valid payload is to blame, and no label says what. */
export function isUnlabelled({ list, fault, said }: Discrepancy): boolean {
  if (isRateLimit(said) || isOfThisAlone(said)) return false;
  return fault === null && list !== 'advice';
}

export function isHang(said: Judgement): boolean {
  return said.kind === 'crashed' && said.cause === 'hung';
}

/** The server limits the rate, whatever the payload. */
export function isRateLimit(said: Judgement): boolean {
  return isHang(said) && said.status === 429;
}

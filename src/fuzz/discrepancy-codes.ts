import type { DiscrepancyCode } from './discrepancy.ts';

/** What a discrepancy can be about, in words. */
export const DISCREPANCY_CODES: Readonly<Record<DiscrepancyCode, string>> = {
  'missing-key': 'a required key is left out',
  'unexpected-key': 'an undocumented key in a closed object',
  'wrong-type': 'a value of another type',
  'unexpected-null': 'null where it is not documented',
  'unknown-enum-value': 'a value that an enumeration does not list',
  'bad-date-time': 'a text that is no date-time',
  'bad-uri': 'a text that is no URI',
  'valid-payload': 'a payload that Plaid may send',
  'leap-second': 'second 60',
  'lower-case-date-time': 't or z in a date-time',
  'year-0000': 'the year 0000',
  'long-fraction': 'a fraction of a second of more than nine digits',
  'large-offset': 'an offset of more than 14 hours',
  'uri-scheme-alone': 'a URI of a scheme alone',
  'uri-brackets': 'brackets in the query or the fragment of a URI',
  'uri-ip-future': 'an IP address of a future version in a URI',
  'deep-nesting': 'nesting beyond 1,000 levels',
  'undocumented-keys-change-result': 'what a handler returns changes with undocumented keys',
  'key-order-changes-result': 'what a handler returns changes with the order of keys',
};

export function isDiscrepancyCode(text: string): text is DiscrepancyCode {
  return Object.hasOwn(DISCREPANCY_CODES, text);
}

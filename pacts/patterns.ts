/**
 * RFC 3339 `date-time` as a regular expression that both JavaScript and Rust's `regex` (which Pact
 * matches with: no lookaround, unanchored, `\d` beyond ASCII) read alike. It takes every date-time of
 * the contract. Looser than the contract in two things: it knows neither the days of each month (it
 * takes 2023-02-31) nor when a minute has a leap second (it takes second 60 in any minute).
 */
export const DATE_TIME_PATTERN = [
  '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])',
  '[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?',
  '(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$',
].join('');

/**
 * Pact's message, where it ends with a regular expression, with the meaning of a known expression; a user's own
 * expression is shortened. Any other message stays.
 */
export function withMeaning(message: string): string {
  const told = patternIn(message);
  if (told === null) return message;
  const meaning = meaningOf(told.pattern);
  return `${told.before}${meaning === null ? `to match ${shown(told.pattern)}` : `to be ${meaning}`}`;
}

/** What such a message expects: `an RFC 3339 date-time`; null for any other message. */
export function patternExpectation(message: string): string | null {
  const told = patternIn(message);
  return told === null ? null : (meaningOf(told.pattern) ?? `a match of ${shown(told.pattern)}`);
}

/** The last expression in the message: the received text before it may look like one. */
function patternIn(message: string): { readonly before: string; readonly pattern: string } | null {
  const at = message.lastIndexOf(WORDS);
  if (at === -1 || !message.endsWith("'") || message.length <= at + WORDS.length) return null;
  return { before: message.slice(0, at), pattern: message.slice(at + WORDS.length, -1) };
}

/** What Pact writes before a regular expression. */
const WORDS = "to match '";

function shown(pattern: string): string {
  const isLong = pattern.length > LONGEST_PATTERN;
  return `'${isLong ? `${pattern.slice(0, LONGEST_PATTERN)}…` : pattern}'`;
}

/** In UTF-16 units. */
const LONGEST_PATTERN = 60;

/** `an RFC 3339 date-time`; null where the regular expression is not known. */
function meaningOf(pattern: string): string | null {
  const plain = pattern.replaceAll('\\/', '/');
  const known = MEANINGS.get(plain);
  if (known !== undefined) return known;
  const [, scheme] = URL_PATTERN.exec(plain) ?? [];
  if (scheme === undefined) return null;
  if (scheme === 'https?') return 'an http or https URL';
  return scheme.startsWith('http') ? `an ${scheme} URL` : 'an absolute URI';
}

/** Our own, and those of the Pact library (`MatchersV2.ISO8601_DATETIME_FORMAT` and so on). */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  [DATE_TIME_PATTERN, 'an RFC 3339 date-time'],
  [
    String.raw`^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)$`,
    'an ISO 8601 date-time in whole seconds',
  ],
  [
    String.raw`^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d(:?[0-5]\d)?|Z)$`,
    'an ISO 8601 date-time with fractions of a second',
  ],
  [
    String.raw`^([\+-]?\d{4}(?!\d{2}\b))((-?)((0[1-9]|1[0-2])(\3([12]\d|0[1-9]|3[01]))?|W([0-4]\d|5[0-2])(-?[1-7])?|(00[1-9]|0[1-9]\d|[12]\d{2}|3([0-5]\d|6[1-6])))?)$`,
    'an ISO 8601 date',
  ],
  [String.raw`^(T\d\d:\d\d(:\d\d)?(\.\d+)?(([+-]\d\d:\d\d)|Z)?)?$`, 'an ISO 8601 time'],
  ['^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'a UUID in small letters'],
  ['[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'a UUID in small letters'],
  ['^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+.[a-zA-Z]{2,}$', 'an e-mail address'],
  ['^[0-9a-fA-F]+$', 'hexadecimal digits'],
]);

/** A scheme, followed by anything. */
const URL_PATTERN =
  /^\^(https\?|https?|\[(?:a-z|A-Z|A-Za-z|a-zA-Z)\](?:\[[-a-zA-Z0-9+.\\]+\][*+])?):(?:\/\/)?(?:(?:\.|\\S|\[\^\\s\])[*+])?\$?$/;

import type { Finding } from '../../contracts/finding.ts';
import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import type { Mismatch } from '../../pacts/verification.ts';

/** What to write instead of an example that Plaid would not send. */
export function exampleRemedy(
  { code, path, message }: Pick<Finding, 'code' | 'path' | 'message'>,
  status: 'success' | 'error',
): string {
  if (status === 'error') return `write plaidError({ type, code }) ${OURS}`;
  if (path === '') return `write linkTokenGetResponse() ${OURS}`;
  switch (code) {
    case 'missing-key':
      return `write linkTokenGetResponse({ … }) ${OURS}, which has what is required, and in it what you read`;
    case 'unexpected-key':
      return 'leave the key out';
    case 'unexpected-null':
      return `write ${matcherFor(path, expectedType(message))}; leave the key out if you do not read it`;
    case 'unknown-enum-value':
      return 'write a documented value, in a matcher such as string() of MatchersV3';
    case 'bad-uri':
      return "write string('https://example.com/hook') of MatchersV3";
    case 'bad-date-time':
      return `write dateTime() ${OURS}`;
    default:
      return `write ${matcherFor(path, expectedType(message))}`;
  }
}

/** What to write instead of an expectation that the provider does not meet; the message says what came. */
export function refusalRemedy({ path, message }: Mismatch): string {
  if (path === null) {
    return `expect what Plaid answers in that provider state, or name another one of ${STATES}`;
  }
  if (/^missing$|received array of 0 items/.test(message)) {
    return `name a provider state in which it is there, of ${STATES}; or leave the key out`;
  }
  const [, plain, pacts = ''] = /received (\w+)|\((\w+)\)/.exec(message) ?? [];
  // Pact names types with a capital letter.
  const came = plain ?? (pacts === 'Decimal' ? 'number' : pacts.toLowerCase());
  const written = came === 'null' ? 'null' : matcherFor(path, came);
  return `write ${written}; if you rely on what you wrote, name a provider state that gives it, of ${STATES}`;
}

export const SECRET_REMEDY = "write string('example') of MatchersV3 there";

/** For a value that changes from run to run. `path`: within the interaction, or empty. */
export function fixedRemedy(path: JsonPointer): string {
  return path === ''
    ? 'give the interaction a fixed description and fixed provider states'
    : `write a fixed example, in ${matcherFor(path)}`;
}

/** For a date of the day of the run, which may change tomorrow. */
export function clockRemedy(path: JsonPointer): string {
  const isName = /^\/(?:description$|providerStates?\/\d+\/name$)/.test(path);
  return isName ? fixedRemedy('') : `write an example of long ago, in ${matcherFor(path)}`;
}

/** For a matcher that assures nothing. */
export function looseRemedy(path: JsonPointer): string {
  return path === ''
    ? `match what you read, each by a matcher of its own: linkTokenGetResponse({ … }) ${OURS}`
    : 'match what you read in it, for a list by eachLike(); leave the key out if you read nothing of it';
}

export const INVALID_MATCHER_REMEDY =
  'write one that Pact can read, such as string() or regex() of MatchersV3, in the consumer test';

const OURS = 'of link-token-contract/pact';
/** Where the names of provider states are listed. */
export const STATES = `PROVIDER_STATES ${OURS}`;

/** The matcher for a place of the response, by the name of the member or the type of its value. */
function matcherFor(path: JsonPointer, type = ''): string {
  const name = pointerKeys(path).findLast((key) => !/^\d+$/.test(key)) ?? '';
  const isTime = /^expiration$|timestamp$|_at$/.test(name);
  const ours = OUR_MATCHERS.get(name) ?? (isTime ? 'dateTime()' : undefined);
  if (ours !== undefined) return `${ours} ${OURS}`;
  return MATCHER_OF_TYPE.get(type) ?? 'a matcher, such as string() or eachLike() of MatchersV3';
}

/** The first type that the message of a finding names. */
function expectedType(message: string): string {
  return /^expected (\w+)/.exec(message)?.[1] ?? '';
}

const OUR_MATCHERS: ReadonlyMap<string, string> = new Map([
  ['link_token', 'linkToken()'],
  ['public_token', 'publicToken()'],
  ['request_id', 'requestId()'],
  ['link_session_id', 'linkSessionId()'],
  ['metadata', 'metadata()'],
]);

const MATCHER_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['string', 'string() of MatchersV3'],
  ['number', 'number() of MatchersV3'],
  ['integer', 'integer() of MatchersV3'],
  ['boolean', 'boolean() of MatchersV3'],
  ['array', 'eachLike() of MatchersV3'],
  ['object', `unreadObject() ${OURS}`],
]);

import type { Finding } from '../../contracts/finding.ts';
import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import { objectOf } from '../../contracts/json-value.ts';
import {
  type Answer,
  isProviderStateName,
  PROVIDER_STATES,
} from '../../test-utils/provider-states.ts';
import { type PlaidRefusal, plaidRefusal } from '../pact-verifier/plaid-refusal.ts';
import type { Mismatch, ProviderAnswer } from '../pact-verifier/verification.ts';
import { LINK_TOKEN_QUESTION } from './link-token-question.ts';
import { jsonBody, type PactInteraction } from './pact-file.ts';

/** What to write instead of an example that Plaid would not send. */
export function exampleRemedy(
  { code, path, message }: Pick<Finding, 'code' | 'path' | 'message'>,
  status: 'success' | 'error',
): string {
  if (status === 'error') return `write plaidError({ type, code }) ${OURS}`;
  if (path === '') return `write linkTokenGetResponse() ${OURS}`;
  const write = `write ${matcherFor(path, /^expected (\w+)/.exec(message)?.[1])}`;
  switch (code) {
    case 'missing-key':
      return `write linkTokenGetResponse({ … }) ${OURS}, which has what is required, and in it what you read`;
    case 'unexpected-key':
      return 'leave the key out';
    case 'unexpected-null':
      return `${write}; leave the key out if you do not read it`;
    case 'unknown-enum-value':
      return 'write a documented value, in a matcher such as string() of MatchersV3';
    case 'bad-uri':
      return "write string('https://example.com/hook') of MatchersV3";
    case 'bad-date-time':
      return `write dateTime() ${OURS}`;
    case 'bad-format':
      return `write string('${/such as (\S+),/.exec(message)?.[1] ?? 'example'}') of MatchersV3`;
    default:
      return write;
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
  if (/^expiration$|timestamp$|_at$/.test(name)) return `dateTime() ${OURS}`;
  if (/^(link_token|public_token|request_id|link_session_id|metadata)$/.test(name)) {
    return `${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}() ${OURS}`;
  }
  if (/^(string|number|integer|boolean)$/.test(type)) return `${type}() of MatchersV3`;
  if (type === 'array') return 'eachLike() of MatchersV3';
  if (type === 'object') return `unreadObject() ${OURS}`;
  return 'a matcher, such as string() or eachLike() of MatchersV3';
}

/**
 * Why the stub refused a request, where the request is the cause, and what to write in it instead: the stub answers what
 * the provider state says, unless the request is wrong. Null where the pact expects that very error.
 */
export function requestCause(
  { exact, states, specification }: PactInteraction,
  answer: ProviderAnswer | null,
): { readonly message: string; readonly remedy: string } | null {
  const refusal = answer === null ? null : plaidRefusal(answer);
  if (refusal === null) return null;
  const { status, code, message } = refusal;
  const expected = objectOf(jsonBody(exact['response'], specification))['error_code'];
  const meant = states.map(({ name }) => stateCode(name));
  if (expected === code || meant.includes(code)) return null;
  // Without a state, no link token is known.
  if (code === 'INVALID_LINK_TOKEN' && meant.length === 0) return null;
  const remedy = requestRemedy(refusal, meant);
  return remedy === null
    ? null
    : { message: `the request is the cause, answered ${status} ${code}: ${message}`, remedy };
}

/** The error code of a provider state; null where it answers well. */
function stateCode(name: string): string | null {
  if (!isProviderStateName(name)) return null;
  const answer: Answer = PROVIDER_STATES[name].answer('');
  return answer.status === 200 ? null : answer.body.error_code;
}

/** Null where the request is not the cause. */
function requestRemedy(
  { code, message }: PlaidRefusal,
  meant: readonly (string | null)[],
): string | null {
  if (code === 'MISSING_FIELDS') {
    const keys = missingKeys(message).length === 0 ? [] : [WRITE_KEYS];
    const token = `write link_token in the body of the request: ${EXAMPLE}`;
    return [...keys, ...(message.includes('link_token') ? [token] : [])].join('; ');
  }
  if (code === 'INVALID_LINK_TOKEN') {
    return meant.includes('MISSING_FIELDS')
      ? 'leave link_token out of the body of the request'
      : `write the link token that the provider state is about in the body of the request: ${EXAMPLE}, or what the state has as its parameter link_token`;
  }
  return REQUEST_REMEDIES.get(code) ?? null;
}

const REQUEST_REMEDIES: ReadonlyMap<string, string> = new Map([
  ['NOT_FOUND', `write ${LINK_TOKEN_QUESTION} as the request`],
  ['INVALID_HEADERS', 'write the header Content-Type: application/json in the request'],
  ['INVALID_BODY', 'write a JSON object with link_token as the body of the request'],
  ['UNKNOWN_FIELDS', 'leave those fields out of the body of the request'],
  ['INVALID_FIELD', 'write a text that is not empty for each of those fields of the request'],
]);
const EXAMPLE = `EXAMPLE_LINK_TOKEN ${OURS}`;
const WRITE_KEYS =
  'write the headers PLAID-CLIENT-ID and PLAID-SECRET in the request, or client_id and secret in its body';

/** The API keys that the message of a refusal says are missing, by their names in the body. */
export function missingKeys(message: string): readonly string[] {
  return [...new Set(message.match(/\b(?:client_id|secret)\b/g))];
}

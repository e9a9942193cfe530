import type { Finding } from '../../contracts/finding.ts';
import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import type { Mismatch } from '../../pacts/verification.ts';
import { oneLine, quotedName } from '../shared/text/one-line.ts';
import { shellLine } from '../shared/text/shell-line.ts';

/** What a consumer test says instead of an example that Plaid would not send. */
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

/** What it says instead of an expectation that the provider does not meet; the message says what came. */
export function refusalRemedy({ path, message }: Mismatch): string {
  if (path === null) {
    return `expect what Plaid answers in that provider state, or name another one of ${STATES}`;
  }
  if (/^missing$|received array of 0 items/.test(message)) {
    return `name a provider state in which it is there, of ${STATES}; or leave the key out`;
  }
  const [, plain, pacts = ''] = /received (\w+)|\((\w+)\)/.exec(message) ?? [];
  const came = plain ?? TYPE_OF_PACT.get(pacts) ?? '';
  const written = came === 'null' ? 'null' : matcherFor(path, came);
  return `write ${written}; if you rely on what you wrote, name a provider state that gives it, of ${STATES}`;
}

const TYPE_OF_PACT: ReadonlyMap<string, string> = new Map([
  ...(['String', 'Integer', 'Boolean', 'Array', 'Object', 'Null'] as const).map(
    (name) => [name, name.toLowerCase()] as const,
  ),
  ['Decimal', 'number'],
]);

export const SECRET_REMEDY = "write string('example') of MatchersV3 there";

/** Of what is another one in every run; a place within an interaction, or none. */
export function fixedRemedy(path: JsonPointer): string {
  return path === ''
    ? 'give the interaction a fixed description and fixed provider states'
    : `write a fixed example, in ${matcherFor(path)}`;
}

/** Of what is of the day of the run, and so may be another one tomorrow: nothing tells it from one that is fixed. */
export function clockRemedy(path: JsonPointer): string {
  const isName = /^\/(?:description$|providerStates?\/\d+\/name$)/.test(path);
  return isName ? fixedRemedy('') : `write an example of long ago, in ${matcherFor(path)}`;
}

/** Of what assures nothing. */
export function looseRemedy(path: JsonPointer): string {
  return path === ''
    ? `match what you read, each by a matcher of its own: linkTokenGetResponse({ … }) ${OURS}`
    : 'match what you read in it, for a list by eachLike(); leave the key out if you read nothing of it';
}

/** Of a state's name that is nearly a known one. */
export function stateRemedy(known: string): string {
  return `write ${quotedName(known)}, or a name that is less like it where you mean a state of your own`;
}

/** The same of a provider's. */
export function providerRemedy(known: string, provider: string): string {
  return `write ${quotedName(known)}; where you mean the name, give --provider ${oneLine(shellLine([provider]))}`;
}

export const INVALID_MATCHER_REMEDY =
  'write one that Pact can read, such as string() or regex() of MatchersV3, in the consumer test';

export function duplicateRemedy(number: number): string {
  return `delete one of them, such as number ${number}; where they shall differ, write what differs`;
}

const OURS = 'of link-token-contract/pact';
const STATES = `PROVIDER_STATES ${OURS}`;

export const STATELESS_REMEDY = `name a provider state in each, of ${STATES}`;
/** Of a state of the team's own, which the stub cannot enter. */
export const OWN_STATE_REMEDY =
  'verify your own provider for it: link-token-contract verify --provider-states-setup-url URL';
export const NO_KNOWN_STATE_REMEDY = `name a state of ${STATES}; with states of your own, leave this check out: --only pact-examples pact-secrets`;
export const OTHER_OPERATION_REMEDY =
  'verify your own provider for it: link-token-contract verify --provider-base-url URL';
/** Of messages, or of other operations. */
export const OTHERS_ALONE_REMEDY =
  'give a pact that asks POST /link/token/get, or leave this check out: --only pact-secrets';
export const NOT_PENDING_REMEDY =
  'take pending out of an interaction as soon as its provider has it';
export const MESSAGE_REMEDY =
  'verify messages with a tool for messages: this one asks over HTTP alone';

/** The matcher for a place of the response, by its name or by the type of what stands there. */
function matcherFor(path: JsonPointer, type = ''): string {
  const name = pointerKeys(path).findLast((key) => !/^\d+$/.test(key)) ?? '';
  const isTime = /^expiration$|timestamp$|_at$/.test(name);
  const ours = OUR_MATCHERS.get(name) ?? (isTime ? 'dateTime()' : undefined);
  if (ours !== undefined) return `${ours} ${OURS}`;
  return MATCHER_OF_TYPE.get(type) ?? 'a matcher, such as string() or eachLike() of MatchersV3';
}

/** The first of those that a finding names. */
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

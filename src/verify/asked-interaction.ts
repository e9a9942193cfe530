import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
import { jsonBody, type PactInteraction, wrapsBodies } from '../pact-file/pact-file.ts';
import type { AskedRequest } from '../pact-verifier/verification.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import type { ProviderKnowledge } from './provider.ts';

type Members = AskedRequest['members'];

/**
 * The interaction as this provider is asked: with the link token, the headers and the members that it knows, unless the
 * pact expects the answer that they are unknown. `given`: what the states give to the request; their link token wins.
 */
export function askedInteraction(
  interaction: Pick<PactInteraction, 'name' | 'exact' | 'specification'>,
  { linkToken, headers, wrongKeys, bodyFields }: ProviderKnowledge,
  given: Members,
): AskedRequest & { readonly json: JsonObject } {
  const { exact, specification } = interaction;
  const code = objectOf(jsonBody(exact['response'], specification))['error_code'];
  const example = objectOf(jsonBody(exact['request'], specification))['link_token'];
  const keysAreWrong = code === 'INVALID_API_KEYS';
  const fields = membersOf(interaction, bodyFields, keysAreWrong);
  const about = { headers: keysAreWrong ? { ...withoutKeys(headers), ...wrongKeys } : headers };
  const token = given['link_token'] ?? linkToken;
  if (typeof example !== 'string' || code === 'INVALID_LINK_TOKEN' || token === null) {
    return { ...about, json: exact, members: fields };
  }
  const json = linkToken === null ? exact : withLinkToken(exact, specification, example, linkToken);
  return { ...about, json, members: { link_token: token, ...fields } };
}

/** Replaces the example in the parameters of the states, and in the answer. */
function withLinkToken(
  json: JsonObject,
  specification: number | null,
  example: string,
  token: string,
): JsonObject {
  const replace = (holder: JsonValue = null): JsonValue =>
    isJsonObject(holder) && holder['link_token'] === example
      ? { ...holder, link_token: token }
      : holder;
  const { response = null, providerStates: states } = json;
  const withParams = (state: JsonValue) =>
    isJsonObject(state) && 'params' in state
      ? { ...state, params: replace(state['params']) }
      : state;
  return {
    ...json,
    response: withChangedBody(response, specification, replace),
    ...(Array.isArray(states) ? { providerStates: states.map(withParams) } : {}),
  };
}

function withChangedBody(
  part: JsonValue,
  specification: number | null,
  change: (body: JsonValue) => JsonValue,
): JsonValue {
  const json = jsonBody(part, specification);
  if (!isJsonObject(part) || json === undefined) return part;
  const { body } = part;
  const isWrapped = wrapsBodies(specification) && isJsonObject(body);
  return { ...part, body: isWrapped ? { ...body, content: change(json) } : change(json) };
}

/** None for a request without a body. Throws InputError where the body is no JSON object. */
function membersOf(
  { name, exact, specification }: Pick<PactInteraction, 'name' | 'exact' | 'specification'>,
  fields: Members,
  keysAreWrong: boolean,
): Members {
  const request = objectOf(exact['request']);
  if (Object.keys(fields).length === 0 || (request['body'] ?? null) === null) return {};
  const body = jsonBody(request, specification);
  if (!isJsonObject(body)) {
    throw new InputError(
      `--body-env needs a JSON object as the body of the request, and that of ${quotedLine(name, 200)} is none; leave the option out, or give another pact`,
    );
  }
  return keysAreWrong ? wrongBodyKeys(fields, body) : fields;
}

/**
 * The members where the pact asks with wrong keys: its own examples of the keys, or else a wrong secret. The client id
 * stays, since Plaid refuses a malformed one in another way.
 */
export function wrongBodyKeys(fields: Members, body: JsonObject): Members {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !/^(client_id|secret)$/.test(name) || !Object.hasOwn(body, name))
      .map(([name, value]) => [name, name === 'secret' ? '0'.repeat(value.length) : value]),
  );
}

function withoutKeys(headers: AskedRequest['headers']): AskedRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^plaid-(client-id|secret)$/i.test(name)),
  );
}

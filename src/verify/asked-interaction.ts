import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
import {
  interactionName,
  jsonBody,
  type PactInteraction,
  wrapsBodies,
} from '../pact-file/pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import type { ProviderKnowledge } from './provider.ts';

/**
 * The interaction as this provider is asked: with the link token, the headers and the members that it knows, unless the
 * pact expects the answer that they are unknown. With `generated`, the link token comes from the state.
 */
export function askedInteraction(
  { exact, specification }: Pick<PactInteraction, 'exact' | 'specification'>,
  { linkToken, headers, wrongKeys, bodyFields }: ProviderKnowledge,
  generated: boolean,
): { readonly json: JsonObject; readonly headers: ProviderKnowledge['headers'] } {
  const code = objectOf(jsonBody(exact['response'], specification))['error_code'];
  const example = objectOf(jsonBody(exact['request'], specification))['link_token'];
  const keysAreWrong = code === 'INVALID_API_KEYS';
  let json = exact;
  if (typeof example === 'string' && code !== 'INVALID_LINK_TOKEN') {
    if (linkToken !== null) json = withLinkToken(json, specification, example, linkToken);
    if (generated) json = withGenerator(json);
  }
  if (Object.keys(bodyFields).length > 0) {
    json = withBodyFields(json, specification, (body) =>
      keysAreWrong ? wrongBodyKeys(bodyFields, body) : bodyFields,
    );
  }
  return { json, headers: keysAreWrong ? { ...withoutKeys(headers), ...wrongKeys } : headers };
}

/** Replaces the example in the request, in the parameters of the states, and in the answer. */
function withLinkToken(
  json: JsonObject,
  specification: number | null,
  example: string,
  token: string,
): JsonObject {
  const replace = (holder: JsonValue): JsonValue =>
    isJsonObject(holder) && holder['link_token'] === example
      ? { ...holder, link_token: token }
      : holder;
  const { request = null, response = null, providerStates: states } = json;
  return {
    ...json,
    request: withChangedBody(request, specification, replace),
    response: withChangedBody(response, specification, replace),
    ...(Array.isArray(states)
      ? {
          providerStates: states.map((state) =>
            isJsonObject(state) && 'params' in state
              ? { ...state, params: replace(state['params'] ?? null) }
              : state,
          ),
        }
      : {}),
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

/** A request without a body stays as it is. Throws InputError where the body is no JSON object. */
function withBodyFields(
  json: JsonObject,
  specification: number | null,
  fieldsFor: (body: JsonObject) => ProviderKnowledge['bodyFields'],
): JsonObject {
  const request = objectOf(json['request']);
  if ((request['body'] ?? null) === null) return json;
  const body = jsonBody(request, specification);
  if (!isJsonObject(body)) {
    throw new InputError(
      `--body-env needs a JSON object as the body of the request, and that of ${quotedLine(interactionName(json), 200)} is none; leave the option out, or give another pact`,
    );
  }
  const fields = fieldsFor(body);
  // Pact would generate a member that is given.
  const given = new Set(
    Object.keys(fields).flatMap((name) => [`$.${name}`, `$['${name}']`, `$["${name}"]`]),
  );
  const changed = withChangedBody(request, specification, () => ({ ...body, ...fields }));
  return withGenerators({ ...json, request: changed }, (generators) =>
    Object.fromEntries(Object.entries(generators).filter(([place]) => !given.has(place))),
  );
}

/** Pact sends what the state gives instead of the example. */
function withGenerator(json: JsonObject): JsonObject {
  return withGenerators(json, (generators) => ({
    ...generators,
    '$.link_token': GIVEN_LINK_TOKEN,
  }));
}

/** With other generators for the body of the request, where there are any. */
function withGenerators(json: JsonObject, change: (ofBody: JsonObject) => JsonObject): JsonObject {
  const request = objectOf(json['request']);
  const generators = objectOf(request['generators']);
  const body = change(objectOf(generators['body']));
  const isNone = Object.keys(body).length === 0 && !('body' in generators);
  return isNone ? json : { ...json, request: { ...request, generators: { ...generators, body } } };
}

const GIVEN_LINK_TOKEN = {
  type: 'ProviderState',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Pact's.
  expression: '${link_token}',
  dataType: 'STRING',
};

/**
 * The members where the pact asks with wrong keys: its own examples of the keys, or else a wrong secret. The client id
 * stays, since Plaid refuses a malformed one in another way.
 */
export function wrongBodyKeys(
  fields: ProviderKnowledge['bodyFields'],
  body: JsonObject,
): ProviderKnowledge['bodyFields'] {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !/^(client_id|secret)$/.test(name) || !Object.hasOwn(body, name))
      .map(([name, value]) => [name, name === 'secret' ? '0'.repeat(value.length) : value]),
  );
}

function withoutKeys(headers: ProviderKnowledge['headers']): ProviderKnowledge['headers'] {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^plaid-(client-id|secret)$/i.test(name)),
  );
}

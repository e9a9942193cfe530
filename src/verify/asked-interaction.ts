import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
import type { RequestHeaders } from '../../pacts/verification.ts';
import { interactionName, jsonBody, wrapsBodies } from '../pact-file/interaction-parts.ts';
import type { PactInteraction } from '../pact-file/pact-interaction.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import { wrongBodyKeys } from './body-fields.ts';
import type { ProviderKnowledge } from './provider.ts';

interface AskedInteraction {
  readonly json: JsonObject;
  readonly headers: RequestHeaders;
}

/**
 * The interaction as this provider is asked: with the link token, the headers and the members that it knows, unless the
 * pact expects the answer that they are unknown. With `generated`, the link token comes from the state.
 */
export function askedInteraction(
  { exact, specification }: Pick<PactInteraction, 'exact' | 'specification'>,
  { linkToken, headers, wrongKeys, bodyFields }: ProviderKnowledge,
  generated: boolean,
): AskedInteraction {
  const code = objectOf(jsonBody(exact['response'], specification))['error_code'];
  const example = objectOf(jsonBody(exact['request'], specification))['link_token'];
  const keysAreWrong = code === 'INVALID_API_KEYS';
  let json = exact;
  if (typeof example === 'string' && code !== 'INVALID_LINK_TOKEN') {
    if (linkToken !== null) {
      json = withLinkToken(json, specification, { example, token: linkToken });
    }
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
  { example, token }: { readonly example: string; readonly token: string },
): JsonObject {
  const replace = (holder: JsonValue): JsonValue =>
    isJsonObject(holder) && holder['link_token'] === example
      ? { ...holder, link_token: token }
      : holder;
  const withBody = (part: JsonValue | undefined) => withChangedBody(part, specification, replace);
  const states = json['providerStates'];
  return {
    ...json,
    request: withBody(json['request']),
    ...('response' in json ? { response: withBody(json['response']) } : {}),
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
  part: JsonValue | undefined,
  specification: number | null,
  change: (body: JsonValue) => JsonValue,
): JsonValue {
  if (!isJsonObject(part)) return part ?? null;
  const [whole, json] = [part['body'], jsonBody(part, specification)];
  if (json === undefined) return part;
  const isWrapped = wrapsBodies(specification) && isJsonObject(whole);
  return { ...part, body: isWrapped ? { ...whole, content: change(json) } : change(json) };
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
  const generators = objectOf(request['generators']);
  const kept = Object.entries(objectOf(generators['body'])).filter(
    ([place]) => !Object.keys(fields).some((name) => isMember(place, name)),
  );
  return {
    ...json,
    request: {
      ...objectOf(withChangedBody(request, specification, () => ({ ...body, ...fields }))),
      ...('body' in generators
        ? { generators: { ...generators, body: Object.fromEntries(kept) } }
        : {}),
    },
  };
}

/** Whether Pact would generate a member that is given. */
function isMember(place: string, name: string): boolean {
  return [`$.${name}`, `$['${name}']`, `$["${name}"]`].includes(place);
}

/** Pact sends what the state gives instead of the example. */
function withGenerator(json: JsonObject): JsonObject {
  const request = objectOf(json['request']);
  const generators = objectOf(request['generators']);
  const body = { ...objectOf(generators['body']), '$.link_token': GIVEN_LINK_TOKEN };
  return { ...json, request: { ...request, generators: { ...generators, body } } };
}

const GIVEN_LINK_TOKEN = {
  type: 'ProviderState',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Pact's.
  expression: '${link_token}',
  dataType: 'STRING',
};

function withoutKeys(headers: RequestHeaders): RequestHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^plaid-(client-id|secret)$/i.test(name)),
  );
}

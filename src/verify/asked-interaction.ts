import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
import type { RequestHeaders } from '../../pacts/verification.ts';
import { interactionName, jsonBody, wrapsBodies } from '../pact-file/interaction-parts.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import { type BodyFields, wrongBodyKeys } from './body-fields.ts';
import type { PactInteraction } from './pact-interaction.ts';

/** What the provider under test knows in the place of a pact's examples. */
export interface ProviderKnowledge {
  /** A link token; null: the pact's examples will do. */
  readonly linkToken: string | null;
  readonly headers: RequestHeaders;
  /** What `PLAID-CLIENT-ID` and `PLAID-SECRET` are where wrong keys are asked for; the pact's examples where it says nothing of them. */
  readonly wrongKeys: RequestHeaders;
  readonly bodyFields: BodyFields;
}

export interface AskedInteraction {
  readonly json: JsonObject;
  readonly headers: RequestHeaders;
}

/**
 * An interaction as this provider is asked: with a link token and headers that it knows, except where the
 * answer is to be that it does not know them. `generated` asks for the token that the state gives.
 */
export function askedInteraction(
  { exact: json, specification }: Pick<PactInteraction, 'exact' | 'specification'>,
  { linkToken, headers, wrongKeys, bodyFields }: ProviderKnowledge,
  generated: boolean,
): AskedInteraction {
  const code = errorCode(jsonBody(json['response'], specification));
  const keysAreWrong = code === 'INVALID_API_KEYS';
  const tokenIsUnknown = code === 'INVALID_LINK_TOKEN';
  const example = linkTokenOf(jsonBody(json['request'], specification));
  const known =
    example === null || linkToken === null || tokenIsUnknown
      ? json
      : withLinkToken(json, specification, { example, token: linkToken });
  const asking = generated && example !== null && !tokenIsUnknown ? withGenerator(known) : known;
  const withFields = (body: JsonObject) =>
    keysAreWrong ? wrongBodyKeys(bodyFields, body) : bodyFields;
  return {
    json:
      Object.keys(bodyFields).length === 0
        ? asking
        : withBodyFields(asking, specification, withFields),
    headers: keysAreWrong ? { ...withoutKeys(headers), ...wrongKeys } : headers,
  };
}

function errorCode(body: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(body) ? body['error_code'] : undefined;
}

function linkTokenOf(body: JsonValue | undefined): string | null {
  const token = isJsonObject(body) ? body['link_token'] : undefined;
  return typeof token === 'string' ? token : null;
}

/** In the request, in the states' parameters, and in the answer, where they have the example. */
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

/** A request without a body stays without. Throws InputError where there is a body that has no members. */
function withBodyFields(
  json: JsonObject,
  specification: number | null,
  fieldsFor: (body: JsonObject) => BodyFields,
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

/** What Pact would put in the place of a member that is given. */
function isMember(place: string, name: string): boolean {
  return [`$.${name}`, `$['${name}']`, `$["${name}"]`].includes(place);
}

/** Pact puts what the state gives in the place of the example, on its way out. */
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

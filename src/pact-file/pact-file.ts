import { terminalLine } from '../../contracts/escape/terminal.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { interactionTitle } from '../pact-verifier/verification.ts';
import { isLinkTokenQuestion, type RequestLine } from './link-token-question.ts';

/** A pact, as it was read from a file. */
export interface PactFile {
  /** As the user named it. */
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** Whether the user named the provider, too. */
  readonly providerIsGiven: boolean;
  /** What is asked over HTTP. */
  readonly interactions: readonly PactInteraction[];
  readonly messages: readonly PactMessage[];
  /** The major version of the format; null where the pact does not say. */
  readonly specification: number | null;
  /** The whole document, but for what a broker adds. */
  readonly document: JsonObject;
  /** The same with the digits that its numbers were written with, for `stringifyExact`. */
  readonly exact: JsonObject;
}

/** A message, which goes over a queue. */
export interface PactMessage {
  /** Description and provider states, in one line. */
  readonly name: string;
  readonly description: string;
  readonly states: readonly GivenState[];
}

/** An HTTP interaction of a pact. */
export interface PactInteraction extends PactMessage {
  /**
   * Whether the pact says that the provider may lack the interaction for now, so that it fails no verification (Pact
   * specification V4, attribute `pending`).
   */
  readonly pending: boolean;
  /** Whether it asks `POST /link/token/get`. */
  readonly asksForLinkToken: boolean;
  readonly json: JsonObject;
  /** The same, with the digits that its numbers were written with. */
  readonly exact: JsonObject;
  /** The major version of the pact's format; null where the pact does not say. */
  readonly specification: number | null;
}

/** A provider state, as an interaction asks for it. */
export interface GivenState {
  readonly name: string;
  readonly params: JsonObject;
}

/** The HTTP interactions of a pact. `exact`: the pact with the digits that its numbers were written with. */
export function pactInteractions(
  document: JsonObject,
  exact: JsonObject,
  specification: number | null,
): readonly PactInteraction[] {
  const written = withoutMessages(exact);
  return withoutMessages(document).map((json, index) => ({
    ...named(json),
    pending: wrapsBodies(specification) && json['pending'] === true,
    asksForLinkToken: asksForLinkToken(json),
    ...{ json, exact: written[index] ?? json, specification },
  }));
}

/** Messages go over a queue. Version 3 of the format has a list of them, version 4 has them among the interactions. */
export function pactMessages({ interactions, messages }: JsonObject): readonly PactMessage[] {
  const listed = listOf(interactions).filter(isJsonObject).filter(isMessage);
  return [...listed, ...listOf(messages).filter(isJsonObject)].map(named);
}

/** The interactions of a pact that are no messages. */
export function withoutMessages({ interactions }: JsonObject): readonly JsonObject[] {
  return listOf(interactions)
    .filter(isJsonObject)
    .filter((one) => !isMessage(one));
}

function isMessage({ type }: JsonObject): boolean {
  return type === 'Asynchronous/Messages' || type === 'Synchronous/Messages';
}

function named(json: JsonObject): PactMessage {
  const description = textOr(json['description'], 'an interaction');
  const states = statesOf(json);
  const title = interactionTitle({ description, states: states.map(({ name }) => name) });
  return { name: terminalLine(title), description, states };
}

/** The name of an interaction, in one line: its description and its provider states, since descriptions repeat. */
export function interactionName(interaction: JsonObject): string {
  return named(interaction).name;
}

/** The provider states, in any version of the format: a list, or one name. Blank names are left out. */
export function statesOf({ providerStates, ...former }: JsonObject): readonly GivenState[] {
  const single = former['providerState'] ?? former['provider_state'];
  // Where there are both, Pact reads the list.
  const isSingle = !Array.isArray(providerStates) && typeof single === 'string';
  const states: JsonValue = isSingle ? [{ name: single }] : (providerStates ?? null);
  return listOf(states)
    .filter(isJsonObject)
    .map(({ name, params }) => ({
      ...{ name: textOr(name, 'a state without a name'), params: objectOf(params) },
    }))
    .filter(({ name }) => name.trim() !== '');
}

/** `String(value)` would throw on some objects that a file may hold. */
function textOr(value: JsonValue | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The JSON body of a request or a response; undefined where there is none, or the body is no JSON. */
export function jsonBody(
  part: JsonValue | undefined,
  specification: number | null,
): JsonValue | undefined {
  const { body } = objectOf(part);
  if (!wrapsBodies(specification) || !isJsonObject(body)) return body;
  // An encoded body is Base64, or of another kind.
  return (body['encoded'] ?? false) === false ? body['content'] : undefined;
}

/** Whether the version of the format wraps bodies, as 4 does. In older versions, a body that looks wrapped is meant so. */
export function wrapsBodies(specification: number | null): boolean {
  return specification !== null && specification >= 4;
}

/** Whether an interaction asks `POST /link/token/get`. */
export function asksForLinkToken(interaction: JsonObject): boolean {
  const line = requestLine(interaction);
  return line !== null && isLinkTokenQuestion(line);
}

/** The method and the path of an interaction; null where there are none. Pact takes a missing method for GET. */
export function requestLine({ request }: JsonObject): RequestLine | null {
  const { method = 'GET', path } = objectOf(request);
  return typeof method === 'string' && typeof path === 'string' ? { method, path } : null;
}

/** The expected status. Pact takes a missing status for 200. */
export function expectedStatus({ response }: JsonObject): JsonValue {
  return objectOf(response)['status'] ?? 200;
}

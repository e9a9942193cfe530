import { terminalLine } from '../../contracts/escape/terminal.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { interactionTitle } from '../../pacts/interaction-title.ts';
import { isLinkTokenQuestion } from './link-token-question.ts';

/** The name of an interaction, in one line: its description and its provider states, since descriptions repeat. */
export function interactionName(interaction: JsonObject): string {
  const description = descriptionOf(interaction);
  return terminalLine(interactionTitle({ description, states: providerStateNames(interaction) }));
}

export function descriptionOf({ description }: JsonObject): string {
  return textOr(description, 'an interaction');
}

/** The names of the provider states, in any version of the format: a list, or one name. Blank names are left out. */
export function providerStateNames(interaction: JsonObject): readonly string[] {
  return givenNames(interaction).filter((name) => name.trim() !== '');
}

function givenNames(interaction: JsonObject): readonly string[] {
  const states = interaction['providerStates'];
  const single = interaction['providerState'] ?? interaction['provider_state'];
  // Where there are both, Pact reads the list.
  if (!Array.isArray(states) && typeof single === 'string') return [single];
  return listOf(states)
    .filter(isJsonObject)
    .map(({ name }) => textOr(name, 'a state without a name'));
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
  if (!isJsonObject(part)) return undefined;
  const body = part['body'];
  if (!wrapsBodies(specification) || !isJsonObject(body)) return body;
  // An encoded body is Base64, or of another kind.
  return (body['encoded'] ?? false) === false ? body['content'] : undefined;
}

/** Whether a request or a response says anything about its body, even that there is none (`null`). */
export function hasBody(part: JsonObject, specification: number | null): boolean {
  const body = part['body'];
  return wrapsBodies(specification) && isJsonObject(body)
    ? body['content'] !== undefined
    : body !== undefined;
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
export function requestLine({
  request,
}: JsonObject): { readonly method: string; readonly path: string } | null {
  const { method = 'GET', path } = objectOf(request);
  return typeof method === 'string' && typeof path === 'string' ? { method, path } : null;
}

/** The expected status. Pact takes a missing status for 200. */
export function expectedStatus({ response }: JsonObject): JsonValue {
  return objectOf(response)['status'] ?? 200;
}

/**
 * Whether the pact says that the provider may lack the interaction for now, so that it fails no verification (Pact
 * specification V4, attribute `pending`).
 */
export function isPending({ pending }: JsonObject, specification: number | null): boolean {
  return wrapsBodies(specification) && pending === true;
}

/** The interactions of a pact that are no messages. */
export function withoutMessages({ interactions }: JsonObject): readonly JsonObject[] {
  return listOf(interactions)
    .filter(isJsonObject)
    .filter((one) => !isMessage(one));
}

/** Messages go over a queue. Version 3 of the format has a list of them, version 4 has them among the interactions. */
export function messagesOf({ interactions, messages }: JsonObject): readonly JsonObject[] {
  const listed = listOf(interactions).filter(isJsonObject).filter(isMessage);
  return [...listed, ...listOf(messages).filter(isJsonObject)];
}

function isMessage({ type }: JsonObject): boolean {
  return type === 'Asynchronous/Messages' || type === 'Synchronous/Messages';
}

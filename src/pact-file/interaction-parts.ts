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

/** What an interaction is called by, in one line: descriptions repeat, and differ by their provider states. */
export function interactionName(interaction: JsonObject): string {
  const description = descriptionOf(interaction);
  return terminalLine(interactionTitle({ description, states: providerStateNames(interaction) }));
}

export function descriptionOf({ description }: JsonObject): string {
  return textOr(description, 'an interaction');
}

/** Of all versions of the format: a list of names, or one name. A blank name is none. */
export function providerStateNames(interaction: JsonObject): readonly string[] {
  return givenNames(interaction).filter((name) => name.trim() !== '');
}

function givenNames(interaction: JsonObject): readonly string[] {
  const states = interaction['providerStates'];
  const single = interaction['providerState'] ?? interaction['provider_state'];
  // Where both stand, Pact reads the list.
  if (!Array.isArray(states) && typeof single === 'string') return [single];
  return listOf(states)
    .filter(isJsonObject)
    .map(({ name }) => textOr(name, 'a state without a name'));
}

/** Not `String(value)`: a file may hold an object there that cannot be made a text. */
function textOr(value: JsonValue | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The body of a request or a response as JSON, and undefined where there is none, or it is of another kind. */
export function jsonBody(
  part: JsonValue | undefined,
  specification: number | null,
): JsonValue | undefined {
  if (!isJsonObject(part)) return undefined;
  const body = part['body'];
  if (!wrapsBodies(specification) || !isJsonObject(body)) return body;
  // Else it is Base64, or of another kind.
  return (body['encoded'] ?? false) === false ? body['content'] : undefined;
}

/** Whether a request or a response says anything of a body, be it that there is none (`null`). */
export function hasBody(part: JsonObject, specification: number | null): boolean {
  const body = part['body'];
  return wrapsBodies(specification) && isJsonObject(body)
    ? body['content'] !== undefined
    : body !== undefined;
}

/** Version 4 of the format does; before it, a body may look like that, and be meant so. */
export function wrapsBodies(specification: number | null): boolean {
  return specification !== null && specification >= 4;
}

/** Whether an interaction asks `POST /link/token/get`. */
export function asksForLinkToken(interaction: JsonObject): boolean {
  const line = requestLine(interaction);
  return line !== null && isLinkTokenQuestion(line);
}

/** What an interaction asks; null where it does not say. Without a method it is a GET, as Pact reads it. */
export function requestLine({
  request,
}: JsonObject): { readonly method: string; readonly path: string } | null {
  const { method = 'GET', path } = objectOf(request);
  return typeof method === 'string' && typeof path === 'string' ? { method, path } : null;
}

/** The status of the answer; without one it is 200, as Pact reads it. */
export function expectedStatus({ response }: JsonObject): JsonValue {
  return objectOf(response)['status'] ?? 200;
}

/**
 * Whether the pact says that the provider may not have it yet: version 4 of the format knows `pending` on an interaction, and a
 * verification of it that fails is no failure (Pact specification V4, attribute `pending`).
 */
export function isPending({ pending }: JsonObject, specification: number | null): boolean {
  return wrapsBodies(specification) && pending === true;
}

import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import {
  asksForLinkToken,
  descriptionOf,
  interactionName,
  isPending,
  messagesOf,
  providerStateNames,
  withoutMessages,
} from './interaction-parts.ts';

/** An HTTP interaction of a pact. */
export interface PactInteraction {
  /** Description and provider states, in one line. */
  readonly name: string;
  readonly description: string;
  readonly states: readonly GivenState[];
  /** Whether the pact says that it may fail for now (since version 4 of the format). */
  readonly pending: boolean;
  /** Whether it asks `POST /link/token/get`. */
  readonly asksForLinkToken: boolean;
  readonly json: JsonObject;
  /** The same, with the digits that its numbers were written with. */
  readonly exact: JsonObject;
  /** The major version of the pact's format; null where the pact does not say. */
  readonly specification: number | null;
}

/** A message, which goes over a queue. */
export type PactMessage = Pick<PactInteraction, 'name' | 'description' | 'states'>;

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
    ...{ pending: isPending(json, specification), asksForLinkToken: asksForLinkToken(json) },
    ...{ json, exact: written[index] ?? json, specification },
  }));
}

export function pactMessages(document: JsonObject): readonly PactMessage[] {
  return messagesOf(document).map(named);
}

function named(json: JsonObject): PactMessage {
  return { name: interactionName(json), description: descriptionOf(json), states: statesOf(json) };
}

function statesOf(json: JsonObject): readonly GivenState[] {
  const states = listOf(json['providerStates']).filter(isJsonObject);
  return providerStateNames(json).map((name) => {
    const given = states.find((state) => state['name'] === name);
    return { name, params: objectOf(given?.['params']) };
  });
}

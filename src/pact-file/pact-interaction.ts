import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import {
  asksForLinkToken,
  descriptionOf,
  interactionName,
  isPending,
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
    ...{ name: interactionName(json), description: descriptionOf(json), states: statesOf(json) },
    ...{ pending: isPending(json, specification), asksForLinkToken: asksForLinkToken(json) },
    ...{ json, exact: written[index] ?? json, specification },
  }));
}

function statesOf(json: JsonObject): readonly GivenState[] {
  const states = listOf(json['providerStates']).filter(isJsonObject);
  return providerStateNames(json).map((name) => {
    const given = states.find((state) => state['name'] === name);
    return { name, params: objectOf(given?.['params']) };
  });
}

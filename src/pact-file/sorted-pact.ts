import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import {
  descriptionOf,
  interactionName,
  isPending,
  providerStateNames,
} from './interaction-parts.ts';
import { messagesOf, withoutMessages } from './messages.ts';
import { type PactFault, pactFaults } from './pact-faults.ts';
import type { PactFile } from './pact-file.ts';

/** What a pact asks for, and what is wrong with it. */
export interface SortedPact {
  /** What is asked over HTTP, in the order of the pact. */
  readonly interactions: readonly PactInteraction[];
  readonly messages: readonly JsonObject[];
  /** All faults, those of the whole pact first. */
  readonly faults: readonly NamedFault[];
}

export interface NamedFault extends Omit<PactFault, 'interaction'> {
  /** The name of the interaction; null where the whole pact is at fault. */
  readonly interaction: string | null;
}

/** An HTTP interaction of a pact. */
export interface PactInteraction {
  /** Description and provider states, in one line. */
  readonly name: string;
  readonly description: string;
  readonly states: readonly GivenState[];
  /** Whether the pact says that it may fail for now (since version 4 of the format). */
  readonly pending: boolean;
  readonly json: JsonObject;
  /** The same, with the digits that its numbers were written with. */
  readonly exact: JsonObject;
  /** The major version of the pact's format; null where the pact does not say. */
  readonly specification: number | null;
  /** What is written wrongly in it; null: nothing. */
  readonly fault: PactFault | null;
}

/** A provider state, as an interaction asks for it. */
export interface GivenState {
  readonly name: string;
  readonly params: JsonObject;
}

/** Sorts a pact: what can be asked over HTTP, what is a message, and what is written wrongly. */
export function sortedPact(pact: PactFile): SortedPact {
  const { specification, document } = pact;
  const faults = pactFaults(pact);
  const exact = withoutMessages(pact.exact);
  const interactions = pact.interactions.map((json, index) => ({
    ...{ name: interactionName(json), description: descriptionOf(json), states: statesOf(json) },
    ...{ pending: isPending(json, specification), json, exact: exact[index] ?? json },
    ...{ specification, fault: faults.find((fault) => fault.interaction === index) ?? null },
  }));
  return {
    interactions,
    messages: messagesOf(document),
    faults: faults.map((fault) => ({
      ...fault,
      interaction: interactions[fault.interaction ?? -1]?.name ?? null,
    })),
  };
}

function statesOf(json: JsonObject): readonly GivenState[] {
  const states = listOf(json['providerStates']).filter(isJsonObject);
  return providerStateNames(json).map((name) => {
    const given = states.find((state) => state['name'] === name);
    return { name, params: objectOf(given?.['params']) };
  });
}

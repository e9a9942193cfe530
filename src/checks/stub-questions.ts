import type { JsonObject } from '../../contracts/json-value.ts';
import { isProviderStateName } from '../../test-utils/provider-states.ts';
import { interactionName, providerStateNames } from '../pact-file/interaction-parts.ts';
import { messagesOf, withoutMessages } from '../pact-file/messages.ts';
import { type PactFault, pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';

/** What of a pact the stub can be asked, and what is to be said of the rest. */
export interface StubQuestions {
  /** With the digits of their numbers. */
  readonly asked: readonly JsonObject[];
  readonly faults: readonly Pick<PactFault, 'code' | 'path' | 'message' | 'remedy'>[];
  /** The names of those that name no state. */
  readonly stateless: readonly string[];
  /** The names of those in states of the team's own, of which the stub knows nothing. */
  readonly ofOwnStates: readonly string[];
  readonly messages: readonly string[];
}

export function stubQuestions(pact: PactFile): StubQuestions {
  const all = withoutMessages(pact.exact);
  const faults = pactFaults(pact);
  const faulty = new Set(faults.map(({ interaction }) => interaction));
  const sound = all.filter((_, index) => !faulty.has(index));
  const isKnown = (one: JsonObject) => providerStateNames(one).every(isProviderStateName);
  return {
    asked: sound.filter(isKnown),
    faults: faults.map(({ code, interaction, path, message, remedy }) => {
      const blamed = interaction === null ? undefined : pact.interactions[interaction];
      return {
        code,
        ...(path === undefined ? {} : { path }),
        remedy,
        message: blamed === undefined ? message : `${interactionName(blamed)}: ${message}`,
      };
    }),
    stateless: sound.filter((one) => providerStateNames(one).length === 0).map(interactionName),
    ofOwnStates: sound.filter((one) => !isKnown(one)).map(interactionName),
    messages: messagesOf(pact.document).map(interactionName),
  };
}

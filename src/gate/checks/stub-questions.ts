import type { JsonObject } from '../../../contracts/json-value.ts';
import { isProviderStateName } from '../../../test-utils/provider-states.ts';
import {
  asksForLinkToken,
  interactionName,
  isPending,
  providerStateNames,
} from '../../pact-file/interaction-parts.ts';
import { messagesOf, withoutMessages } from '../../pact-file/messages.ts';
import { type PactFault, pactFaults } from '../../pact-file/pact-faults.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';

/** What of a pact the stub can be asked, and what is to be said of the rest. */
export interface StubQuestions {
  readonly asked: readonly StubQuestion[];
  readonly faults: readonly Pick<PactFault, 'code' | 'path' | 'message' | 'remedy'>[];
  /** The names of those that ask something else than `POST /link/token/get`. */
  readonly ofOthers: readonly string[];
  /** The names of those that name no state. */
  readonly stateless: readonly string[];
  /** The names of those in states of the team's own, of which the stub knows nothing. */
  readonly ofOwnStates: readonly string[];
  readonly messages: readonly string[];
}

export interface StubQuestion {
  /** With the digits of its numbers. */
  readonly json: JsonObject;
  readonly pending: boolean;
}

export function stubQuestions(pact: PactFile): StubQuestions {
  const all = withoutMessages(pact.exact);
  const faults = pactFaults(pact);
  const faulty = new Set(faults.map(({ interaction }) => interaction));
  const sound = all.filter((_, index) => !faulty.has(index));
  const [ours, others] = [
    sound.filter(asksForLinkToken),
    sound.filter((one) => !asksForLinkToken(one)),
  ];
  const isKnown = (one: JsonObject) => providerStateNames(one).every(isProviderStateName);
  return {
    asked: ours
      .filter(isKnown)
      .map((json) => ({ json, pending: isPending(json, pact.specification) })),
    faults: faults.map(({ code, interaction, path, message, remedy }) => {
      const blamed = interaction === null ? undefined : pact.interactions[interaction];
      return {
        code,
        ...(path === undefined ? {} : { path }),
        remedy,
        message: blamed === undefined ? message : `${interactionName(blamed)}: ${message}`,
      };
    }),
    ofOthers: others.map(interactionName),
    stateless: ours.filter((one) => providerStateNames(one).length === 0).map(interactionName),
    ofOwnStates: ours.filter((one) => !isKnown(one)).map(interactionName),
    messages: messagesOf(pact.document).map(interactionName),
  };
}

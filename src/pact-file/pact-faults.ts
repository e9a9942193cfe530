import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { quotedLine } from '../one-line.ts';
import { PROVIDER } from '../provider-name.ts';
import { asksForLinkToken, providerStateNames } from './interaction-parts.ts';
import { withoutMessages } from './messages.ts';
import { misspelledName } from './near-name.ts';
import type { PactFile } from './pact-file.ts';
import { canonicalInteraction } from './same-pact.ts';

/** What is written wrongly in a pact, whoever its provider is. */
export interface PactFault {
  readonly code: PactFaultCode;
  /** Its index among the HTTP interactions of the pact; null where it is about the whole pact. */
  readonly interaction: number | null;
  readonly message: string;
}

export type PactFaultCode = 'misspelled-provider' | 'misspelled-state' | 'duplicate-interaction';

/** At most one for each interaction. A name that is near no known one is the team's own, and no fault. */
export function pactFaults(pact: PactFile): readonly PactFault[] {
  const exact = withoutMessages(pact.exact);
  const seen = new Map<string, number>();
  const ofInteractions = pact.interactions.flatMap((interaction, index): readonly PactFault[] => {
    const state = misspelledState(providerStateNames(interaction));
    if (state !== null) return [{ code: 'misspelled-state', interaction: index, message: state }];
    const text = canonicalInteraction(exact[index] ?? interaction);
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, index);
      return [];
    }
    const message = `the pact has this interaction twice (number ${first + 1} and number ${index + 1}); take one of them out`;
    return [{ code: 'duplicate-interaction', interaction: index, message }];
  });
  return [...providerFault(pact), ...ofInteractions];
}

function misspelledState(states: readonly string[]): string | null {
  for (const state of states) {
    const known = meantState(state);
    if (known === null) continue;
    return `there is no state ${quotedLine(state, 200)}; the nearest is ${quotedLine(known, 200)}: write that, or a name that is less like it`;
  }
  return null;
}

/** The known state of which another is a misspelling; null of any other. */
export function meantState(state: string): string | null {
  return misspelledName(state, STATES);
}

const STATES = Object.keys(PROVIDER_STATES);

/** Of a pact that asks what Plaid is asked: others may be called nearly so. */
function providerFault({
  provider,
  providerIsGiven,
  interactions,
}: PactFile): readonly PactFault[] {
  const known = providerIsGiven ? null : misspelledName(provider, [PROVIDER]);
  if (known === null || !interactions.some(asksForLinkToken)) return [];
  const name = quotedLine(provider, 200);
  const message = `the provider of the pact is called ${name}; the nearest known name is ${quotedLine(known, 200)}: write that, or give --provider ${name} where it is meant`;
  return [{ code: 'misspelled-provider', interaction: null, message }];
}

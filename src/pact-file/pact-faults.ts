import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import { type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { quotedName } from '../shared/text/one-line.ts';
import {
  asksForLinkToken,
  expectedStatus,
  providerStateNames,
  requestLine,
} from './interaction-parts.ts';
import { invalidMatchers } from './invalid-matchers.ts';
import { isMisspelledQuestion, LINK_TOKEN_QUESTION } from './link-token-question.ts';
import { withoutMessages } from './messages.ts';
import { misspelledName } from './near-name.ts';
import type { PactFile } from './pact-file.ts';
import { PROVIDER } from './provider-name.ts';
import {
  duplicateRemedy,
  INVALID_MATCHER_REMEDY,
  providerRemedy,
  stateRemedy,
} from './remedies.ts';
import { MISSPELLED_REQUEST_REMEDY } from './request-remedies.ts';
import { canonicalInteraction } from './same-pact.ts';

/** What is written wrongly in a pact, whoever its provider is. */
export interface PactFault {
  readonly code: PactFaultCode;
  /** Its index among the HTTP interactions of the pact; null where it is about the whole pact. */
  readonly interaction: number | null;
  /** Within the interaction, where it is about a place of it. */
  readonly path?: JsonPointer;
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
}

export type PactFaultCode =
  | 'misspelled-provider'
  | 'misspelled-request'
  | 'misspelled-state'
  | 'invalid-matcher'
  | 'duplicate-interaction';

/** At most one for each interaction. A name or a path that is near no known one is the team's own, and no fault. */
export function pactFaults(pact: PactFile): readonly PactFault[] {
  const exact = withoutMessages(pact.exact);
  const plugins = listOf(objectOf(pact.document['metadata'])['plugins']).length > 0;
  const seen = new Map<string, number>();
  const ofInteractions = pact.interactions.flatMap((interaction, index): readonly PactFault[] => {
    const state = misspelledState(providerStateNames(interaction));
    if (state !== null) return [{ code: 'misspelled-state', interaction: index, ...state }];
    const request = misspelledRequest(interaction);
    if (request !== null) return [{ code: 'misspelled-request', interaction: index, ...request }];
    const matcher = invalidMatcher(interaction, plugins);
    if (matcher !== null) return [{ code: 'invalid-matcher', interaction: index, ...matcher }];
    const text = canonicalInteraction(exact[index] ?? interaction);
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, index);
      return [];
    }
    const message = `the pact has this interaction twice (number ${first + 1} and number ${index + 1})`;
    const remedy = duplicateRemedy(index + 1);
    return [{ code: 'duplicate-interaction', interaction: index, message, remedy }];
  });
  return [...providerFault(pact), ...ofInteractions];
}

function misspelledState(states: readonly string[]): Pick<PactFault, 'message' | 'remedy'> | null {
  for (const state of states) {
    const known = meantState(state);
    if (known === null) continue;
    const message = `there is no state ${quotedName(state)}; the nearest is ${quotedName(known)}`;
    return { message, remedy: stateRemedy(known) };
  }
  return null;
}

/** The first of them, and how many more there are. */
function invalidMatcher(
  interaction: JsonObject,
  plugins: boolean,
): Pick<PactFault, 'path' | 'message' | 'remedy'> | null {
  const [invalid, ...others] = invalidMatchers(interaction, { plugins });
  if (invalid === undefined) return null;
  const { path, why } = invalid;
  const verb = others.length === 1 ? 'is' : 'are';
  const more = others.length === 0 ? '' : `; so ${verb} ${others.length} more`;
  return {
    path,
    message: `the matcher at ${terminalLine(path)} is invalid: ${why}${more}`,
    remedy: INVALID_MATCHER_REMEDY,
  };
}

/** Not of who expects to be told that there is no such thing. */
function misspelledRequest(interaction: JsonObject): Pick<PactFault, 'message' | 'remedy'> | null {
  const line = requestLine(interaction);
  if (line === null || !isMisspelledQuestion(line)) return null;
  const status = expectedStatus(interaction);
  if (status === 404 || status === 405) return null;
  // What hangs on a path may be a credential.
  const asked = `${line.method} ${line.path.replace(/[?#].*$/s, '')}`;
  return {
    message: `the request asks ${quotedName(asked)}; the nearest that is known is ${LINK_TOKEN_QUESTION}`,
    remedy: MISSPELLED_REQUEST_REMEDY,
  };
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
  const message = `the provider of the pact is called ${quotedName(provider)}; the nearest known name is ${quotedName(known)}`;
  const remedy = providerRemedy(known, provider);
  return [{ code: 'misspelled-provider', interaction: null, message, remedy }];
}

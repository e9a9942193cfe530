import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import { type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { oneLine, quotedName } from '../shared/text/one-line.ts';
import { shellLine } from '../shared/text/shell-line.ts';
import { isMisspelledQuestion, LINK_TOKEN_QUESTION } from './link-token-question.ts';
import { invalidMatchers } from './matchers.ts';
import { misspelledName } from './near-name.ts';
import {
  expectedStatus,
  type GivenState,
  type PactFile,
  type PactInteraction,
  requestLine,
} from './pact-file.ts';
import { PROVIDER } from './provider-name.ts';
import { INVALID_MATCHER_REMEDY } from './remedies.ts';
import { canonicalInteraction } from './same-pact.ts';

/** What is written wrongly in a pact, whichever provider it is verified against. */
export interface PactFault {
  readonly code: PactFaultCode;
  /** Null where the whole pact is at fault. */
  readonly interaction: PactInteraction | null;
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

/** A fault, without the interaction that it is in. */
type InteractionFault = Omit<PactFault, 'interaction'>;

/** At most one for each interaction. A name or a path that is near no known one is the team's own, and no fault. */
export function pactFaults(pact: PactFile): readonly PactFault[] {
  const plugins = listOf(objectOf(pact.document['metadata'])['plugins']).length > 0;
  const texts = pact.interactions.map(({ exact }) => canonicalInteraction(exact));
  const ofInteractions = pact.interactions.flatMap((interaction, index) => {
    const { json, states } = interaction;
    const fault =
      misspelledState(states) ??
      misspelledRequest(json) ??
      invalidMatcher(json, plugins) ??
      duplicate(texts, index);
    return fault === null ? [] : [{ ...fault, interaction }];
  });
  return [...providerFault(pact), ...ofInteractions];
}

function misspelledState(states: readonly GivenState[]): InteractionFault | null {
  const misspelled = states.find(({ name }) => meantState(name) !== null);
  const known = misspelled && meantState(misspelled.name);
  if (!known) return null;
  const message = `there is no state ${quotedName(misspelled.name)}; the nearest is ${quotedName(known)}`;
  const remedy = `write ${quotedName(known)}, or a name that is less like it where you mean a state of your own`;
  return { code: 'misspelled-state', message, remedy };
}

/** A misspelled path is no fault where the expected answer says that there is no such path, or no such method. */
function misspelledRequest(interaction: JsonObject): InteractionFault | null {
  const line = requestLine(interaction);
  if (line === null || !isMisspelledQuestion(line)) return null;
  const status = expectedStatus(interaction);
  if (status === 404 || status === 405) return null;
  // A query may hold a credential.
  const asked = `${line.method} ${line.path.replace(/[?#].*$/s, '')}`;
  return {
    code: 'misspelled-request',
    message: `the request asks ${quotedName(asked)}; the nearest that is known is ${LINK_TOKEN_QUESTION}`,
    remedy: `write ${LINK_TOKEN_QUESTION} as the request, or a path that is less like it where you mean another operation`,
  };
}

/** The first invalid matcher, and how many more there are. */
function invalidMatcher(interaction: JsonObject, plugins: boolean): InteractionFault | null {
  const [invalid, ...others] = invalidMatchers(interaction, { plugins });
  if (invalid === undefined) return null;
  const { path, why } = invalid;
  const verb = others.length === 1 ? 'is' : 'are';
  const more = others.length === 0 ? '' : `; so ${verb} ${others.length} more`;
  const message = `the matcher at ${terminalLine(path)} is invalid: ${why}${more}`;
  return { code: 'invalid-matcher', path, message, remedy: INVALID_MATCHER_REMEDY };
}

function duplicate(texts: readonly string[], index: number): InteractionFault | null {
  const first = texts.indexOf(texts[index] ?? '');
  if (first === index) return null;
  const message = `the pact has this interaction twice (number ${first + 1} and number ${index + 1})`;
  const remedy = `delete one of them, such as number ${index + 1}; where they shall differ, write what differs`;
  return { code: 'duplicate-interaction', message, remedy };
}

/** The known state that a name misspells; null where it misspells none. */
export function meantState(state: string): string | null {
  return misspelledName(state, STATES);
}

const STATES = Object.keys(PROVIDER_STATES);

/** The provider of a pact that does not ask Plaid's operation may have a name that is near Plaid's. */
function providerFault({
  provider,
  providerIsGiven,
  interactions,
}: PactFile): readonly PactFault[] {
  const known = providerIsGiven ? null : misspelledName(provider, [PROVIDER]);
  if (known === null || !interactions.some(({ asksForLinkToken }) => asksForLinkToken)) return [];
  const message = `the provider of the pact is called ${quotedName(provider)}; the nearest known name is ${quotedName(known)}`;
  const remedy = `write ${quotedName(known)}; where you mean the name, give --provider ${oneLine(shellLine([provider]))}`;
  return [{ code: 'misspelled-provider', interaction: null, message, remedy }];
}

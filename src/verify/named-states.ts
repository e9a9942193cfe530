import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { misspelledName } from '../pact-file/near-name.ts';
import { meantState } from '../pact-file/pact-faults.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { quotedLine, quotedName } from '../shared/text/one-line.ts';
import type { PactInteraction } from './pact-interaction.ts';
import { ENTERED, type StateSource } from './state-source.ts';

/**
 * The states that the provider is in by itself, as its user says. Throws InputError for a name that no
 * interaction asks for: it would silently verify nothing.
 */
export function namedStates(
  names: readonly string[],
  interactions: readonly PactInteraction[],
): StateSource {
  const known = [...new Set(interactions.flatMap(({ states }) => states.map(({ name }) => name)))];
  for (const name of names) {
    // Where the pact misspells it, the pact is told so.
    if (known.some((asked) => asked === name || meantState(asked) === name)) continue;
    throw new InputError(
      `--state ${quotedName(name)}: no interaction asks for that state; ${askedInstead(name, known)}`,
    );
  }
  const example = interactions.find(({ json }) => isServed(json))?.states[0]?.name ?? known[0];
  return {
    enter: async ({ name }) =>
      names.includes(name) ? ENTERED : { kind: 'not-applicable', reason: NOT_NAMED },
    setUpUrl: null,
    advice: `give --provider-states-setup-url URL, or name the states that the provider is in: --state ${quotedLine(example ?? 'a state', 200)}`,
  };
}

function askedInstead(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'none asks for any';
  const near = misspelledName(name, known);
  if (near !== null) return `nearest is ${quotedName(near)}`;
  const more = known.length - MOST_STATES;
  const shown = known.slice(0, MOST_STATES).map((state) => quotedName(state));
  return `they ask for ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_STATES = 5;

/** What any provider shows first. */
function isServed({ response }: JsonObject): boolean {
  return isJsonObject(response) && response['status'] === 200;
}

const NOT_NAMED = 'neither --state names it, nor is there a --provider-states-setup-url';

import type { JsonObject } from '../../contracts/json-value.ts';
import { misspelledName } from '../pact-file/near-name.ts';
import { meantState } from '../pact-file/pact-faults.ts';
import { expectedStatus, type GivenState, type PactInteraction } from '../pact-file/pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { postPayload } from '../shared/http/post-payload.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';
import { oneLine, quotedLine, quotedName } from '../shared/text/one-line.ts';
import { ENTERED, type StateEntry, type StateSource } from './provider.ts';

/** Enters all states of an interaction; the first that cannot be entered decides. */
export async function enterAll(
  states: readonly GivenState[],
  { enter }: StateSource,
): Promise<StateEntry> {
  let values = {};
  for (const state of states) {
    const entry = await enter(state);
    if (entry.kind !== 'entered') return entry;
    values = { ...values, ...entry.values };
  }
  return { kind: 'entered', values };
}

/**
 * The states that the user says the provider is in already. Throws InputError for a name that no interaction asks for,
 * since it would verify nothing without a word.
 */
export function namedStates(
  names: readonly string[],
  interactions: readonly Pick<PactInteraction, 'states' | 'json'>[],
): StateSource {
  const known = [...new Set(interactions.flatMap(({ states }) => states.map(({ name }) => name)))];
  for (const name of names) {
    // Where the pact misspells the state, the fault is reported at the pact.
    if (known.some((asked) => asked === name || meantState(asked) === name)) continue;
    throw new InputError(
      `--state ${quotedName(name)}: no interaction asks for that state; ${askedInstead(name, known)}`,
    );
  }
  // Any provider has a state that answers well.
  const example =
    interactions.find(({ json }) => expectedStatus(json) === 200)?.states[0]?.name ?? known[0];
  return {
    enter: async ({ name }) =>
      names.includes(name) ? ENTERED : { kind: 'not-applicable', reason: NOT_NAMED },
    setUpUrl: null,
    advice: `give --provider-states-setup-url URL, or name the states that the provider is in: --state ${quotedLine(example ?? 'a state', 200)}`,
  };
}

const NOT_NAMED = 'neither --state names it, nor is there a --provider-states-setup-url';

function askedInstead(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'none asks for any';
  const near = misspelledName(name, known);
  if (near !== null) return `nearest is ${quotedName(near)}`;
  const more = known.length - MOST_STATES;
  const shown = known.slice(0, MOST_STATES).map((state) => quotedName(state));
  return `they ask for ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_STATES = 5;

/**
 * The states that a URL sets up. It is asked before Pact's verifier asks it again: a state that can be set up and torn
 * down exists, 404 and 501 mean that it does not, and any other refusal is the provider's failure. Throws InputError
 * where it is not a URL.
 */
export function setUpStates(url: string, timeoutMs: number): StateSource {
  const target = urlTarget(url);
  const remedy = 'check --provider-states-setup-url';
  const ask = (body: JsonObject) =>
    post(target, body, timeoutMs, {
      ...{ name: `the set-up URL ${target.shown}`, ifSilent: remedy, ifUnreachable: remedy },
    });
  return {
    enter: async ({ name, params }) => {
      const { status, body } = await ask({ state: name, params, action: 'setup' });
      if (status >= 200 && status < 300) {
        await ask({ state: name, params, action: 'teardown' });
        return ENTERED;
      }
      if (status === 404 || status === 501) {
        return { kind: 'not-applicable', reason: `the set-up URL has no such state (${status})` };
      }
      const said = target.redact(body);
      const answer = said.trim() === '' ? '' : `: ${quotedLine(said, 200)}`;
      return { kind: 'broken', message: `the set-up URL answered ${status}${answer}` };
    },
    setUpUrl: url,
    advice: 'check --provider-states-setup-url, which knows none of the states',
  };
}

/** The answer to a JSON object that is sent by POST. Throws InputError with the name and what to do where there is none. */
export async function post(
  target: UrlTarget,
  body: JsonObject,
  timeoutMs: number,
  told: { readonly name: string; readonly ifSilent: string; readonly ifUnreachable: string },
): Promise<{ readonly status: number; readonly body: string }> {
  const closing = new AbortController().signal;
  const outcome = await postPayload(target, JSON.stringify(body), { timeoutMs, closing });
  switch (outcome.kind) {
    case 'answered':
      return outcome;
    case 'timeout':
      throw new InputError(
        `${told.name} gave no answer within ${timeoutMs / 1000} s; ${told.ifSilent}`,
      );
    case 'no-http':
      throw new InputError(`${told.name} speaks no HTTP; ${told.ifUnreachable}`);
    case 'failed': {
      const why = outcome.code || outcome.reason;
      throw new InputError(
        oneLine(`${told.name} cannot be reached (${why}); ${told.ifUnreachable}`),
      );
    }
  }
}

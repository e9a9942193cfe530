import type { JsonValue } from '../../contracts/json-value.ts';
import { equivalenceReason } from './equivalence.ts';
import { type FindKillers, killerFinder } from './killers.ts';
import type { Mutant } from './mutant.ts';
import type { Definitions } from './schema-place.ts';

/** The outcome of a mutant. */
export type Fate =
  | { readonly kind: 'killed' /** Index of a payload that kills it. */; readonly by: number }
  | { readonly kind: 'equivalent'; readonly reason: string }
  | { readonly kind: 'survived' };

/** Changes that are made together: one, or the two of a pair. */
export type MadeTogether = readonly [Mutant, ...Mutant[]];

export interface MutantOutcome {
  readonly id: string;
  readonly mutants: MadeTogether;
  readonly fate: Fate;
}

export interface MutantsResult {
  readonly outcomes: readonly MutantOutcome[];
  readonly total: number;
  readonly killed: number;
  /** The share of killed mutants among those that are not equivalent, in percent. */
  readonly score: number;
}

/** Judges payloads of any origin with the mutants of a schema. */
export function judgeMutants(
  definitions: Definitions,
  payloads: readonly JsonValue[],
  tried: readonly MadeTogether[],
  judged?: (done: number, total: number) => void,
): MutantsResult {
  const findKillers = killerFinder(definitions, payloads);
  const outcomes = tried.map((mutants, index) => {
    judged?.(index, tried.length);
    const id = mutants.map((mutant) => mutant.id).join(' + ');
    return { id, mutants, fate: fateOf(mutants, definitions, findKillers) };
  });
  return resultOf(outcomes);
}

/** The result of these outcomes alone. */
export function resultOf(outcomes: readonly MutantOutcome[]): MutantsResult {
  const count = (kind: Fate['kind']) => outcomes.filter(({ fate }) => fate.kind === kind).length;
  const killed = count('killed');
  const killable = killed + count('survived');
  return {
    outcomes,
    total: outcomes.length,
    killed,
    // Without mutants to kill nothing is missed.
    score: killable === 0 ? 100 : (100 * killed) / killable,
  };
}

function fateOf(mutants: MadeTogether, definitions: Definitions, findKillers: FindKillers): Fate {
  const [by] = findKillers(mutants, 1);
  if (by !== undefined) return { kind: 'killed', by };
  const reason = equivalenceReason(definitions, mutants);
  return reason === null ? { kind: 'survived' } : { kind: 'equivalent', reason };
}

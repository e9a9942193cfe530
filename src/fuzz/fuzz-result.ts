import type { Reach } from './ask/reach.ts';
import type { Counterexample, DiscrepancyList } from './discrepancy.ts';
import type { Shard } from './shard.ts';

/**
 * Why a campaign ended. `gave-up`: the subject does not answer any more. `incomplete`: of several shards
 * some are missing. `broken-oracle`: what says how a handler should behave does not behave itself.
 */
export type Ending = (typeof ENDINGS)[number];
/** From the best to the worst. */
export const ENDINGS = [
  'completed',
  'time',
  'interrupted',
  'gave-up',
  'incomplete',
  'broken-oracle',
] as const;

export interface FuzzResult extends Readonly<Record<DiscrepancyList, readonly Counterexample[]>> {
  /** How many payloads were judged, those of the corpus included. */
  readonly runs: number;
  readonly seed: number;
  readonly revision: string;
  /** What was asked for: the first payload, and how many from there on, of all shards together. */
  readonly start: number;
  readonly requested: number;
  readonly shard: Shard | null;
  readonly ending: Ending;
  /** Discrepancies without a closer look, as there were too many others. */
  readonly more: number;
  /** What stopped the campaign; null where it came to its end. */
  readonly problem: string | null;
  /** What else is to be known, a sentence each. */
  readonly notes: readonly string[];
  /**
   * Payloads that were asked without what the subject is known to hang at, and those that were not asked, as
   * it had hung at each of their kind.
   */
  readonly hangs: { readonly spared: number; readonly unasked: number };
  /** Of the valid payloads: whether any got another answer than that a server was not reached, and those. */
  readonly reach: Reach;
}

export const FAILURES = [
  'falseAccepts',
  'falseRejects',
  'crashes',
  'wrongResults',
] as const satisfies readonly DiscrepancyList[];

/** One value for each list of a result. */
export function resultLists<T>(of: (list: DiscrepancyList) => T): Record<DiscrepancyList, T> {
  return {
    falseAccepts: of('falseAccepts'),
    falseRejects: of('falseRejects'),
    crashes: of('crashes'),
    wrongResults: of('wrongResults'),
    advice: of('advice'),
  };
}

/**
 * `undecided`: nothing failed, but the campaign did not come to its end, or judged nothing; or what judges
 * results cannot be relied on.
 */
export type FuzzVerdict = 'passed' | 'failed' | 'undecided';

/** What a result means; `strict`: advice counts as failure. */
export function fuzzVerdict(result: FuzzResult, strict: boolean): FuzzVerdict {
  if (result.ending === 'broken-oracle') return 'undecided';
  const lists = strict ? ([...FAILURES, 'advice'] as const) : FAILURES;
  if (lists.some((list) => result[list].length > 0)) return 'failed';
  const hasEnded = result.ending === 'completed' || result.ending === 'time';
  return hasEnded && result.runs > 0 && result.problem === null ? 'passed' : 'undecided';
}

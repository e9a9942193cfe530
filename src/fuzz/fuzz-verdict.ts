import { FAILURES, type FuzzResult } from './fuzz-result.ts';

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

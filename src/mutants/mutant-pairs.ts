import fc from 'fast-check';
import type { Mutant } from './mutant.ts';

/** Pairs of mutants whose changes are in different places, so that both can be made at once. */
export function mutantPairs(
  mutants: readonly Mutant[],
  count: number,
  seed: number,
): readonly (readonly [Mutant, Mutant])[] {
  const one = fc.constantFrom(...mutants);
  const pairs = fc.tuple(one, one).filter(([a, b]) => !touch(a, b));
  return fc.sample(pairs, { seed, numRuns: count });
}

/** One is within the other, or they are the same. */
function touch(a: Mutant, b: Mutant): boolean {
  if (a.component !== b.component) return false;
  const [first, second] = [`${a.pointer}/`, `${b.pointer}/`];
  return first.startsWith(second) || second.startsWith(first);
}

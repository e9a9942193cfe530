import fc from 'fast-check';
import type { Mutant } from './mutant.ts';

/**
 * Different pairs of mutants at different places, so that both changes can be made at once. Fewer than `count` where
 * there are hardly more.
 */
export function mutantPairs(
  mutants: readonly Mutant[],
  count: number,
  seed: number,
): readonly (readonly [Mutant, Mutant])[] {
  const one = fc.nat(mutants.length - 1);
  const apart = fc
    .tuple(one, one)
    // In the order of the list, so that a swapped pair is the same pair.
    .map(([a, b]) => [mutants[Math.min(a, b)], mutants[Math.max(a, b)]] as const)
    .filter((pair): pair is readonly [Mutant, Mutant] => {
      const [a, b] = pair;
      return a !== undefined && b !== undefined && !touch(a, b);
    });
  const drawn = fc.sample(apart, { seed, numRuns: count * MORE_THAN_ENOUGH });
  const different = new Map(drawn.map((pair) => [pair.map(({ id }) => id).join('\n'), pair]));
  return [...different.values()].slice(0, count);
}

/** Allows for pairs that are chosen twice. */
const MORE_THAN_ENOUGH = 2;

/** Whether one is within the other, or they are the same. */
function touch(a: Mutant, b: Mutant): boolean {
  if (a.component !== b.component) return false;
  const [first, second] = [`${a.pointer}/`, `${b.pointer}/`];
  return first.startsWith(second) || second.startsWith(first);
}

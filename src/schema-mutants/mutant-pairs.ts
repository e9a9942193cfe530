import fc from 'fast-check';
import type { Mutant } from './mutations.ts';

/**
 * Different pairs of mutants at different places, so that both changes can be made at once. Fewer than `count` where
 * there are hardly more.
 */
export function mutantPairs(
  mutants: readonly Mutant[],
  count: number,
  seed: number,
): readonly (readonly [Mutant, Mutant])[] {
  if (mutants.length === 0) return [];
  const one = fc.nat(mutants.length - 1);
  // Not filtered as they are drawn: there may be no two that are apart.
  const drawn = fc.sample(fc.tuple(one, one), { seed, numRuns: count * MORE_THAN_ENOUGH });
  const different = new Map<string, readonly [Mutant, Mutant]>();
  for (const [first, second] of drawn) {
    // In the order of the list, so that a swapped pair is the same pair.
    const [a, b] = [mutants[Math.min(first, second)], mutants[Math.max(first, second)]];
    if (a !== undefined && b !== undefined && !touch(a, b))
      different.set(`${a.id}\n${b.id}`, [a, b]);
  }
  return [...different.values()].slice(0, count);
}

/** Allows for pairs that are chosen twice, and for those of one place. */
const MORE_THAN_ENOUGH = 4;

/** Whether one is within the other, or they are the same. */
function touch(a: Mutant, b: Mutant): boolean {
  if (a.component !== b.component) return false;
  const [first, second] = [`${a.pointer}/`, `${b.pointer}/`];
  return first.startsWith(second) || second.startsWith(first);
}

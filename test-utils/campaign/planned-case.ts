import type { CoverageGoal } from '../arbitraries/form.ts';
import type { FaultTarget } from '../faults/fault-target.ts';

/** The planned content of one payload of a campaign. */
export type PlannedCase =
  /** Valid, with several notable forms, each at its own place. */
  | { readonly kind: 'valid'; readonly goals: readonly CoverageGoal[] }
  /** With one mistake at one place. */
  | { readonly kind: 'faulty'; readonly target: FaultTarget };

/** Merges two lists, each in its order and evenly spread over the whole. */
export function interleaved<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const ranked = [many, few].flatMap((list) =>
    list.map((element, index) => ({ element, rank: (index + 0.5) / list.length })),
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ element }) => element);
}

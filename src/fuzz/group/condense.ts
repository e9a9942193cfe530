import { pointerKeys } from '../../../contracts/json-pointer.ts';
import type { Counterexample } from '../discrepancy.ts';

/** Of a group: what other payloads are about. */
export const MOST_OTHERS = 1000;
/** Up to so many mistakes of one code are listed one by one; more are condensed. */
export const MOST_LISTED_APART = 5;

/**
 * Counterexamples, those of a family in one where there are more of them than a reader wants to read one by
 * one: a validator that looks at nothing has one mistake, not a hundred. None is lost: `also` names them.
 */
export function condensed(all: readonly Counterexample[]): readonly Counterexample[] {
  const families = Map.groupBy(all, ({ family }) => family);
  return [...families.values()].flatMap((members) => {
    const defects = new Set(members.flatMap(({ defects: own }) => own));
    const most = members.some(({ fault }) => fault === null)
      ? 2 * MOST_LISTED_APART
      : MOST_LISTED_APART;
    return defects.size > most && members.length > 1 ? [joined(members)] : members;
  });
}

/** Several as the one that is nearest to the top, or the smallest of those. */
export function joined(members: readonly Counterexample[]): Counterexample {
  const [first, ...others] = members.toSorted(
    (a, b) => depthOf(a) - depthOf(b) || sizeOf(a) - sizeOf(b),
  );
  if (first === undefined) throw new Error('there is nothing to join');
  const seenIn = [...new Set(members.flatMap((member) => member.seenIn))];
  const names = members.flatMap(({ name, also }) => [name, ...also]);
  return {
    ...first,
    defects: [...new Set([first, ...others].flatMap(({ defects }) => defects))],
    seen: seenIn.length,
    seenIn,
    also: [...new Set(names)].filter((name) => name !== first.name).slice(0, MOST_OTHERS),
  };
}

function depthOf({ place }: Counterexample): number {
  return pointerKeys(place).length;
}

function sizeOf({ payload }: Counterexample): number {
  return JSON.stringify(payload).length;
}

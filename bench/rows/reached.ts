import type { Figure } from './row.ts';
import type { Limit, Target } from './targets.ts';

/** Whether figures reach a target. Throws RangeError where a limited figure was not measured. */
export function isReached({ limits }: Target, figures: readonly Figure[]): boolean {
  return limits.every((limit) => keeps(limit, figures));
}

/** Whether a value is on the right side of a limit. */
export function isWithin({ is, limit }: Limit, value: number): boolean {
  return is === 'at-most' ? value <= limit : value >= limit;
}

function keeps(limit: Limit, figures: readonly Figure[]): boolean {
  const measured = figures.find(({ name }) => name === limit.figure);
  if (measured !== undefined) return isWithin(limit, measured.value);
  if (limit.large === true) return true;
  throw new RangeError(`${limit.figure} was not measured`);
}

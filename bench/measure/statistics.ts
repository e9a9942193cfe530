/** A figure of several rounds: the median and the quartiles. */
export interface Summary {
  readonly value: number;
  readonly spread: Spread;
}

export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** The median and the quartiles, which a few disturbed rounds cannot move. Throws RangeError without a value. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    value: quantile(sorted, 0.5),
    spread: { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) },
  };
}

/** The value below which a share of the sorted values lies, interpolated between two of them. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}

/** A set, and the cost of taking it. */
interface CostedSet {
  readonly elements: readonly number[];
  readonly cost: number;
}

/**
 * A cheap cover of all elements by few sets: greedy weighted set cover (Chvátal 1979), which takes the set that adds
 * most for its cost, of equals the first. Returns the indexes of the sets, in the order taken.
 */
export function smallestCover(sets: readonly CostedSet[]): readonly number[] {
  const missing = new Set(sets.flatMap(({ elements }) => elements));
  const chosen: number[] = [];
  // The worth of a set never grows: an old worth is an upper bound, and few sets need to be weighed again.
  const candidates = sets.map((set, index) => ({ ...set, index, worth: Number.POSITIVE_INFINITY }));
  while (missing.size > 0) {
    let best = candidates[0];
    for (const candidate of candidates) {
      if (best !== undefined && candidate !== best && candidate.worth <= best.worth) continue;
      const added = candidate.elements.filter((element) => missing.has(element)).length;
      candidate.worth = added / candidate.cost;
      if (best === undefined || candidate.worth > best.worth) best = candidate;
    }
    if (best === undefined) break;
    for (const element of best.elements) missing.delete(element);
    best.worth = 0;
    chosen.push(best.index);
  }
  return chosen;
}

/** A set, and what it costs to take it. */
interface CostedSet {
  readonly elements: readonly number[];
  readonly cost: number;
}

/**
 * Few and cheap sets that together hold everything that any of them holds: greedy weighted set cover
 * (Chvátal 1979), which takes the set that adds most for its cost; of equals the first. Gives the
 * indexes of the sets, in the order taken.
 */
export function smallestCover(sets: readonly CostedSet[]): readonly number[] {
  const missing = new Set(sets.flatMap(({ elements }) => elements));
  const chosen: number[] = [];
  // What a set adds only ever shrinks: an old worth is a bound, and few need to be weighed again.
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

/** The golden section: its multiples are the most evenly spread, and keep no step with what recurs in the list. */
const STEP = 0.618_033_988_749_895;

/** At most so many of a list, in its order, evenly spread, the same each time. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const turns = list.map((_, index) => (index * STEP) % 1);
  const limit = turns.toSorted((a, b) => a - b)[most] ?? 1;
  return list.filter((_, index) => (turns[index] ?? 1) < limit);
}

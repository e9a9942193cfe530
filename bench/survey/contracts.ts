import fc from 'fast-check';
import type { JsonObject } from '../../contracts/json-value.ts';
import { type Part, partsOf, REQUEST } from '../../contracts/schema/read-document.ts';

/** The parts of a document that somebody may rely on: each JSON response of success, and each JSON request body. */
export function contractsOf(document: JsonObject): readonly Part[] {
  return partsOf(document).filter(({ part }) => part === REQUEST || /^2(?:\d\d|XX)$/i.test(part));
}

/** `count` of a list, or all where that is null: evenly spread, or as the seed has it. In the list's order. */
export function sampleOf<T>(
  list: readonly T[],
  count: number | null,
  seed: number | null,
): readonly T[] {
  if (count === null || count >= list.length) return list;
  if (seed === null) {
    return Array.from({ length: count }, (_, index) =>
      Math.floor((index * list.length) / count),
    ).flatMap((index) => list.slice(index, index + 1));
  }
  const chosen = fc.sample(
    fc.shuffledSubarray([...list.keys()], { minLength: count, maxLength: count }),
    { seed, numRuns: 1 },
  );
  const indexes = new Set(chosen.flat());
  return list.filter((_, index) => indexes.has(index));
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestCover } from './smallest-cover.ts';

const sets = (...elements: readonly (readonly number[])[]) =>
  elements.map((own) => ({ elements: own, cost: 1 }));

describe('examples', () => {
  test.each<[string, Parameters<typeof smallestCover>[0], readonly number[]]>([
    ['nothing to cover', sets(), []],
    ['sets without elements are not taken', sets([], []), []],
    ['the set that adds most comes first', sets([1], [1, 2, 3], [4]), [1, 2]],
    ['of equals the first', sets([1, 2], [2, 1]), [0]],
    [
      'what is dear is taken where nothing else has it',
      [
        { elements: [1, 2], cost: 10 },
        { elements: [1], cost: 1 },
      ],
      [1, 0],
    ],
  ])('%s', (_what, given, expected) => {
    expect(smallestCover(given)).toEqual(expected);
  });
});

test('the cover has every element, and each set added something when it was taken', () => {
  const someSets = fc.array(
    fc.record({
      elements: fc.uniqueArray(fc.nat(30)),
      cost: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(someSets, (given) => {
      const cover = smallestCover(given);
      const held = new Set<number>();
      for (const index of cover) {
        const before = held.size;
        for (const element of given[index]?.elements ?? []) held.add(element);
        expect(held.size).toBeGreaterThan(before);
      }
      expect(held).toEqual(new Set(given.flatMap(({ elements }) => elements)));
    }),
    { seed: 1 },
  );
});

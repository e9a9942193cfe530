import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleOf } from './contracts.ts';

test('a sample has the wanted number of different members, in their order', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 50 }),
      fc.option(fc.nat()),
      (length, count, seed) => {
        const list = [...Array(length).keys()];
        const sample = sampleOf(list, count, seed);
        expect(sample).toHaveLength(Math.min(length, count));
        expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      },
    ),
  );
});

test('without a seed a sample is evenly spread, and with one it is the same each time', () => {
  const list = [...Array(10).keys()];
  expect(sampleOf(list, 5, null)).toEqual([0, 2, 4, 6, 8]);
  expect(sampleOf(list, 5, 7)).toEqual(sampleOf(list, 5, 7));
  expect(sampleOf(list, null, null)).toEqual(list);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payloadSeed } from './payload-seed.ts';

test.each([0, 1, 2, -1, 2 ** 31, Number.MAX_SAFE_INTEGER])(
  'of seed %d, a hundred thousand payloads have different seeds',
  (seed) => {
    const seeds = new Set(Array.from({ length: 100_000 }, (_, index) => payloadSeed(seed, index)));
    expect(seeds.size).toBe(100_000);
  },
);

test('a seed is an integer of 32 bits, for any input', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeNat(), (seed, index) => {
      const made = payloadSeed(seed, index);
      expect(made).toBe(made | 0);
      expect(payloadSeed(seed, index)).toBe(made);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('neighbours differ in half of their bits on average', () => {
  const bitsOf = (n: number) => (n >>> 0).toString(2).replaceAll('0', '').length;
  const average = (other: (seed: number, index: number) => number) => {
    const differing = Array.from({ length: 1000 }, (_, index) =>
      bitsOf(payloadSeed(7, index) ^ other(7, index)),
    );
    return differing.reduce((sum, bits) => sum + bits, 0) / differing.length;
  };
  for (const other of [
    (seed: number, index: number) => payloadSeed(seed, index + 1),
    (seed: number, index: number) => payloadSeed(seed + 1, index),
  ]) {
    expect(average(other)).toBeGreaterThan(12);
    expect(average(other)).toBeLessThan(20);
  }
});

test('an index beyond 32 bits differs from its lower 32 bits', () => {
  expect(payloadSeed(1, 2 ** 32 + 5)).not.toBe(payloadSeed(1, 5));
});

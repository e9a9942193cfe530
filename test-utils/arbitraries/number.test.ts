import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directArbitrary } from './direct-arbitrary.ts';
import { FINITE_NUMBER, integerKind } from './number.ts';

describe('any number', () => {
  const numbers = directArbitrary(FINITE_NUMBER);
  const sample = fc.sample(numbers, { seed: 1, numRuns: 5000 });

  test('is the same after it is written and parsed', () => {
    for (const number of sample) expect(JSON.parse(JSON.stringify(number))).toBe(number);
  });

  test.each<[string, (n: number) => boolean]>([
    ['tiny', (n) => Math.abs(n) < 1e-100],
    ['small', (n) => Math.abs(n) >= 1e-100 && Math.abs(n) < 1],
    ['large', (n) => Math.abs(n) >= 1 && Math.abs(n) < 1e100],
    ['huge', (n) => Math.abs(n) > 1e100],
    ['negative', (n) => n < 0],
    ['positive', (n) => n > 0],
  ])('has every magnitude equally often: %s', (_size, holds) => {
    expect(sample.filter(holds).length).toBeGreaterThan(500);
  });

  test('shrinks to 0, and to what matters', () => {
    const smallest = (fails: (n: number) => boolean) =>
      fc.check(
        fc.property(numbers, (n) => !fails(n)),
        { seed: 1, numRuns: 500 },
      ).counterexample?.[0];
    expect(smallest(() => true)).toBe(0);
    expect(smallest((n) => n >= 1)).toBe(1);
    expect(smallest((n) => n < -1)).toBeLessThan(-1);
  });

  test('shrinks to other numbers', () => {
    for (const number of sample.slice(0, 100)) {
      for (const simpler of [...FINITE_NUMBER.simpler(number)].slice(0, 50)) {
        expect(JSON.parse(JSON.stringify(simpler))).toBe(simpler);
      }
    }
  });
});

test('integers are between their limits, and shrink towards 0', () => {
  const kind = integerKind(-5, 5);
  const sample = fc.sample(directArbitrary(kind), { seed: 1, numRuns: 500 });
  expect([...new Set(sample)].sort((a, b) => a - b)).toEqual([
    -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5,
  ]);
  expect([...kind.simpler(5)][0]).toBe(0);
});

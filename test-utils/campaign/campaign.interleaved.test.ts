import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interleaved } from './campaign.ts';

test.each([
  [['a', 'b', 'c', 'd'], ['1', '2'], 'a1bc2d'],
  [['a', 'b', 'c', 'd', 'e', 'f'], ['1'], 'abc1def'],
  [['a'], [], 'a'],
  [[], ['1', '2'], '12'],
  [[], [], ''],
])('%j and %j', (many, few, expected) => {
  expect(interleaved(many, few).join('')).toBe(expected);
});

test('both lists keep their order, and are evenly spread', () => {
  const lists = fc.tuple(fc.nat(200), fc.nat(50));
  fc.assert(
    fc.property(lists, ([many, few]) => {
      const whole = interleaved(
        Array.from({ length: many }, (_, n) => n),
        Array.from({ length: few }, (_, n) => -1 - n),
      );
      const [first, second] = [whole.filter((n) => n >= 0), whole.filter((n) => n < 0)];
      expect(first).toEqual(first.toSorted((a, b) => a - b));
      expect(second).toEqual(second.toSorted((a, b) => b - a));
      expect([first.length, second.length]).toEqual([many, few]);
      // Every prefix has as many of each list as its share says.
      for (let end = 0; end <= whole.length; end++) {
        const seen = whole.slice(0, end).filter((n) => n < 0).length;
        expect(Math.abs(seen - (end * few) / Math.max(1, whole.length))).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 1, numRuns: 50 },
  );
});

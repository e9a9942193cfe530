import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index);

test('keeps as many as may be, in their order', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (length, most) => {
      const kept = spread(list(length), most);
      expect(kept).toHaveLength(Math.min(length, most));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    }),
  );
});

test('leaves no large gap, and keeps no step with what recurs', () => {
  const kept = spread(list(1000), 100);
  const gaps = kept.map((one, index) => one - (kept[index - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(30);
  expect(new Set(kept.map((one) => one % 10)).size).toBe(10);
});

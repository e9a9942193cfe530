import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryOf } from './statistics.ts';

const some = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 });

test.each([
  [[3], 3, 3, 3],
  [[1, 3], 2, 1.5, 2.5],
  [[5, 1, 4, 2, 3], 3, 2, 4],
])('of %j the median is %d, the quartiles %d and %d', (values, value, low, high) => {
  expect(summaryOf(values)).toEqual({ value, spread: { low, high } });
});

test('the quartiles are around the median, and all within the values', () => {
  fc.assert(
    fc.property(some, (values) => {
      const { value, spread } = summaryOf(values);
      const ordered = [Math.min(...values), spread.low, value, spread.high, Math.max(...values)];
      // A sum of two doubles may be off by the last bit.
      return ordered.every((one, index) => one <= (ordered[index + 1] ?? one) * (1 + 1e-12));
    }),
  );
});

test('one disturbed round of five moves no median', () => {
  expect(summaryOf([1, 1, 1, 1, 1000])).toEqual({ value: 1, spread: { low: 1, high: 1 } });
});

test('no values have no figure', () => {
  expect(() => summaryOf([])).toThrow('nothing was measured');
});

import { expect, test } from 'vitest';
import { type Figure, isReached, type Limit } from './row.ts';

const figure = (name: string, value: number): Figure => ({
  ...{ name, value, unit: 'x', spread: { low: value, high: value } },
});
const limit = (is: Limit['is'], large = false): Limit => ({
  ...{ figure: 'a', is, limit: 2 },
  ...(large ? { large } : {}),
});

test.each([
  ['at-most', 2, true],
  ['at-most', 2.01, false],
  ['at-least', 2, true],
  ['at-least', 1.99, false],
  ['at-most', Number.NaN, false],
] as const)('%s 2 is what %d reaches: %s', (is, value, reached) => {
  expect(isReached([limit(is)], [figure('b', 0), figure('a', value)])).toBe(reached);
});

test('one missed limit is enough', () => {
  expect(isReached([limit('at-most'), limit('at-least')], [figure('a', 1)])).toBe(false);
});

test('a figure that was not measured is an error, unless it is a large one that was not asked for', () => {
  expect(() => isReached([limit('at-most')], [])).toThrow('a was not measured');
  expect(isReached([limit('at-most', true)], [])).toBe(true);
});

import { expect, test } from 'vitest';
import { writtenNumber } from './written-number.ts';

test.each([
  [0.05132, '0.0513'],
  [0.000012, '0.0000'],
  [0.5132, '0.513'],
  [5.132, '5.13'],
  [51.32, '51.3'],
  [513.2, '513'],
  [5132.4, '5132'],
  [0, '0.00'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
])('%d is written %s', (value, text) => {
  expect(writtenNumber(value)).toBe(text);
});

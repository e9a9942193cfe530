import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { valueShape } from './value-shape.ts';

test.each<[JsonValue | undefined, string]>([
  [undefined, 'nothing'],
  [null, 'null'],
  [true, 'true'],
  [0, 'zero'],
  [-7, 'negative integer'],
  [1.5, 'fraction'],
  [2 ** 40, 'large integer'],
  [-1e300, 'negative large integer'],
  ['', 'empty string'],
  ['link-sandbox-12', 'string of at most 16 "a-a-0"'],
  ['2024-01-31T12:34:56Z', 'string of at most 32 "0-0-0A0:0:0A"'],
  ['caf\u00e9', 'string of at most 4 "a…"'],
  ['x'.repeat(51), 'long string'],
  ['lorem ipsum '.repeat(5), 'long string'],
  ['x'.repeat(100), 'long string'],
  [[], 'no item'],
  [[1], 'one item'],
  [[1, 2], 'items'],
  [{}, 'object'],
])('%j is %s', (value, shape) => {
  expect(valueShape(value)).toBe(shape);
});

test('texts of an enumeration are told apart', () => {
  expect(valueShape('auth', true)).toBe('"auth"');
  expect(valueShape('assets', true)).not.toBe(valueShape('auth', true));
});

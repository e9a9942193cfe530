import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { includesShape, valueShape } from './culprit.ts';

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
  ['2024-01-31T12:34:56Z', 'date-time'],
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

describe('a date-time is told by what it has beside a second of UTC', () => {
  const shapeOf = (end: string) => valueShape(`2024-01-31T12:34:56${end}`);

  test.each([
    ['Z', 'date-time'],
    ['.25Z', 'date-time with a fraction'],
    ['-08:00', 'date-time with an offset'],
    ['.123456789+05:30', 'date-time with a fraction with an offset'],
  ])('%s', (end, expected) => {
    expect(shapeOf(end)).toBe(expected);
  });

  test('and one with both has what one with either has', () => {
    const [plain, both, offset] = [shapeOf('Z'), shapeOf('.5+01:00'), shapeOf('+01:00')];
    expect(includesShape(both, offset)).toBe(true);
    expect(includesShape(offset, both)).toBe(false);
    expect(includesShape(offset, plain)).toBe(false);
  });
});

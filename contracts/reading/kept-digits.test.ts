import { LosslessNumber } from 'lossless-json';
import { expect, test } from 'vitest';
import { parseExactly, restoreDigits } from './kept-digits.ts';

function restored(text: string): unknown {
  const { value, digits } = parseExactly(text);
  restoreDigits(digits);
  return value;
}

test.each<[string, string, unknown]>([
  ['nothing where doubles do', '{"a":[1,-2.5,{"b":1e3}]}', { a: [1, -2.5, { b: 1000 }] }],
  ['in an object', '{"a":1,"b":12345678901234567890}', { a: 1, b: 12345678901234567890n }],
  ['in lists', '[1,[[],[2,1e400]],3]', [1, [[], [2, new LosslessNumber('1e400')]], 3]],
  [
    'behind what is nested',
    '[{"a":{"b":[]}},9007199254740993]',
    [{ a: { b: [] } }, 2n ** 53n + 1n],
  ],
  ['of an escaped key', '{"\\u0061":9007199254740993}', { a: 2n ** 53n + 1n }],
  [
    'of two of three members',
    '{"a":1e999,"b":{"a":0},"c":1e998}',
    {
      ...{ a: new LosslessNumber('1e999'), b: { a: 0 }, c: new LosslessNumber('1e998') },
    },
  ],
])('digits are restored: %s', (_what, text, value) => {
  expect(restored(text)).toEqual(value);
});

test('a member named __proto__ is an ordinary member', () => {
  const value = restored('{"__proto__":{"__proto__":9007199254740993}}');
  expect(JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}n` : v))).toBe(
    '{"__proto__":{"__proto__":"9007199254740993n"}}',
  );
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a restored member is an ordinary member', () => {
  const value = restored('{"a":9007199254740993}');
  expect(Object.getOwnPropertyDescriptor(value, 'a')).toEqual({
    ...{ value: 9007199254740993n, writable: true, enumerable: true, configurable: true },
  });
});

test('a number that is the whole text has a place, too', () => {
  expect(parseExactly('9007199254740993')).toEqual({
    value: 9007199254740992,
    digits: [{ container: { '': 9007199254740992 }, key: '', number: 9007199254740993n }],
  });
});

test('of two values of a key the last one counts', () => {
  expect(restored('{"a":9007199254740993,"a":1}')).toEqual({ a: 1 });
  expect(restored('{"a":1,"a":9007199254740993}')).toEqual({ a: 2n ** 53n + 1n });
});

test('digits are kept however deep they are nested', () => {
  const text = `${'['.repeat(200_000)}9007199254740993${']'.repeat(200_000)}`;
  let inner = restored(text);
  while (Array.isArray(inner)) inner = inner[0];
  expect(inner).toBe(9007199254740993n);
});

test.each(['{"a":[1e400],"a":[]}', '{"a":[[1e400]],"a":[0]}', '{"a":[1e400],"a":["x"]}'])(
  'what a duplicate key replaced is forgotten: %s',
  (text) => {
    expect(parseExactly(text)).toEqual({ value: JSON.parse(text), digits: [] });
  },
);

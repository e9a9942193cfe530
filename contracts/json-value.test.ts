import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isJsonObject,
  type JsonValue,
  jsonTypeOf,
  listOf,
  objectOf,
  parsedJson,
  parseJsonObject,
  textOf,
} from './json-value.ts';

test.each([
  ['null', null, 'null'],
  ['true', true, 'boolean'],
  ['false', false, 'boolean'],
  ['zero', 0, 'number'],
  ['minus zero', -0, 'number'],
  ['NaN, which JSON cannot carry', Number.NaN, 'number'],
  ['an empty string', '', 'string'],
  ['an empty list', [], 'array'],
  ['an empty object', {}, 'object'],
  ['an object without prototype', Object.create(null), 'object'],
  ['a Date', new Date(0), 'object'],
  ['undefined', undefined, 'undefined'],
  ['a bigint', 1n, 'bigint'],
  ['a function', () => null, 'function'],
  ['a class', Date, 'function'],
  ['a symbol', Symbol('s'), 'symbol'],
])('the JSON type of %s', (_name, value, type) => {
  expect(jsonTypeOf(value)).toBe(type);
});

test('the JSON type of a parsed text fits its first character', () => {
  const typeByFirst = new Map([
    ...[...'-0123456789'].map((digit) => [digit, 'number'] as const),
    ...([
      ['n', 'null'],
      ['t', 'boolean'],
      ['f', 'boolean'],
      ['"', 'string'],
      ['[', 'array'],
      ['{', 'object'],
    ] as const),
  ]);
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonTypeOf(JSON.parse(text))).toBe(typeByFirst.get(text.charAt(0)));
    }),
  );
});

test('a JSON object is exactly a value of the type object', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(isJsonObject(value)).toBe(jsonTypeOf(value) === 'object');
    }),
  );
  expect([null, [], 'text', undefined].map(isJsonObject)).toEqual([false, false, false, false]);
  expect(isJsonObject({})).toBe(true);
});

test('objectOf and listOf give the value itself where it fits, else an empty one', () => {
  fc.assert(
    fc.property(fc.option(fc.jsonValue(), { nil: undefined }), (value) => {
      const part: JsonValue | undefined = JSON.parse(JSON.stringify(value) ?? 'null');
      expect(objectOf(part)).toEqual(isJsonObject(part) ? part : {});
      expect(listOf(part)).toEqual(Array.isArray(part) ? part : []);
    }),
  );
  expect([objectOf(undefined), listOf(undefined)]).toEqual([{}, []]);
});

test.each<[JsonValue | undefined, string]>([
  ['a', 'a'],
  [{ toString: 1 }, '{"toString":1}'],
  [7, '7'],
  [undefined, 'null'],
])('%j as a text', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test('a JSON text has a value, and any other text has none', () => {
  expect(parsedJson('{"a":[null]}')).toEqual({ a: [null] });
  expect(parsedJson('null')).toBeNull();
  for (const text of ['', '{', "{'a':1}", 'undefined']) expect(parsedJson(text)).toBeUndefined();
});

test('an object is parsed, and no other text', () => {
  expect(parseJsonObject('{"a":1}')).toEqual({ a: 1 });
  for (const text of ['[]', 'null', '{']) expect(parseJsonObject(text)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer, type JsonPointer, pointerKeys, valueAt } from './json-pointer.ts';

/** Keys in which the two characters that a pointer escapes are frequent. */
const key = fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '"', '\u00e9') });

describe('laws', () => {
  test('a pointer made of keys gives the keys again', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(pointerKeys(pointerTo(keys))).toEqual(keys);
      }),
    );
  });

  test('two pointers are equal only if their keys are', () => {
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(pointerTo(one) === pointerTo(other)).toBe(same);
      }),
    );
  });

  test('every place of a JSON value is found by its pointer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (root) => {
        for (const [pointer, value] of places(root, '')) expect(valueAt(root, pointer)).toBe(value);
      }),
    );
  });
});

test('escapes as RFC 6901 does', () => {
  expect(childPointer('', 'a/b')).toBe('/a~1b');
  expect(childPointer('/x', 'm~n')).toBe('/x/m~0n');
  expect(childPointer('/x', '~1')).toBe('/x/~01');
  expect(childPointer('', '')).toBe('/');
  expect(childPointer('/link_sessions', 0)).toBe('/link_sessions/0');
  expect(pointerKeys('/~01')).toEqual(['~1']);
  expect(pointerKeys('')).toEqual([]);
});

test('the examples of RFC 6901 section 5', () => {
  const root = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };
  expect(valueAt(root, '')).toBe(root);
  expect(valueAt(root, '/foo')).toBe(root.foo);
  expect(valueAt(root, '/foo/0')).toBe('bar');
  const members = ['/', '/a~1b', '/c%d', '/e^f', '/g|h', '/i\\j', '/k"l', '/ ', '/m~0n'];
  expect(members.map((pointer) => valueAt(root, pointer))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each([
  ['a key that is not there', { a: 1 }, '/b'],
  ['below a scalar', { a: 1 }, '/a/b'],
  ['below null', { a: null }, '/a/b'],
  ['a character of a string', { a: 'text' }, '/a/0'],
  ['an index past the end', [1], '/1'],
  ['an index with leading zero', [1], '/00'],
  ['the place past the end', [1], '/-'],
  ['the length of a list, which JSON does not carry', [1], '/length'],
  ['what every object inherits', {}, '/toString'],
  ['the prototype', {}, '/__proto__'],
])('nothing stands at %s', (_name, root, pointer) => {
  expect(valueAt(root, pointer)).toBeUndefined();
});

test('a key named __proto__ is a key like any other', () => {
  const root: unknown = JSON.parse('{"__proto__": {"a": 1}}');
  expect(valueAt(root, '/__proto__/a')).toBe(1);
});

function pointerTo(keys: readonly string[]): JsonPointer {
  return keys.reduce<JsonPointer>((parent, child) => childPointer(parent, child), '');
}

function places(value: unknown, at: JsonPointer): [JsonPointer, unknown][] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [at, value],
    ...children.flatMap(([name, child]) => places(child, childPointer(at, name))),
  ];
}

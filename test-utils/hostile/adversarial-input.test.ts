import { describe, expect, test } from 'vitest';
import { escaped, member, objectText, textWith, without } from './adversarial-input.ts';

const PAYLOAD = { a: [{ b: null }, 1], 'c/d': { '': 'e' }, f: [] };

describe('a text with raw JSON at one place', () => {
  test.each([
    ['', '1e400', '1e400'],
    ['/a', '1e400', '{"a":1e400,"c/d":{"":"e"},"f":[]}'],
    ['/a/0/b', '-0', '{"a":[{"b":-0},1],"c/d":{"":"e"},"f":[]}'],
    ['/a/1', '{', '{"a":[{"b":null},{],"c/d":{"":"e"},"f":[]}'],
    ['/a/2', 'NaN', '{"a":[{"b":null},1,NaN],"c/d":{"":"e"},"f":[]}'],
    ['/f/0', '""', '{"a":[{"b":null},1],"c/d":{"":"e"},"f":[""]}'],
    ['/c~1d/', '{}', '{"a":[{"b":null},1],"c/d":{"":{}},"f":[]}'],
    ['/c~1d/g', '[]', '{"a":[{"b":null},1],"c/d":{"":"e","g":[]},"f":[]}'],
  ])('at %j', (path, json, text) => {
    expect(textWith(PAYLOAD, path, json)).toBe(text);
  });

  test('own keys of any name are kept', () => {
    const payload = JSON.parse('{"__proto__":{"toString":1},"x":0}');
    expect(textWith(payload, '/x', '1')).toBe('{"__proto__":{"toString":1},"x":1}');
    expect(textWith(payload, '/__proto__/toString', '2')).toBe(
      '{"__proto__":{"toString":2},"x":0}',
    );
    expect(textWith(payload, '/toString', '3')).toBe(
      '{"__proto__":{"toString":1},"x":0,"toString":3}',
    );
  });

  test('a text has no places below it', () => {
    expect(() => textWith({ a: 'b' }, '/a/0', '1')).toThrow('no object or list above "0"');
  });
});

test('members are added before or after those of the object', () => {
  expect(objectText({ a: 1 }, '"b":2')).toBe('{"a":1,"b":2}');
  expect(objectText({ a: 1 }, '"b":2', 'first')).toBe('{"b":2,"a":1}');
  expect(objectText({}, '"b":2')).toBe('{"b":2}');
});

test('keys are escaped where JSON requires it, or in full', () => {
  expect(member('a"\ud800', '1')).toBe('"a\\"\\ud800":1');
  expect(escaped('a\ud83d\ude00')).toBe('"\\u0061\\ud83d\\ude00"');
});

test('an object without a key gets its first', () => {
  const object = JSON.parse('{"__proto__":1,"a":2}');
  expect(JSON.stringify(without(object, ['a']))).toBe('{"__proto__":1}');
  expect(JSON.stringify(without(object, ['__proto__']))).toBe('{"a":2}');
});

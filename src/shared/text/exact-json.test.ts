import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DuplicateKey, oddNumberIn, parseExactObject, stringifyExact } from './exact-json.ts';

const again = (text: string) => stringifyExact(parseExactObject(text) ?? {});

describe('laws', () => {
  test('what has no odd number is what JSON says', () => {
    const value = fc.jsonValue({ noUnicodeString: false });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (object) => {
        const text = JSON.stringify(object);
        expect(JSON.parse(again(text))).toEqual(JSON.parse(text));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('a number keeps its digits', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,30})?([eE][+-]?\d{1,4})?$/);
    fc.assert(
      fc.property(digits, (number) => {
        const text = `{"a":[${number}]}`;
        const exact = parseExactObject(text) ?? {};
        expect(stringifyExact(exact)).toBe(text);
        expect(oddNumberIn(exact)).toBe(String(Number(number)) === number ? null : number);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

test.each(['[]', '1.0', 'null', '"a"'])('%s is not an object', (text) => {
  expect(parseExactObject(text)).toBeNull();
});

test('a duplicate key is refused, unless both values are the same', () => {
  expect(() => parseExactObject('{"a":{"b":1,"b":2}}')).toThrow(
    new DuplicateKey('the key "b" stands twice in one object'),
  );
  expect(again('{"a":1,"a":1}')).toBe('{"a":1}');
});

test('a byte order mark is taken off, and `__proto__` is a key as any other', () => {
  expect(again('\ufeff{"__proto__":1.0}')).toBe('{"__proto__":1.0}');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonCursor } from './json-cursor.ts';

type Token = 'string' | 'number';

/** Whether the token stands at the beginning of a text, and the cursor's position afterwards. */
function read(token: Token, text: string): readonly [boolean, number] {
  const cursor = new JsonCursor(text);
  return [cursor[token](), cursor.at];
}

describe('a number', () => {
  test.each([
    ['0', true, 1],
    ['-0', true, 2],
    ['10', true, 2],
    ['1.50', true, 4],
    ['1e5', true, 3],
    ['1E+05', true, 5],
    ['-1.5e-10,', true, 8],
    ['01', true, 1],
    ['1.e5', false, 2],
    ['1e', false, 2],
    ['1e+-5', false, 3],
    ['-', false, 1],
    ['--1', false, 1],
    ['+1', false, 0],
    ['.5', false, 0],
    ['', false, 0],
    ['１', false, 0],
    ['1２', true, 1],
  ])('%j: %s, up to %i', (text, isNumber, at) => {
    expect(read('number', text)).toEqual([isNumber, at]);
  });

  test('is what the grammar of section 6 says', () => {
    const grammar = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/;
    const text = fc.string({ unit: fc.constantFrom(...'-+.eE0129 '), maxLength: 9 });
    fc.assert(
      fc.property(text, (text) => {
        const longest = grammar.exec(text)?.[0] ?? '';
        const [isNumber, at] = read('number', text);
        // A number that breaks off, such as `1.x`, is not one: the cursor stays where it broke.
        if (isNumber) expect(at).toBe(longest.length);
        else expect(text.slice(0, at)).toMatch(/^$|[-+.eE]$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a string', () => {
  test.each([
    ['""', true, 2],
    ['"a" b', true, 3],
    ['"\\""', true, 4],
    ['"\\\\"', true, 4],
    ['"\\/\\b\\f\\n\\r\\t"', true, 14],
    ['"\\u00e9\\uD83D"', true, 14],
    ['"\u007f\u2028\ud800"', true, 5],
    ['"', false, 1],
    ['"a', false, 2],
    ['"\\', false, 2],
    ['"\\x41"', false, 2],
    ['"\\U0041"', false, 2],
    ['"\\u"', false, 3],
    ['"\\u00g0"', false, 5],
    ['"\\u00', false, 5],
    ['"\\u00e"', false, 6],
    ['"a\nb"', false, 2],
    ['"\u0000"', false, 1],
    ['"\u001f"', false, 1],
    ["'a'", false, 0],
    ['', false, 0],
  ])('%j: %s, up to %i', (text, isString, at) => {
    expect(read('string', text)).toEqual([isString, at]);
  });
});

test('the characters allowed bare and behind a backslash are those of JSON.parse', () => {
  for (let code = 0; code < 0x100; code++) {
    for (const text of [`"\\${String.fromCharCode(code)}"`, `"${String.fromCharCode(code)}"`]) {
      const cursor = new JsonCursor(text);
      expect(cursor.string() && cursor.isAtEnd).toBe(isJson(text));
    }
  }
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a word is read as far as it matches', () => {
  const cursor = new JsonCursor('nulL');
  expect(cursor.word('null')).toBe(false);
  expect(cursor.at).toBe(3);
  expect(cursor.textSince(1)).toBe('ul');
});

test('white space is what section 2 lists, and nothing else', () => {
  const cursor = new JsonCursor(' \t\r\n\u00a0');
  cursor.whitespace();
  expect(cursor.at).toBe(4);
  for (const other of ['\u00a0', '\ufeff', '\u2028', '\v', '\f', '']) {
    const strict = new JsonCursor(other);
    strict.whitespace();
    expect(strict.at).toBe(0);
  }
});

test('the end has no character', () => {
  const cursor = new JsonCursor('1');
  expect(cursor.isAtEnd).toBe(false);
  cursor.number();
  expect([cursor.isAtEnd, cursor.code, cursor.take(Number.NaN)]).toEqual([true, Number.NaN, false]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from './scan-json.ts';

type Token = 'string' | 'number';

/** Whether a text begins with the token, and where it stops being it. */
function read(token: Token, text: string): readonly [boolean, number] {
  let isRead = false;
  const see = () => {
    isRead = true;
  };
  // Any string can be a key.
  const [before, listener] = token === 'number' ? ['', { number: see }] : ['{', { key: see }];
  const end = scanJson(before + text, listener) ?? text.length;
  return [isRead, end - before.length];
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
    const text = fc.string({ unit: fc.constantFrom(...'-+.eE0129x'), maxLength: 9 });
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
    ['"a"b', true, 3],
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
      expect(scanJson(text) === null).toBe(isJson(text));
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
  expect(scanJson('nulL')).toBe(3);
});

test('white space is what section 2 lists, and nothing else', () => {
  expect(scanJson(' \t\r\n\u00a0')).toBe(4);
  for (const other of ['\u00a0', '\ufeff', '\u2028', '\v', '\f', '']) {
    expect(scanJson(other)).toBe(0);
  }
});

test('a text may end where a value ends', () => {
  expect(scanJson('1')).toBeNull();
});

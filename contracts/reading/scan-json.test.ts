import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from './scan-json.ts';

describe('a text stops being JSON', () => {
  test.each([
    ['nothing', '', 0],
    ['white space', ' \n', 2],
    ['a word cut off', '[tru', 4],
    ['a word misspelled', '[nul1]', 4],
    ['another language', 'undefined', 0],
    ['a number with a leading zero', '[01]', 2],
    ['a key without quotes', '{a:1}', 1],
    ['a key that is none', '{1:1}', 1],
    ['no colon', '{"a" 1}', 5],
    ['no value', '{"a":}', 5],
    ['no comma', '[1 2]', 3],
    ['two commas', '[1,,2]', 3],
    ['a comma at the end of a list', '[1,]', 3],
    ['a comma at the end of an object', '{"a":1,}', 7],
    ['the wrong bracket', '[1}', 2],
    ['the other wrong bracket', '{"a":1]', 6],
    ['a bracket too many', '[]]', 2],
    ['a bracket where nothing is open', ']', 0],
    ['a second value', '{} {}', 3],
    ['a comment', '{"a":1} // b', 8],
    ['single quotes', "['a']", 1],
    ['a control character in a string', '["a\tb"]', 3],
    ['a string cut off', '["a', 3],
    ['a list cut off', '[[1]', 4],
    ['an object cut off', '{"a":{"b":1}', 12],
    ['full-width digits', '[１]', 1],
    ['a BOM', '\ufeff[]', 0],
    ['a NUL at the end', '[]\u0000', 2],
  ])('%s', (_what, text, offset) => {
    expect(scanJson(text)).toBe(offset);
  });

  test.each([
    ...['0', '"a"', 'null', ' true ', '[]', '{}', '[ ]', '{ }', '[[],{}]'],
    ...['{"a":[1,"b",{"c":null}],"a":2}', '{"":-1.5e3}', '\r\n{ "a" :\t[ false ] }\n'],
  ])('nowhere, as it is JSON: %j', (text) => {
    expect(scanJson(text)).toBeNull();
  });
});

describe('on random pieces of JSON', () => {
  const pieces = [
    ...['{', '}', '[', ']', ',', ':', '{"a":', '"b"', '"\\u00e9"', '"\\', '"', '\n', ' ', '\u0001'],
    ...['0', '-', '1.5', 'e', '+', '.', 'true', 'nul', 'false', 'x', '[1,', '{"a":1,', '[]', '{}'],
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(''));

  test('the verdict is that of JSON.parse', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(scanJson(text) === null).toBe(isJson(text));
      }),
      { numRuns: 10_000 },
    );
  });

  test('the text before the place can go on as JSON, and with one character more it cannot', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const offset = scanJson(text);
        fc.pre(offset !== null);
        expect(canGoOn(text.slice(0, offset))).toBe(true);
        if (offset < text.length) expect(canGoOn(text.slice(0, offset + 1))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

test('the listener gets all tokens in order', () => {
  const heard: string[] = [];
  scanJson('{"a":[1,-2.50,"x"],"\\u0061":{},"b":null}', {
    open: () => heard.push('open'),
    close: () => heard.push('close'),
    next: () => heard.push('next'),
    key: (key) => heard.push(`key ${key}`),
    number: (source) => heard.push(`number ${source}`),
  });
  expect(heard).toEqual([
    ...['open', 'key a', 'open', 'number 1', 'next', 'number -2.50', 'next', 'close'],
    ...['next', 'key a', 'open', 'close', 'next', 'key b', 'close'],
  ]);
});

test('the listener gets the tokens before a fault', () => {
  const heard: string[] = [];
  expect(scanJson('{"a":1,"b":01', { key: (key) => heard.push(key) })).toBe(12);
  expect(heard).toEqual(['a', 'b']);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Asks JSON.parse: tries every completion of a token, then of a member, then of all brackets. */
function canGoOn(text: string): boolean {
  const brackets = closingBrackets(text);
  return TOKEN_ENDS.some((end) =>
    MEMBER_ENDS.some((more) => isJson(`${text}${end}${more}${brackets}`)),
  );
}

const TOKEN_ENDS = [
  ...['', '0', '"', 'n"', '0000"', '000"', '00"', '0"'],
  ...['rue', 'ue', 'e', 'alse', 'lse', 'se', 'ull', 'll', 'l'],
];
const MEMBER_ENDS = ['', '0', ':0', '"":0'];

function closingBrackets(text: string): string {
  const open: string[] = [];
  for (const bracket of text.replaceAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)/g, '').match(/[[\]{}]/g) ??
    []) {
    if (bracket === '{') open.unshift('}');
    else if (bracket === '[') open.unshift(']');
    else open.shift();
  }
  return open.join('');
}

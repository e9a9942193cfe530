import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_CHARACTER } from '../test-utils/arbitraries/alphabets.ts';
import { text as textOf } from '../test-utils/arbitraries/text.ts';
import { oneLine, printable } from './printable.ts';

const text = textOf(ANY_CHARACTER, { minLength: 0, maxLength: 10 });

describe('laws', () => {
  test('no character is left that a terminal would obey or that hides', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(oneLine(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(printable(value)).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('what was escaped can be read back from a text that had no backslash', () => {
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(!value.includes('\\'));
        const readBack = oneLine(value).replaceAll(/\\u([0-9a-f]{4})/g, (_escape, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        );
        expect(readBack).toBe(value);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('lines stay lines, and only of the one', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        fc.pre(!/\n|::/.test(`${first}${second}`));
        expect(printable(`${first}\n${second}`)).toBe(`${oneLine(first)}\n${oneLine(second)}`);
        expect(oneLine(`${first}\n${second}`)).toBe(`${oneLine(first)}\\u000a${oneLine(second)}`);
      }),
      { seed: 1 },
    );
  });
});

test.each([
  ['ordinary "text", café, 漢字, 😀', 'ordinary "text", café, 漢字, 😀'],
  ['\u001b[2J', '\\u001b[2J'],
  ['\u009b2J', '\\u009b2J'],
  ['a\u202eb\u2066', 'a\\u202eb\\u2066'],
  ['a\r\tb\u2028', 'a\\u000d\\u0009b\\u2028'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['  ::stop-commands::x', '  \\u003a:stop-commands::x'],
  ['a ##[error]b # c::d', 'a \\u0023#[error]b # c::d'],
])('%j', (value, shown) => {
  expect(oneLine(value)).toBe(shown);
  expect(printable(value)).toBe(shown);
});

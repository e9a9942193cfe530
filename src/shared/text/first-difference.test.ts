import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_CHARACTER, text as textOf } from '../../../test-utils/arbitraries/text.ts';
import { describeDifference, firstDifference } from './first-difference.ts';

const RUNS = { seed: 1, numRuns: 500 };

describe('the first line in which two texts differ', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r') });

  test('is null exactly where they are the same to the byte', () => {
    fc.assert(
      fc.property(text, text, (expected, actual) => {
        expect(firstDifference(expected, actual) === null).toBe(expected === actual);
        expect(firstDifference(expected, expected)).toBeNull();
      }),
      RUNS,
    );
  });

  test('stands below equal lines, and is whole on both sides', () => {
    fc.assert(
      fc.property(text, text, (expected, actual) => {
        const difference = firstDifference(expected, actual);
        if (difference === null) return;
        const above = difference.line - 1;
        const [left, right] = [expected.split('\n'), actual.split('\n')];
        expect(left.slice(0, above)).toEqual(right.slice(0, above));
        expect(difference.expected).toBe(left[above] ?? null);
        expect(difference.actual).toBe(right[above] ?? null);
        expect(difference.expected).not.toBe(difference.actual);
      }),
      RUNS,
    );
  });

  test.each([
    ['a changed line', 'a\nb\nc\n', 'a\nx\nc\n', { line: 2, expected: 'b', actual: 'x' }],
    ['a line more', 'a\nc\n', 'a\nb\nc\n', { line: 2, expected: 'c', actual: 'b' }],
    ['a line less at the end', 'a\nb', 'a', { line: 2, expected: 'b', actual: null }],
    ['a line more at the end', 'a', 'a\nb', { line: 2, expected: null, actual: 'b' }],
    ['no newline at the end', 'a\n', 'a', { line: 2, expected: '', actual: null }],
    ['the line ends of Windows', 'a\nb\n', 'a\r\nb\r\n', { line: 1, expected: 'a', actual: 'a\r' }],
    ['an emptied file', 'a\n', '', { line: 1, expected: 'a', actual: '' }],
  ])('%s', (_what, expected, actual, difference) => {
    expect(firstDifference(expected, actual)).toEqual(difference);
  });
});

describe('the difference in words', () => {
  const line = fc.oneof(
    fc.constant(null),
    textOf(ANY_CHARACTER, { minLength: 0, maxLength: 300 }).map((text) =>
      text.replaceAll('\n', ''),
    ),
    fc.string({ unit: fc.constantFrom('a', ' '), maxLength: 300 }),
  );

  test('is short, on one line, escaped for a terminal, and shows a difference', () => {
    fc.assert(
      fc.property(line, line, fc.string({ maxLength: 200 }), (left, right, same) => {
        const [expected, actual] = [left, right].map((side) => side && same + side);
        if (expected === undefined || actual === undefined || expected === actual) return;
        const words = describeDifference({ line: 1, expected, actual });
        expect(words).toMatch(/^expected .+, found .+$/u);
        expect(words).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        // An escaped character can take six.
        expect(words.length).toBeLessThan(2 * 6 * 60 + 100);
        expect(words).not.toBe(describeDifference({ line: 1, expected, actual: expected }));
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  test.each([
    ['a', 'b', 'expected `a`, found `b`'],
    ['    "auth",', '    "auht",', 'expected `"auth",`, found `"auht",`'],
    ['a', '', 'expected `a`, found an empty line'],
    ['', 'a', 'expected an empty line, found `a`'],
    [null, 'a', 'expected the end of the file, found `a`'],
    ['', null, 'expected an empty line, found the end of the file'],
  ])('%j and %j', (expected, actual, words) => {
    expect(describeDifference({ line: 1, expected, actual })).toBe(words);
  });

  test.each([
    ['a', 'a\r', 'expected "a", found "a\\r"'],
    ['  a', '\ta', 'expected "  a", found "\\ta"'],
    ['', '  ', 'expected "", found "  "'],
    ['\u001b[2Ja', 'b', 'expected "\\u001b[2Ja", found "b"'],
    ['a', '\u202ea', 'expected "a", found "\\u202ea"'],
  ])('invisible characters are spelled out: %j and %j', (expected, actual, words) => {
    expect(describeDifference({ line: 1, expected, actual })).toBe(words);
  });

  test('of long lines the differing part is shown', () => {
    const start = 'x'.repeat(500);
    const words = describeDifference({
      line: 1,
      expected: `${start}A${'y'.repeat(500)}`,
      actual: `${start}B`,
    });
    expect(words).toBe(
      `expected \`…${'x'.repeat(40)}A${'y'.repeat(59)}…\`, found \`…${'x'.repeat(40)}B\``,
    );
  });
});

import { expect, test } from 'vitest';
import { firstLine, oneLine, quotedLine, quotedName } from './one-line.ts';

test.each([
  ['a\r\n  b\t c ', 'a b c'],
  ['say "a\\b"', 'say "a\\b"'],
  ['\u001b[31m\u202e\ud800', '\\u001b[31m\\u202e\\ud800'],
  ['12345678901', '1234567890…'],
  ['', ''],
])('%j becomes one line', (text, line) => {
  expect(oneLine(text, text.length > 10 && /^\d+$/.test(text) ? 10 : 300)).toBe(line);
});

test('a line that was made so stays the same', () => {
  const line = oneLine('\u0000 "\\"');
  expect(oneLine(line)).toBe(line);
});

test('quotes within quotes are escaped', () => {
  expect(quotedLine('a "b"\n\\', 60)).toBe('"a \\"b\\" \\\\"');
});

test.each([
  ['a b', '"a b"'],
  [' a  b ', String.raw`"\u0020a \u0020b\u0020"`],
  ['  ', String.raw`"\u0020\u0020"`],
  ['a\u00a0b\u3000', String.raw`"a\u00a0b\u3000"`],
  ['a\t"b"\n', String.raw`"a\t\"b\"\n"`],
  ['x'.repeat(300), `"${'x'.repeat(200)}…"`],
])('the name %j keeps its white space', (name, told) => {
  expect(quotedName(name)).toBe(told);
});

test('a megabyte of spaces takes linear time', () => {
  expect(oneLine(' '.repeat(1_000_000))).toBe('');
});

test.each([
  ['\n  \n a \nb', 'a'],
  ['a', 'a'],
  [' \n', ''],
])('the first line of %j', (text, line) => {
  expect(firstLine(text)).toBe(line);
});

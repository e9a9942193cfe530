import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionAt } from './read-json.ts';

test.each([
  ['the beginning', '', 0, 1, 1],
  ['a first line', 'abc', 2, 1, 3],
  ['the end', 'abc', 3, 1, 4],
  ['behind a line feed', 'a\nb', 2, 2, 1],
  ['a line feed itself', 'a\nb', 1, 1, 2],
  ['behind CR LF', 'a\r\nb', 3, 2, 1],
  ['between CR and LF', 'a\r\nb', 2, 1, 3],
  ['behind a CR alone', 'a\rb', 2, 2, 1],
  ['behind empty lines', '\n\n\r\n\r', 5, 5, 1],
  ['behind a character of two code units', '🏦x', 2, 1, 3],
  ['behind what only some take for a line end', 'a\u2028b', 2, 1, 3],
])('%s', (_what, text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});

test('agrees with splitting the text into lines', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') });
  fc.assert(
    fc.property(text, fc.nat(), (text, nat) => {
      const offset = nat % (text.length + 1);
      fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n');
      const before = text.slice(0, offset).split(/\r\n|\n|\r/);
      const column = (before.at(-1) ?? '').length + 1;
      expect(positionAt(text, offset)).toEqual({ line: before.length, column });
    }),
    { numRuns: 2000 },
  );
});

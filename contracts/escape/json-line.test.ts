import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_TEXT, OBEYED } from '../../test/hostile-text.ts';
import { jsonLine, jsonLines } from './json-line.ts';

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    HOSTILE_TEXT,
    fc.constantFrom(1, null, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(HOSTILE_TEXT, tie('value'), { maxKeys: 3 }),
  ),
})).value;

test('law: one line holds the same value, and nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(value, (one) => {
      const line = jsonLine(one);
      expect(line.endsWith('\n')).toBe(true);
      expect(line.slice(0, -1)).not.toMatch(OBEYED);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(one)));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('law: several lines hold the same value, and none is a workflow command', () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = jsonLines(one);
      for (const line of text.split('\n')) {
        expect(line).not.toMatch(OBEYED);
        expect(line).not.toMatch(/^\s*::/);
      }
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(one)));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each([
  [['##[error]x', '\u2028'], '["\\u0023#[error]x","\\u2028"]\n'],
  [{ 'a\u202e': '::x' }, '{"a\\u202e":"::x"}\n'],
])('%j', (one, line) => {
  expect(jsonLine(one)).toBe(line);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentedJson, jsonLine } from './json-line.ts';

/** Where `str.splitlines` of Python ends a line; readline of Node.js does at some of them. */
const LINE_ENDS = '\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029';
const lineEndsOf = (json: string) => [...json].filter((one) => LINE_ENDS.includes(one));

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...LINE_ENDS, ...'\u007f\\"u', '\ud800', '\u{1f600}'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});
const value = fc.oneof(
  fc.jsonValue({ stringUnit: 'grapheme' }),
  fc.dictionary(text, fc.oneof(text, fc.array(text), fc.constant(null))),
  text,
);

test('a value is one line to every reader, and the same value', () => {
  fc.assert(
    fc.property(value, (value) => {
      const line = jsonLine([value]);
      expect(lineEndsOf(line)).toEqual([]);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify([value])));
    }),
    { numRuns: 1000 },
  );
});

test('indented, it has the lines that its line feeds end', () => {
  fc.assert(
    fc.property(value, (value) => {
      const json = indentedJson([value]);
      expect(new Set(lineEndsOf(json))).toEqual(new Set('\n'));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value])));
    }),
    { numRuns: 300 },
  );
});

test('nothing else is written otherwise', () => {
  expect(jsonLine({ a: '\u00e9\u007f\u2027\u202a\u{1f600}' })).toBe(
    '{"a":"\u00e9\u007f\u2027\u202a\u{1f600}"}',
  );
  expect(jsonLine('\u0085\u2028\u2029\n')).toBe('"\\u0085\\u2028\\u2029\\n"');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_TEXT, OBEYED, readBack } from '../../../../test/hostile-text.ts';
import { markdownCode } from './markdown.ts';

test('law: it is code on one line and in one cell, and can be read back', () => {
  fc.assert(
    fc.property(HOSTILE_TEXT, (text) => {
      const code = markdownCode(text);
      // CommonMark, section 6.1: a space at both ends of code is removed.
      expect(code).toMatch(text === '' ? /^$/ : /^`[^`|\n ][^`|\n]*`$/);
      expect(code).not.toMatch(OBEYED);
      if (!text.includes('\\')) expect(readBack(code.replace(/^`|`$/g, ''))).toBe(text);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each([
  ['', ''],
  ['a <b> @team [x](y)', '`a <b> @team [x](y)`'],
  ['a`b|c', '`a\\u0060b\\u007cc`'],
  [' a ', '`\\u0020a `'],
  ['a\n\n# b', '`a\\u000a\\u000a# b`'],
])('%j', (text, code) => {
  expect(markdownCode(text)).toBe(code);
});

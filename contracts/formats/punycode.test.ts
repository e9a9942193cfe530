import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { punycodeDecoded } from './punycode.ts';

const letter = fc.constantFrom(
  ...'ab1-',
  ...'äßéøłжщ',
  ...'λω',
  ...'中文字',
  ...'한글',
  '\u{20000}',
);

test('what Node.js encodes is decoded to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 20 }), (text) => {
      const encoded = domainToASCII(text);
      // It refuses some, and leaves those of ASCII alone.
      fc.pre(encoded.startsWith('xn--') && !text.startsWith('xn--'));
      expect(punycodeDecoded(encoded.slice('xn--'.length))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[a-z0-9-]{0,59}$/), fc.string()), (text) => {
      expect(() => punycodeDecoded(text)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  // RFC 3492 section 7.1.
  ['a mixture of ASCII and others', '3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  [
    'words with hyphens',
    '-with-super-monkeys-pc58ag80a8qai00g7n9n',
    '安室奈美恵-with-super-monkeys',
  ],
  [
    'letters of Vietnamese',
    'TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g',
    'TạisaohọkhôngthểchỉnóitiếngViệt',
  ],
  ['nothing', '', ''],
  ['ASCII alone', 'abc-', 'abc'],
  ['a delimiter behind nothing', '-mhvg0r', null],
  ['a number without an end', 'x', null],
  ['a character that is no digit', 'A', null],
  ['a number that is too large', '9'.repeat(59), null],
  ['a code point that is none', '99999z', null],
])('%s', (_name, code, text) => {
  if (text === null) return expect(punycodeDecoded(code)).toBeNull();
  expect(punycodeDecoded(code)).toBe(text);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedPattern, smallText } from '../../test/patterns/generated-pattern.ts';
import { unicodePattern } from './unicode-pattern.ts';

test.each([
  ['[\\w-_]', '[\\w\\-_]'],
  ['^[\\w\\-\\.\\_]+$', '^[\\w\\-\\._]+$'],
  ['^\\S+\\@\\S+$', '^\\S+@\\S+$'],
  ['^\\"\\\'\\ \\:\\-$', '^"\' :-$'],
  ['a{', 'a\\{'],
  ['^{id}$', '^\\{id\\}$'],
  ['x]', 'x\\]'],
  ['[\\d-x]', '[\\d\\-x]'],
  ['[A-\\_]\\@', '[A-_]@'],
])('%s is written %s with the flag u', (pattern, expected) => {
  expect(unicodePattern(pattern)).toBe(expected);
});

test.each(['(', '[b-a]', '\\1(a)\\2', '\\u{61}\\@', '\\8', '\\k', '\\a', '\\p'])(
  '%s is no pattern with the flag u, or would mean something else',
  (pattern) => {
    expect(unicodePattern(pattern)).toBeNull();
  },
);

test('what is a pattern with the flag u stays as it is', () => {
  const property = fc.property(generatedPattern, (pattern) => {
    expect(unicodePattern(pattern)).toBe(pattern);
  });
  fc.assert(property);
});

test('what is written anew takes the same texts', () => {
  const pieces = [
    '\\-',
    '\\@',
    '\\_',
    '[\\w-_]',
    '[\\d-]',
    '{',
    ']',
    'a',
    '-',
    '1',
    '[a-c]',
    '(?:a|\\-)',
    '\\:?',
  ];
  const patterns = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });
  const property = fc.property(patterns, fc.array(smallText), (parts, texts) => {
    const pattern = parts.join('');
    const written = unicodePattern(pattern);
    fc.pre(written !== null);
    for (const text of texts) {
      if (text.includes('\u{1f600}')) continue;
      expect(new RegExp(written, 'u').test(text)).toBe(new RegExp(pattern).test(text));
    }
  });
  fc.assert(property);
});

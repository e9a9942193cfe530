import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOf, nearMissesOf, shortTexts } from '../../test/grammar/abnf.ts';
import { RELATIVE_REF, URI, URI_REFERENCE } from '../../test/grammar/rfc-3986.ts';
import { isUri } from './uri.ts';
import { isUriReference } from './uri-reference.ts';

test('every text of the grammar is a URI reference', () => {
  fc.assert(
    fc.property(fc.oneof(RELATIVE_REF.texts, URI.texts), (text) => isUriReference(text)),
    { numRuns: 600 },
  );
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(URI_REFERENCE, ':/?#[]@%.0fFg'), (text) => {
      expect(isUriReference(text), text).toBe(isOf(URI_REFERENCE, text));
    }),
    { numRuns: 1_500 },
  );
});

test('the grammar agrees on every short text of the significant characters', () => {
  const texts = [...shortTexts('1a:/?#[]@%', 4)].flatMap((text) => [text, `//${text}`]);
  expect(texts.filter((text) => isUriReference(text) !== isOf(URI_REFERENCE, text))).toEqual([]);
});

test('every URI is a reference', () => {
  fc.assert(
    fc.property(nearMissesOf(URI, ':/?#[]@%.0fFg'), (text) => !isUri(text) || isUriReference(text)),
    { numRuns: 1_000 },
  );
});

test.each([
  '',
  'https://example.com/a?b#c',
  '//example.com',
  '//',
  '//u@[::1]:80/a',
  '/a/b',
  'a/b',
  '../a',
  './a:b',
  'a/b:c',
  '?a[]=1',
  '#a',
  '#',
  '%41',
  'a@b',
  '2024-01-31',
])('a URI reference: "%s"', (text) => {
  expect(isUriReference(text)).toBe(true);
});

test.each([
  ['a colon that no scheme ends', '1:b'],
  ['a colon alone', ':'],
  ['a space', 'a b'],
  ['a backslash', '\\\\server\\share'],
  ['a lone percent sign', '/100%'],
  ['a bracket in the path', '/a[0]'],
  ['a name in brackets', '//[example.com]/'],
  ['letters in the port', '//example.com:abc/'],
  ['two fragments', '#a#b'],
  ['a template', '/users/{id}'],
  ['a letter beyond ASCII', '/caf\u00e9'],
  ['a line break after it', '/a\n'],
  ['a million slashes and a space', `${'/'.repeat(1_000_000)} `],
  ['a million colons', ':'.repeat(1_000_000)],
  ['a million at signs', `//${'@'.repeat(1_000_000)}`],
])('not a URI reference: %s', (_name, text) => {
  expect(isUriReference(text)).toBe(false);
});

import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { plainText } from './identity-part.ts';

const found = (value: string) => ({ value, name: 'GITHUB_HEAD_REF' });

test.each([
  'main',
  'feature/ünï-☕',
  "it's #1 100% <b>&\"'`$(x)",
  '../..',
  '-x',
  '👩‍💻',
  'x'.repeat(255),
])('%j is accepted', (value) => {
  expect(plainText(found(value), 'give --branch')).toBe(value);
});

test('spaces around it are removed', () => {
  expect(plainText(found('  main '), 'give --branch')).toBe('main');
});

test.each([
  ['', 'is empty'],
  [' ', 'is empty'],
  ['a\nb', 'has a line end or another control character in it'],
  ['main\n', 'has a line end or another control character in it'],
  ['main\r', 'has a line end or another control character in it'],
  ['a\u0000b', 'has a line end or another control character in it'],
  ['\u001b[31mmain', 'has a line end or another control character in it'],
  ['a\u0085b', 'has a line end or another control character in it'],
  ['a\u2028b', 'has a line end or another control character in it'],
  ['a\u202eb', 'has a line end or another control character in it'],
  ['a\ud800b', 'is not valid UTF-8'],
  ['a\ufffdb', 'is not valid UTF-8'],
  ['x'.repeat(256), 'is longer than 255 characters'],
  ['x'.repeat(10_000_000), 'is longer than 255 characters'],
])('%# is refused', (value, fault) => {
  expect(() => plainText(found(value), 'give --branch')).toThrow(
    new InputError(`GITHUB_HEAD_REF ${fault}; give --branch`),
  );
});

import { expect, test } from 'vitest';
import { takesAnyText } from './pattern-strength.ts';

test.each([
  '.*',
  '.*?',
  '(.|\\n)*',
  '[\\s\\S]*',
  '[^]*',
  '(?i).*',
  '(a|.)*',
  '.*$',
  '(.*)*',
  '(.?)*',
])('%s takes any text', (pattern) => {
  expect(takesAnyText(pattern)).toBe(true);
});

test.each([
  ['', 'the empty text alone'],
  ['^', 'the same'],
  ['.+', 'no empty text'],
  ['.?', 'one character'],
  ['\\w*', 'letters'],
  ['[^/]*', 'no slash'],
  ['.{0,255}', 'a length'],
  ['(?!null).*', 'all but one text'],
  ['(', 'no pattern'],
  ['(?>.*)', 'one of another dialect'],
])('%s does not: %s', (pattern) => {
  expect(takesAnyText(pattern)).toBe(false);
});

test('a pattern that takes exponential time for long texts is judged', () => {
  expect(takesAnyText('(.*)*(.*)*(.*)*y')).toBe(false);
});

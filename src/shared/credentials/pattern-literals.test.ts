import { expect, test } from 'vitest';
import { patternLiterals } from './pattern-literals.ts';

test.each([
  ['plain-text', ['plain-text']],
  ['^a\\.b\\-c[0-9]+d$', ['a.b-c', 'd']],
  ['\\x41\\u0042C', ['ABC']],
  ['a[.]b[-]c', ['a.b-c']],
  ['one|(?:two|(?<name>three))|(?=four)', ['one', 'two', 'three', 'four']],
  ['\\Qin Java\\E\\w{24}x', ['in Java', 'x']],
  ['[^"\\]]*a{2,}.b?', ['a', 'b']],
  ['[unclosed', ['unclosed']],
  ['.*', []],
])('the literals of %s', (pattern, literals) => {
  expect(
    patternLiterals(pattern)
      .split('\n')
      .filter((literal) => literal !== ''),
  ).toEqual(literals);
});

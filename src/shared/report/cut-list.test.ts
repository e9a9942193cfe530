import { expect, test } from 'vitest';
import { cutList } from './cut-list.ts';

test('a short list stays whole', () => {
  expect(cutList(['a', 'b'], 2)).toEqual(['a', 'b']);
});

test('a long list ends with how many more there are', () => {
  expect(cutList(['a', 'b', 'c'], 1)).toEqual(['a', 'and 2 more (--format json has all)']);
  expect(cutList(['a', 'b'], 1, (rest) => `+${rest}`)).toEqual(['a', '+1']);
});

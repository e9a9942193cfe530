import { expect, test } from 'vitest';
import { existing } from './existing.ts';

test('a key that is not there is an error of the program', () => {
  const map = new Map([['a', 0]]);
  expect(existing(map, 'a')).toBe(0);
  expect(() => existing(map, 'b')).toThrow('there is nothing of b');
});

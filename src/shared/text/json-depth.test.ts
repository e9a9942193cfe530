import { expect, test } from 'vitest';
import { jsonDepth } from './json-depth.ts';

test.each([
  ['1', 0],
  ['"[[["', 0],
  ['{}', 1],
  ['[[], {"a": [{}]}, []]', 4],
  [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 200_000],
])('of %.20s', (text, depth) => {
  expect(jsonDepth(text)).toBe(depth);
});

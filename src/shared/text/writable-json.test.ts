import { expect, test } from 'vitest';
import { DEEPEST_WRITABLE, jsonDepth, parseWritableJson } from './writable-json.ts';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

test.each([
  ['{"a": [1, null]}', { a: [1, null] }],
  ['\ufeff"text"', 'text'],
  [' false\n', false],
])('%j is parsed', (text, value) => {
  expect(parseWritableJson(text)).toEqual({ kind: 'value', value });
});

test.each(['', '{', '\ufeff\ufeff1', '[1,]'])('%j is not JSON', (text) => {
  expect(parseWritableJson(text)).toEqual({ kind: 'no-json' });
});

test('JSON that is too deep to be written again is reported', () => {
  expect(parseWritableJson(nested(DEEPEST_WRITABLE)).kind).toBe('value');
  expect(parseWritableJson(nested(DEEPEST_WRITABLE + 1))).toEqual({ kind: 'too-deep' });
});

test.each([
  ['1', 0],
  ['"[[["', 0],
  ['{}', 1],
  ['[[], {"a": [{}]}, []]', 4],
  [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 200_000],
])('of %.20s', (text, depth) => {
  expect(jsonDepth(text)).toBe(depth);
});

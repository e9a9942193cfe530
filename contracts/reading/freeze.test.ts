import { expect, test } from 'vitest';
import { freezeJson } from './freeze.ts';

test('freezes all objects and lists, each once', () => {
  const value = { a: [1, { b: 'x' }, []], c: null, d: {} };
  freezeJson(value);
  for (const part of [value, value.a, value.a[1], value.a[2], value.d]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
  expect(value).toEqual({ a: [1, { b: 'x' }, []], c: null, d: {} });
});

test('works at any depth and width', () => {
  const text = `[${'0,'.repeat(200_000)}${'['.repeat(100_000)}0${']'.repeat(100_000)}]`;
  const value: unknown[] = JSON.parse(text);
  freezeJson(value);
  expect(Object.isFrozen(value.at(-1))).toBe(true);
});

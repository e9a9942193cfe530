import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from './any-character.ts';

const drawn = fc.sample(anyCharacter(), { seed: 1, numRuns: 5000 });

test('it is one whole character', () => {
  const isWhole = (text: string) => [...text].length === 1 && !/\p{Surrogate}/u.test(text);
  expect(drawn.filter((text) => !isWhole(text))).toEqual([]);
});

describe('every part of Unicode is drawn', () => {
  test.each([
    ['ASCII', /^[\0-\x7f]$/, 1000],
    ['a letter of ASCII', /^[a-z]$/i, 100],
    ['a control', /^\p{Cc}$/u, 100],
    ['the last before the surrogates', /^[\u{d000}-\u{d7ff}]$/u, 1],
    ['the first after them', /^[\u{e000}-\u{e7ff}]$/u, 1],
    ['one of a single unit', /^[\u{100}-\u{ffff}]$/u, 100],
    ['one of two units', /^[\u{10000}-\u{10ffff}]$/u, 1000],
    ['the last plane', /^[\u{100000}-\u{10ffff}]$/u, 100],
  ])('%s', (_part, pattern, atLeast) => {
    expect(drawn.filter((c) => pattern.test(c)).length).toBeGreaterThanOrEqual(atLeast);
  });
});

test('it shrinks to a', () => {
  const { counterexample } = fc.check(
    fc.property(anyCharacter(), () => false),
    { seed: 3 },
  );
  expect(counterexample).toEqual(['a']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alphabet, ANY_CHARACTER, charactersOf, PRINTABLE_ASCII, text } from './text.ts';

const drawn = (alphabet: Alphabet) =>
  fc.sample(text(alphabet, { minLength: 1, maxLength: 1 }), { seed: 1, numRuns: 5000 });

describe('any character', () => {
  const characters = drawn(ANY_CHARACTER);

  test('is a whole character', () => {
    const isWhole = (one: string) => [...one].length === 1 && !/\p{Surrogate}/u.test(one);
    expect(characters.filter((one) => !isWhole(one))).toEqual([]);
  });

  test.each([
    ['ASCII', /^[\0-\x7f]$/, 1000],
    ['a letter of ASCII', /^[a-z]$/i, 100],
    ['a control', /^\p{Cc}$/u, 100],
    ['the last before the surrogates', /^[\u{d000}-\u{d7ff}]$/u, 1],
    ['the first after them', /^[\u{e000}-\u{e7ff}]$/u, 1],
    ['one of a single unit', /^[\u{100}-\u{ffff}]$/u, 100],
    ['one of two units', /^[\u{10000}-\u{10ffff}]$/u, 1000],
    ['the last plane', /^[\u{100000}-\u{10ffff}]$/u, 100],
  ])('comes from every part of Unicode: %s', (_part, pattern, atLeast) => {
    expect(characters.filter((one) => pattern.test(one)).length).toBeGreaterThanOrEqual(atLeast);
  });
});

test('every character of a keyboard is generated', () => {
  expect([...new Set(drawn(PRINTABLE_ASCII))].sort()).toEqual(
    Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)),
  );
});

test('the characters of a text are as likely as they are frequent in it', () => {
  const characters = drawn(charactersOf('aab'));
  const share = characters.filter((one) => one === 'a').length / characters.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.73);
});

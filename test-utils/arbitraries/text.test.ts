import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_CHARACTER, charactersOf, PRINTABLE_ASCII, text } from './text.ts';

const LENGTH = { minLength: 2, maxLength: 9 };
const ALPHABETS = { ANY_CHARACTER, PRINTABLE_ASCII, few: charactersOf('xyz') };
const PATTERNS: Readonly<Record<string, RegExp>> = {
  ANY_CHARACTER: /^\P{Surrogate}*$/u,
  PRINTABLE_ASCII: /^[ -~]*$/,
  few: /^[xyz]*$/,
};
const isOf = (alphabet: string, text: string) => PATTERNS[alphabet]?.test(text) === true;

describe.each(Object.entries(ALPHABETS))('of %s', (name, alphabet) => {
  const texts = text(alphabet, LENGTH);

  test('it has an allowed length, and only characters of the alphabet', () => {
    const drawn = fc.sample(texts, { seed: 1, numRuns: 2000 });
    expect(drawn.filter((one) => !isOf(name, one))).toEqual([]);
    const lengths = drawn.map((one) => [...one].length);
    expect([...new Set(lengths)].sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('it shrinks to smaller texts of the alphabet', () => {
    const rank = (one: string) => {
      const characters = [...one];
      return characters.length * 10 + characters.filter((c) => c !== alphabet.simplest).length;
    };
    fc.assert(
      fc.property(texts, (one) => {
        for (const { value } of texts.shrink(one, undefined)) {
          expect(isOf(name, value)).toBe(true);
          expect([...value].length).toBeGreaterThanOrEqual(2);
          expect(rank(value)).toBeLessThan(rank(one));
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('it shrinks to the shortest and simplest', () => {
    const { counterexample } = fc.check(
      fc.property(texts, () => false),
      { seed: 3 },
    );
    expect(counterexample).toEqual([alphabet.simplest.repeat(2)]);
  });
});

test('it shrinks to what matters', () => {
  const texts = text(PRINTABLE_ASCII, { minLength: 0, maxLength: 50 });
  const { counterexample } = fc.check(
    fc.property(texts, (one) => !one.includes('7')),
    { seed: 1, numRuns: 1000 },
  );
  expect(counterexample).toEqual(['7']);
});

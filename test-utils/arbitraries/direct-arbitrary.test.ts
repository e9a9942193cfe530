import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf } from './alphabets.ts';
import { directArbitrary, isBiased, weighted } from './direct-arbitrary.ts';
import { integerKind } from './number.ts';
import { textKind } from './text.ts';

const SHORT = textKind(charactersOf('ab'), { minLength: 0, maxLength: 3 });
const LONG = textKind(charactersOf('xy'), { minLength: 20, maxLength: 30 });
const texts = directArbitrary(
  weighted('', [
    [3, SHORT],
    [1, LONG],
  ]),
);

describe('a choice of kinds', () => {
  test('takes each as often as its weight', () => {
    const all = fc.sample(texts, { seed: 1, numRuns: 4000 });
    const long = all.filter(LONG.has).length;
    expect(all.filter(SHORT.has).length).toBe(4000 - long);
    expect(long).toBeGreaterThan(900);
    expect(long).toBeLessThan(1100);
  });

  test('shrinks to the simplest, or else within its own kind', () => {
    const smallest = (fails: (text: string) => boolean) =>
      fc.check(
        fc.property(texts, (text) => !fails(text)),
        { seed: 1, numRuns: 500 },
      ).counterexample;
    expect(smallest(() => true)).toEqual(['']);
    expect(smallest(SHORT.has)).toEqual(['']);
    expect(smallest(LONG.has)).toEqual(['x'.repeat(20)]);
    expect(smallest((text) => text.includes('y'))?.[0]).toMatch(/^(?=.{20}$)x*yx*$/);
  });

  test('refuses a value that no kind has', () => {
    expect(['', 'ab', 'x'.repeat(25)].map((text) => texts.canShrinkWithoutContext(text))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['x', 'abx', 7].map((value) => texts.canShrinkWithoutContext(value))).toEqual([
      false,
      false,
      false,
    ]);
    expect([...texts.shrink('abx', undefined)].map(({ value }) => value)).toEqual(['']);
  });
});

test('shrinks a value without knowing how it was generated', () => {
  const numbers = directArbitrary(integerKind(0, 99));
  const [first] = numbers.shrink(40, undefined);
  expect(first?.value).toBe(0);
  expect(numbers.canShrinkWithoutContext(100)).toBe(false);
});

test('one in biasFactor is biased, and none where there is no bias', () => {
  let [biased, never] = [0, 0];
  const counting = directArbitrary({
    draw: (random) => {
      if (isBiased(random, 4)) biased++;
      if (isBiased(random, undefined)) never++;
      return null;
    },
    has: (value): value is null => value === null,
    simpler: () => [],
  });
  fc.sample(counting, { seed: 1, numRuns: 4000 });
  expect(biased).toBeGreaterThan(900);
  expect(biased).toBeLessThan(1100);
  expect(never).toBe(0);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directArbitrary, isBiased, weighted } from './direct-arbitrary.ts';
import { integerKind } from './number.ts';
import { charactersOf, textKind } from './text.ts';

const SHORT = textKind(charactersOf('ab'), { minLength: 0, maxLength: 3 });
const LONG = textKind(charactersOf('xy'), { minLength: 20, maxLength: 30 });
const texts = directArbitrary(
  weighted(textKind(charactersOf('abxy'), { minLength: 0, maxLength: 30 }), [
    [3, SHORT],
    [1, LONG],
  ]),
);

describe('a choice of kinds', () => {
  test('takes each as often as its weight', () => {
    const all = fc.sample(texts, { seed: 1, numRuns: 4000 });
    const long = all.filter((text) => /^[xy]{20,30}$/.test(text)).length;
    expect(all.filter((text) => /^[ab]{0,3}$/.test(text)).length).toBe(4000 - long);
    expect(long).toBeGreaterThan(900);
    expect(long).toBeLessThan(1100);
  });

  test('shrinks as the widest does', () => {
    const smallest = (fails: (text: string) => boolean) =>
      fc.check(
        fc.property(texts, (text) => !fails(text)),
        { seed: 1, numRuns: 500 },
      ).counterexample;
    expect(smallest(() => true)).toEqual(['']);
    expect(smallest((text) => text.length > 10)).toEqual(['a'.repeat(11)]);
    expect(smallest((text) => text.includes('y'))).toEqual(['y']);
  });
});

test('an example of a user is reported as it is', () => {
  const { counterexample } = fc.check(
    fc.property(texts, (text) => text.length < 3),
    { examples: [['xyxy']], numRuns: 1 },
  );
  expect(counterexample).toEqual(['xyxy']);
});

test('shrinks a value without knowing how it was generated', () => {
  const numbers = directArbitrary(integerKind(0, 99));
  const [first] = numbers.shrink(40, undefined);
  expect(first?.value).toBe(0);
});

test('one in biasFactor is biased, and none where there is no bias', () => {
  let [biased, never] = [0, 0];
  const counting = directArbitrary({
    draw: (random) => {
      if (isBiased(random, 4)) biased++;
      if (isBiased(random, undefined)) never++;
      return null;
    },
    *simpler() {},
  });
  fc.sample(counting, { seed: 1, numRuns: 4000 });
  expect(biased).toBeGreaterThan(900);
  expect(biased).toBeLessThan(1100);
  expect(never).toBe(0);
});

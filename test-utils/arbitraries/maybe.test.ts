import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maybe } from './maybe.ts';

const ODDS = { present: 3, absent: 1 };
const number = fc.integer({ min: 1, max: 1000 });

test('it is not there as often as the odds say', () => {
  const drawn = fc.sample(maybe(number, null, ODDS), { seed: 1, numRuns: 4000 });
  const absent = drawn.filter((value) => value === null).length;
  expect(absent).toBeGreaterThan(900);
  expect(absent).toBeLessThan(1100);
});

test('where it is there, it is what it is of', () => {
  const drawn = fc.sample(maybe(number, undefined, ODDS), { seed: 1, numRuns: 1000 });
  for (const value of drawn) {
    if (value !== undefined) expect(number.canShrinkWithoutContext(value)).toBe(true);
  }
});

describe('shrinking', () => {
  const smallest = (fails: (value: number | null) => boolean) =>
    fc.check(
      fc.property(maybe(number, null, ODDS), (value) => !fails(value)),
      { seed: 1, numRuns: 1000 },
    ).counterexample?.[0];

  test('it shrinks to nothing', () => {
    expect(smallest(() => true)).toBeNull();
  });

  test('and within what it is of, where nothing does not do', () => {
    expect(smallest((value) => value !== null && value > 17)).toBe(18);
  });

  test('of a value that it did not draw itself as well', () => {
    const arbitrary = maybe(number, null, ODDS);
    expect(arbitrary.canShrinkWithoutContext(7)).toBe(true);
    expect(arbitrary.canShrinkWithoutContext(null)).toBe(true);
    expect(arbitrary.canShrinkWithoutContext('7')).toBe(false);
    const [first] = arbitrary.shrink(7, undefined);
    expect(first?.value).toBeNull();
    expect([...arbitrary.shrink(null, undefined)]).toEqual([]);
  });
});

test('one within another ends, however rarely it is not there', () => {
  interface Nested {
    readonly below: Nested | undefined;
  }
  const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
    nested: fc
      .tuple(maybe(tie('nested'), undefined, { present: 1_000_000, absent: 1 }))
      .map(([below]) => ({ below })),
  }));
  const depthOf = ({ below }: Nested): number => (below === undefined ? 0 : 1 + depthOf(below));
  for (const value of fc.sample(nested, { seed: 1, numRuns: 20 })) {
    expect(depthOf(value)).toBeGreaterThanOrEqual(7);
    expect(depthOf(value)).toBeLessThan(40);
  }
});

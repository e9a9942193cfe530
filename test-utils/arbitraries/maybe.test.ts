import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maybe } from './maybe.ts';

const ODDS = { present: 3, absent: 1 };
const number = fc.integer({ min: 1, max: 1000 });

test('is absent as often as the odds say', () => {
  const drawn = fc.sample(maybe(number, null, ODDS), { seed: 1, numRuns: 4000 });
  const absent = drawn.filter((value) => value === null).length;
  expect(absent).toBeGreaterThan(900);
  expect(absent).toBeLessThan(1100);
});

test('is a value of the arbitrary where it is present', () => {
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

  test('leads to nil', () => {
    expect(smallest(() => true)).toBeNull();
  });

  test('goes on within the arbitrary, where nil does not fail', () => {
    expect(smallest((value) => value !== null && value > 17)).toBe(18);
  });

  test('works on a given value as well', () => {
    const arbitrary = maybe(number, null, ODDS);
    const [first] = arbitrary.shrink(7, undefined);
    expect(first?.value).toBeNull();
    expect([...arbitrary.shrink(null, undefined)]).toEqual([]);
  });
});

test('nested values end, however rarely they are absent', () => {
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

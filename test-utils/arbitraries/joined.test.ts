import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from './joined.ts';

const members = [fc.nat(9), fc.integer({ min: 10, max: 19 }), fc.integer({ min: 20, max: 29 })];
const whole = joined(members, fc.string(), (numbers, text) => ({ numbers, text }));

test('each member comes of its own arbitrary, in their order', () => {
  for (const { numbers, text } of fc.sample(whole, { seed: 1, numRuns: 200 })) {
    expect(numbers.map((number) => Math.floor(number / 10))).toEqual([0, 1, 2]);
    expect(typeof text).toBe('string');
  }
});

test('the same as a tuple: each shrinks by itself', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
      (seed, least) => {
        const fails = (numbers: readonly number[]) =>
          numbers.every((number, at) => number % 10 >= (least[at] ?? 0));
        const { counterexample } = fc.check(
          fc.property(whole, ({ numbers }) => !fails(numbers)),
          { seed, numRuns: 5000 },
        );
        if (counterexample === null) return;
        expect(counterexample).toEqual([
          { numbers: least.map((digit, at) => at * 10 + digit), text: '' },
        ]);
      },
    ),
    { seed: 1, numRuns: 50 },
  );
});

test('a value that it did not draw is not shrunk', () => {
  const strange = { numbers: [1, 11, 21], text: 'a' };
  expect(whole.canShrinkWithoutContext(strange)).toBe(false);
  expect([...whole.shrink(strange, undefined)]).toEqual([]);
});

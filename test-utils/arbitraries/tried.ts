import fc from 'fast-check';
import { byWays } from './by-ways.ts';

/** No value of a place was found: there is none, or such values are too rare to be drawn. */
export class NoValueError extends Error {
  override readonly name = 'NoValueError';
}

/** How often each way of making a value is tried. */
const TRIES = 40;
/** The same for a whole payload, of which each takes long. */
export const TRIES_OF_WHOLE = 4;

/**
 * Values that hold, of those that one arbitrary or the next makes. Unlike `filter` it comes to an end: it throws
 * NoValueError where none is found.
 */
export function tried<T>(
  ways: readonly fc.Arbitrary<T>[],
  holds: (value: T) => boolean,
  tries = TRIES,
): fc.Arbitrary<T> {
  return byWays((random, biasFactor) => {
    for (const way of ways) {
      for (let left = tries; left > 0; left--) {
        const value = way.generate(random, biasFactor);
        if (holds(value.value)) return { way, value };
      }
    }
    throw new NoValueError(`no value was found in ${tries * ways.length} tries`);
  }, holds);
}

/** Values of the first arbitrary; of the other one where it finds none. */
export function orElse<T>(first: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return byWays((random, biasFactor) => {
    try {
      return { way: first, value: first.generate(random, biasFactor) };
    } catch (error) {
      if (!(error instanceof NoValueError)) throw error;
      return { way: other, value: other.generate(random, biasFactor) };
    }
  });
}

/** Whether a value is found. */
export function hasValue(values: fc.Arbitrary<unknown>): boolean {
  const found = fc.sample(
    orElse(
      values.map(() => true),
      fc.constant(false),
    ),
    {
      seed: 1,
      numRuns: 1,
    },
  );
  return found[0] === true;
}

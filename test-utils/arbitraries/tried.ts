import fc from 'fast-check';
import { byWays, type Drawn } from './by-ways.ts';

/** No value of a place was found: there is none, or such values are too rare to be drawn. */
export class NoValueError extends Error {
  override readonly name = 'NoValueError';
}

/**
 * How many values in vain one payload may take: where parts within parts are tried, each multiplies the others' tries.
 */
const MOST_IN_VAIN = 3000;
let inVain = 0;
let nesting = 0;

/** Generating is synchronous, one payload at a time. */
function counted<T>(draw: () => T): T {
  if (nesting === 0) inVain = 0;
  nesting++;
  try {
    return draw();
  } finally {
    nesting--;
  }
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
  const draw = (random: fc.Random, biasFactor: number | undefined): Drawn<T> => {
    for (const way of ways) {
      for (let left = tries; left > 0 && inVain < MOST_IN_VAIN; left--) {
        const value = drawnBy(way, random, biasFactor);
        if (value !== null && holds(value.value)) return { way, value };
        inVain++;
        if (value === null) break;
      }
    }
    throw new NoValueError(`no value was found in ${tries * ways.length} tries`);
  };
  return byWays((random, biasFactor) => counted(() => draw(random, biasFactor)), holds);
}

/** Values of the first arbitrary; of the next one where it finds none. */
export function orElse<T>(
  first: fc.Arbitrary<T>,
  ...others: readonly fc.Arbitrary<T>[]
): fc.Arbitrary<T> {
  const [next, ...more] = others;
  if (next === undefined) return first;
  const other = orElse(next, ...more);
  return byWays((random, biasFactor) =>
    counted(() => {
      const value = drawnBy(first, random, biasFactor);
      if (value !== null) return { way: first, value };
      inVain++;
      return { way: other, value: other.generate(random, biasFactor) };
    }),
  );
}

/** Null where no value is found. */
function drawnBy<T>(
  way: fc.Arbitrary<T>,
  random: fc.Random,
  biasFactor: number | undefined,
): fc.Value<T> | null {
  try {
    return way.generate(random, biasFactor);
  } catch (error) {
    if (error instanceof NoValueError) return null;
    throw error;
  }
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

import fc from 'fast-check';
import { isDeep } from './depth.ts';

/** How often a value is present and absent. */
export interface Odds {
  readonly present: number;
  readonly absent: number;
}

/**
 * Sometimes `nil` in place of a value; every value shrinks to it. The same as `fc.option`, which wraps each value and
 * copies the random numbers: an eighth of the time that a payload takes.
 */
export function maybe<T, Nil>(
  arbitrary: fc.Arbitrary<T>,
  nil: Nil,
  odds: Odds,
): fc.Arbitrary<T | Nil> {
  return new MaybeArbitrary(arbitrary, nil, odds);
}

class MaybeArbitrary<T, Nil> extends fc.Arbitrary<T | Nil> {
  readonly #arbitrary: fc.Arbitrary<T>;
  readonly #nil: fc.Value<Nil>;
  readonly #odds: Odds;

  constructor(arbitrary: fc.Arbitrary<T>, nil: Nil, odds: Odds) {
    super();
    this.#arbitrary = arbitrary;
    this.#nil = new fc.Value(nil, undefined);
    this.#odds = odds;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T | Nil> {
    const { present, absent: seldom } = this.#odds;
    const absent = seldom << Math.max(0, Math.min(depth - ALL_DOCUMENTED, MOST_DOUBLINGS));
    if (random.nextInt(1, present + absent) <= absent || isDeep()) return this.#nil;
    depth++;
    try {
      return this.#arbitrary.generate(random, biasFactor);
    } finally {
      depth--;
    }
  }

  canShrinkWithoutContext(_value: unknown): _value is T | Nil {
    return false;
  }

  shrink(value: T | Nil, context: unknown): fc.Stream<fc.Value<T | Nil>> {
    if (this.#isNil(value)) return fc.Stream.nil();
    const nil: fc.Stream<fc.Value<T | Nil>> = fc.Stream.of(this.#nil);
    return nil.join(this.#arbitrary.shrink(value, context));
  }

  #isNil(value: unknown): value is Nil {
    return value === this.#nil.value;
  }
}

/**
 * How many optional values are being generated, one within another. Generating is synchronous, one value at a time. A
 * component may contain itself: beyond the documented depth each level is half as likely as the one above.
 */
let depth = 0;
const ALL_DOCUMENTED = 7;
const MOST_DOUBLINGS = 20;

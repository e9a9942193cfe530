import fc from 'fast-check';

/** How often a value is there, and is not. */
export interface Odds {
  readonly present: number;
  readonly absent: number;
}

/**
 * Now and then `nil` in place of a value, to which every value shrinks. The same as `fc.option`, which makes a value of
 * each value, and a copy of the random numbers: an eighth of the time that a payload takes.
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
  readonly #absent: number;
  readonly #all: number;

  constructor(arbitrary: fc.Arbitrary<T>, nil: Nil, { present, absent }: Odds) {
    super();
    this.#arbitrary = arbitrary;
    this.#nil = new fc.Value(nil, undefined);
    this.#absent = absent;
    this.#all = present + absent;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T | Nil> {
    const absent = this.#absent << Math.max(0, Math.min(depth - ALL_DOCUMENTED, MOST_DOUBLINGS));
    if (random.nextInt(1, this.#all - this.#absent + absent) <= absent) return this.#nil;
    depth++;
    try {
      return this.#arbitrary.generate(random, biasFactor);
    } finally {
      depth--;
    }
  }

  canShrinkWithoutContext(value: unknown): value is T | Nil {
    return this.#isNil(value) || this.#arbitrary.canShrinkWithoutContext(value);
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
 * How many values that may be missing are being drawn, one within another. Drawing is synchronous, and one value at a time. A component may lead
 * back to itself: beyond what a response documents, each level is half as likely to be there as the one above.
 */
let depth = 0;
const ALL_DOCUMENTED = 7;
const MOST_DOUBLINGS = 20;

import fc from 'fast-check';

/** A kind of values: how one is generated, and what a value shrinks to. */
export interface Kind<T> {
  /** `biasFactor` is fast-check's: where it is given, one in so many values is biased towards small ones. */
  readonly draw: (random: fc.Random, biasFactor: number | undefined) => T;
  /** The simplest first; none of them leads back to the value. */
  readonly simpler: (value: T) => Generator<T>;
}

/**
 * An arbitrary whose values are generated in one go and shrink by what they are, not by how they were made.
 * fast-check's own combinators make several values for each part, which would be most of the time that a payload takes.
 */
export function directArbitrary<T>(kind: Kind<T>): fc.Arbitrary<T> {
  return new DirectArbitrary(kind);
}

class DirectArbitrary<T> extends fc.Arbitrary<T> {
  readonly #kind: Kind<T>;

  constructor(kind: Kind<T>) {
    super();
    this.#kind = kind;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return new fc.Value(this.#kind.draw(random, biasFactor), undefined);
  }

  /** Asked for examples that a user gives: they are reported as they are. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(this.#kind.simpler(value)).map((one) => new fc.Value(one, undefined));
  }
}

/** One of the given values, shrinking to the first of them. */
export function oneOf<T>(first: T, ...others: readonly T[]): Kind<T> {
  const all = [first, ...others];
  return {
    draw: (random) => all[random.nextInt(0, others.length)] ?? first,
    *simpler(value) {
      if (value !== first) yield first;
    },
  };
}

/** Whether this value is to be biased. */
export function isBiased(random: fc.Random, biasFactor: number | undefined): boolean {
  return biasFactor !== undefined && random.nextInt(1, biasFactor) === 1;
}

/** One of several kinds, chosen by weight. All shrink as the widest of them does. */
export function weighted<T>(
  widest: Kind<T>,
  kinds: readonly (readonly [weight: number, Kind<T>])[],
): Kind<T> {
  const turns = kinds.flatMap(([weight, kind]) => new Array<Kind<T>>(weight).fill(kind));
  return {
    draw: (random, biasFactor) =>
      (turns[random.nextInt(0, turns.length - 1)] ?? widest).draw(random, biasFactor),
    simpler: widest.simpler,
  };
}

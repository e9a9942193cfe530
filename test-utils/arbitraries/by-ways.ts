import fc from 'fast-check';

/** A value, and the arbitrary that drew it: the value shrinks as that one's values do. */
export interface Drawn<T> {
  readonly way: fc.Arbitrary<T>;
  readonly value: fc.Value<T>;
}

/** Values that one of several arbitraries draws; a shrunk one that does not hold is passed over. */
export function byWays<T>(
  draw: (random: fc.Random, biasFactor: number | undefined) => Drawn<T>,
  holds: (value: T) => boolean = () => true,
): fc.Arbitrary<T> {
  return new ByWays(draw, holds);
}

class ByWays<T> extends fc.Arbitrary<T> {
  readonly #draw: (random: fc.Random, biasFactor: number | undefined) => Drawn<T>;
  readonly #holds: (value: T) => boolean;

  constructor(
    draw: (random: fc.Random, biasFactor: number | undefined) => Drawn<T>,
    holds: (value: T) => boolean,
  ) {
    super();
    this.#draw = draw;
    this.#holds = holds;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return remembered(this.#draw(random, biasFactor));
  }

  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    if (!isContext<T>(context)) return fc.Stream.nil();
    const { way, inner } = context;
    return way
      .shrink(value, inner)
      .filter((one) => this.#holds(one.value))
      .map((one) => remembered({ way, value: one }));
  }
}

function remembered<T>({ way, value }: Drawn<T>): fc.Value<T> {
  return new fc.Value(value.value, new Context(way, value.context));
}

class Context<T> {
  readonly way: fc.Arbitrary<T>;
  readonly inner: unknown;

  constructor(way: fc.Arbitrary<T>, inner: unknown) {
    this.way = way;
    this.inner = inner;
  }
}

/** fast-check hands a value's own context back, so that its type is the value's. */
function isContext<T>(context: unknown): context is Context<T> {
  return context instanceof Context;
}

import fc from 'fast-check';

/**
 * Wholes of members, each drawn and shrunk by itself, and of what else there is. The same as `fc.tuple` and `map`, without the
 * values that these make on their way.
 */
export function joined<Member, Rest, Whole>(
  members: readonly fc.Arbitrary<Member>[],
  rest: fc.Arbitrary<Rest>,
  join: (members: readonly Member[], rest: Rest) => Whole,
): fc.Arbitrary<Whole> {
  return new JoinedArbitrary(members, rest, join);
}

class JoinedArbitrary<Member, Rest, Whole> extends fc.Arbitrary<Whole> {
  readonly #members: readonly fc.Arbitrary<Member>[];
  readonly #rest: fc.Arbitrary<Rest>;
  readonly #join: (members: readonly Member[], rest: Rest) => Whole;

  constructor(
    members: readonly fc.Arbitrary<Member>[],
    rest: fc.Arbitrary<Rest>,
    join: (members: readonly Member[], rest: Rest) => Whole,
  ) {
    super();
    this.#members = members;
    this.#rest = rest;
    this.#join = join;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Whole> {
    const members = this.#members.map((member) => member.generate(random, biasFactor));
    return this.#whole(new Parts(members, this.#rest.generate(random, biasFactor)));
  }

  canShrinkWithoutContext(_value: unknown): _value is Whole {
    return false;
  }

  shrink(_value: Whole, context: unknown): fc.Stream<fc.Value<Whole>> {
    return context instanceof Parts
      ? fc.stream(this.#simpler(context)).map((parts) => this.#whole(parts))
      : fc.Stream.nil();
  }

  *#simpler({ members, rest }: Parts<Member, Rest>): Generator<Parts<Member, Rest>> {
    for (const one of this.#rest.shrink(rest.value, rest.context)) yield new Parts(members, one);
    for (const [at, member] of this.#members.entries()) {
      const drawn = members[at];
      if (drawn === undefined) continue;
      for (const one of member.shrink(drawn.value, drawn.context)) {
        yield new Parts(members.with(at, one), rest);
      }
    }
  }

  #whole(parts: Parts<Member, Rest>): fc.Value<Whole> {
    const members = parts.members.map(({ value }) => value);
    return new fc.Value(this.#join(members, parts.rest.value), parts);
  }
}

/** How a whole came to be: fast-check gives it back, as a context, to whom it has it from. */
class Parts<Member, Rest> {
  readonly members: readonly fc.Value<Member>[];
  readonly rest: fc.Value<Rest>;

  constructor(members: readonly fc.Value<Member>[], rest: fc.Value<Rest>) {
    this.members = members;
    this.rest = rest;
  }
}

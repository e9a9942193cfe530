import fc from 'fast-check';

/** The characters that a text is made of. */
export interface Alphabet {
  /** Draws as many code points as there is room for. */
  readonly fill: (random: fc.Random, drawn: number[]) => void;
  readonly has: (character: string) => boolean;
  /** What every other one shrinks to. */
  readonly simplest: string;
}

export interface TextLength {
  readonly minLength: number;
  readonly maxLength: number;
}

/**
 * Texts of `minLength` to `maxLength` characters, shrinking to the shortest one of the simplest character. The same as
 * `fc.string`, which makes five values for each character on its way: three quarters of the time that a payload
 * takes.
 */
export function text(alphabet: Alphabet, length: TextLength): fc.Arbitrary<string> {
  return new TextArbitrary(alphabet, length);
}

class TextArbitrary extends fc.Arbitrary<string> {
  readonly #alphabet: Alphabet;
  readonly #length: TextLength;

  constructor(alphabet: Alphabet, length: TextLength) {
    super();
    this.#alphabet = alphabet;
    this.#length = length;
  }

  generate(random: fc.Random, biasFactor: number | undefined): fc.Value<string> {
    const { minLength, maxLength } = this.#length;
    // As fast-check is biased: short ones on purpose now and then.
    const isBiased = biasFactor !== undefined && random.nextInt(1, biasFactor) === 1;
    const longest = isBiased ? Math.min(maxLength, minLength + SHORT) : maxLength;
    const points = new Array<number>(random.nextInt(minLength, longest));
    this.#alphabet.fill(random, points);
    return new fc.Value(String.fromCodePoint(...points), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is string {
    if (typeof value !== 'string') return false;
    const characters = [...value];
    const { minLength, maxLength } = this.#length;
    return (
      characters.length >= minLength &&
      characters.length <= maxLength &&
      characters.every(this.#alphabet.has)
    );
  }

  shrink(value: string): fc.Stream<fc.Value<string>> {
    return fc.stream(this.#smaller([...value])).map((text) => new fc.Value(text, undefined));
  }

  *#smaller(characters: readonly string[]): Generator<string> {
    const { minLength } = this.#length;
    const { simplest } = this.#alphabet;
    for (let cut = characters.length - minLength; cut > 0; cut = Math.floor(cut / 2)) {
      for (let at = 0; at + cut <= characters.length; at += cut) {
        yield characters.toSpliced(at, cut).join('');
      }
    }
    for (const [index, character] of characters.entries()) {
      if (character !== simplest) yield characters.with(index, simplest).join('');
    }
  }
}

const SHORT = 2;

import type fc from 'fast-check';
import { directArbitrary, isBiased, type Kind } from './direct-arbitrary.ts';

/** The characters of a text. */
export interface Alphabet {
  /** A text of `length` code points. */
  readonly draw: (random: fc.Random, length: number) => string;
  readonly has: (character: string) => boolean;
  /** The character that every other one shrinks to. */
  readonly simplest: string;
}

interface TextLength {
  readonly minLength: number;
  readonly maxLength: number;
}

/** Texts of `minLength` to `maxLength` characters, shrinking to the shortest one of the simplest character. */
export function text(alphabet: Alphabet, length: TextLength): fc.Arbitrary<string> {
  return directArbitrary(textKind(alphabet, length));
}

export function textKind(alphabet: Alphabet, { minLength, maxLength }: TextLength): Kind<string> {
  const { simplest } = alphabet;
  return {
    draw: (random, biasFactor) => {
      const longest = isBiased(random, biasFactor)
        ? Math.min(maxLength, minLength + SHORT)
        : maxLength;
      return alphabet.draw(random, random.nextInt(minLength, longest));
    },
    has: (value): value is string => {
      if (typeof value !== 'string') return false;
      const characters = [...value];
      return (
        characters.length >= minLength &&
        characters.length <= maxLength &&
        characters.every(alphabet.has)
      );
    },
    *simpler(value) {
      const characters = [...value];
      for (let cut = characters.length - minLength; cut > 0; cut = Math.floor(cut / 2)) {
        for (let at = 0; at + cut <= characters.length; at += cut) {
          yield characters.toSpliced(at, cut).join('');
        }
      }
      for (const [index, character] of characters.entries()) {
        if (character !== simplest) yield characters.with(index, simplest).join('');
      }
    },
  };
}

const SHORT = 2;

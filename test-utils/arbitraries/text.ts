import type fc from 'fast-check';
import { directArbitrary, isBiased, type Kind } from './direct-arbitrary.ts';

/** The characters of a text. */
export interface Alphabet {
  /** A text of `length` code points. */
  readonly draw: (random: fc.Random, length: number) => string;
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

export function textKind(
  { draw, simplest }: Alphabet,
  { minLength, maxLength }: TextLength,
): Kind<string> {
  return {
    draw: (random, biasFactor) => {
      const short = Math.min(maxLength, minLength + SHORT);
      const longest = isBiased(random, biasFactor) ? short : maxLength;
      return draw(random, random.nextInt(minLength, longest));
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

/**
 * The characters of an ASCII text; the first is the simplest. One that stands in it twice is twice as likely; the
 * others are nearly equally likely: of 95, some come three times where others come twice.
 */
export function charactersOf(text: string): Alphabet {
  const bytes = Buffer.from(text, 'latin1');
  return {
    draw: (random, length) => {
      const drawn = Buffer.allocUnsafe(length);
      let bits = random.nextInt();
      for (let at = 0; at < length; at++) {
        // Each of its four bytes is one character.
        bits = at % 4 === 0 ? nextBits(bits) : bits;
        const byte = (bits >>> (8 * (at % 4))) & 0xff;
        drawn[at] = bytes[(byte * bytes.length) >>> 8] ?? 0;
      }
      return drawn.toString('latin1');
    },
    simplest: text[0] ?? '',
  };
}

/** The characters of a keyboard. */
export const PRINTABLE_ASCII: Alphabet = charactersOf(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
);

/** All of Unicode but surrogates, one in four of ASCII. */
export const ANY_CHARACTER: Alphabet = {
  draw: (random, length) => {
    let text = '';
    let bits = random.nextInt();
    for (let at = 0; at < length; at++) {
      bits = nextBits(bits);
      text += String.fromCodePoint(anyPoint(bits >>> 0));
    }
    return text;
  },
  simplest: 'a',
};

/** The lowest two bits choose the range, the others the character. */
function anyPoint(bits: number): number {
  const point = bits >>> 2;
  if (bits % 4 === 0) return point % ASCII;
  const other = point % (ALL - SURROGATES);
  return other < FIRST_SURROGATE ? other : other + SURROGATES;
}

const ASCII = 0x80;
const ALL = 0x110000;
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

/**
 * George Marsaglia's xorshift of 32 bits. A text takes one number of fast-check's and one of these for each character,
 * each in an eighth of the time.
 */
function nextBits(bits: number): number {
  // Zero would stay zero.
  let next = bits === 0 ? 1 : bits;
  next ^= next << 13;
  next ^= next >>> 17;
  return next ^ (next << 5);
}

import type { Alphabet } from './text.ts';

/**
 * The characters of an ASCII text; the first is the simplest. One that stands in it twice is twice as likely; the
 * others are nearly equally likely: of 95, some come three times where others come twice.
 */
export function charactersOf(text: string): Alphabet {
  const bytes = Buffer.from(text, 'latin1');
  const all = new Set(text);
  return {
    draw: (random, length) => {
      const drawn = Buffer.allocUnsafe(length + 3);
      let bits = random.nextInt();
      for (let at = 0; at < length; at += 4) {
        bits = nextBits(bits);
        drawn[at] = bytes[((bits & 0xff) * bytes.length) >>> 8] ?? 0;
        drawn[at + 1] = bytes[(((bits >>> 8) & 0xff) * bytes.length) >>> 8] ?? 0;
        drawn[at + 2] = bytes[(((bits >>> 16) & 0xff) * bytes.length) >>> 8] ?? 0;
        drawn[at + 3] = bytes[((bits >>> 24) * bytes.length) >>> 8] ?? 0;
      }
      return drawn.toString('latin1', 0, length);
    },
    has: (character) => all.has(character),
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
  has: (character) => character.isWellFormed() && [...character].length === 1,
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

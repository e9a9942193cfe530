import type { Alphabet } from './text.ts';

/** Those of a text, each as likely as it is often in it; the first is the simplest. */
export function charactersOf(text: string): Alphabet {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const all = new Set(text);
  return {
    draw: (random) => points[random.nextInt(0, points.length - 1)] ?? 0,
    has: (character) => all.has(character),
    simplest: [...text][0] ?? '',
  };
}

/** What a keyboard has. */
export const PRINTABLE_ASCII: Alphabet = {
  draw: (random) => random.nextInt(0x20, 0x7e),
  has: (character) => /^[\x20-\x7e]$/.test(character),
  simplest: 'a',
};

/** All of Unicode, half surrogates aside, one in four of ASCII. */
export const ANY_CHARACTER: Alphabet = {
  draw: (random) => {
    const n = random.nextInt(0, MOST);
    // The lowest two bits are as good as a draw of their own.
    if (n % 4 === 0) return (n / 4) % ASCII;
    const code = n >>> 2;
    return code < FIRST_SURROGATE ? code : code + SURROGATES;
  },
  has: (character) => character.isWellFormed() && [...character].length === 1,
  simplest: 'a',
};

const ASCII = 0x80;
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST = 4 * (0x110000 - SURROGATES) - 1;

import type { Alphabet } from './text.ts';

/** Those of a text; the first is the simplest. One that stands in it twice is twice as likely. */
export function charactersOf(text: string): Alphabet {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const all = new Set(text);
  return {
    fill: (random, drawn) => {
      let bits = 0;
      for (let at = 0; at < drawn.length; at++) {
        // A draw is good for three, each nearly as likely as the others: of 95, some eleven times in place of ten.
        bits = at % 3 === 0 ? random.next(30) : bits >>> 10;
        drawn[at] = points[(bits & 0x3ff) % points.length] ?? 0;
      }
    },
    has: (character) => all.has(character),
    simplest: [...text][0] ?? '',
  };
}

/** What a keyboard has. */
export const PRINTABLE_ASCII: Alphabet = charactersOf(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
);

/** All of Unicode, half surrogates aside, one in four of ASCII. */
export const ANY_CHARACTER: Alphabet = {
  fill: (random, drawn) => {
    for (let at = 0; at < drawn.length; at++) drawn[at] = anyPoint(random.nextInt(0, MOST));
  },
  has: (character) => character.isWellFormed() && [...character].length === 1,
  simplest: 'a',
};

/** The lowest two bits decide, the rest says which. */
function anyPoint(drawn: number): number {
  const point = drawn >>> 2;
  if (drawn % 4 === 0) return point % ASCII;
  return point < FIRST_SURROGATE ? point : point + SURROGATES;
}

const ASCII = 0x80;
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const MOST = 4 * (0x110000 - SURROGATES) - 1;

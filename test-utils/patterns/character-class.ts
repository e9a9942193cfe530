import type { AST } from '@eslint-community/regexpp';
import { type CodePoints, codePoints, complement } from './code-points.ts';
import { Unreadable } from './pattern-syntax.ts';

/** `\w` and the words of `\b` (ECMA 262 section 22.2.2.9.3). */
export const WORD: CodePoints = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

const DIGIT: CodePoints = [[0x30, 0x39]];

/** WhiteSpace and LineTerminator (ECMA 262 sections 12.2 and 12.3). */
const SPACE = codePoints([
  ...([
    [0x9, 0xd],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
]);

const LINE_TERMINATORS = codePoints([
  [0xa, 0xa],
  [0xd, 0xd],
  [0x2028, 0x2029],
]);

const ESCAPED = { digit: DIGIT, space: SPACE, word: WORD };

/** The characters that a part of a pattern takes where it takes one. */
export function charactersTaken(
  node: AST.Character | AST.CharacterSet | AST.CharacterClass | AST.CharacterClassRange,
): CodePoints {
  switch (node.type) {
    case 'Character':
      return codePoints([[node.value, node.value]]);
    case 'CharacterClassRange':
      return codePoints([[node.min.value, node.max.value]]);
    case 'CharacterSet':
      return ofSet(node);
    case 'CharacterClass': {
      const taken = codePoints(
        node.elements.flatMap((element) => {
          if (element.type === 'Character') return [...charactersTaken(element)];
          if (element.type === 'CharacterClassRange') return [...charactersTaken(element)];
          if (element.type === 'CharacterSet') return [...charactersTaken(element)];
          throw new Unreadable('it has a class of texts');
        }),
      );
      return node.negate ? complement(taken) : taken;
    }
  }
}

function ofSet(node: AST.CharacterSet): CodePoints {
  if (node.kind === 'any') return complement(LINE_TERMINATORS);
  if (node.kind === 'property') return ofProperty(node.raw);
  return node.negate ? complement(ESCAPED[node.kind]) : ESCAPED[node.kind];
}

const properties = new Map<string, CodePoints>();

/** Asked of the engine itself: what a property holds differs between versions of Unicode. */
function ofProperty(raw: string): CodePoints {
  const known = properties.get(raw);
  if (known !== undefined) return known;
  const runs = everyCharacter().matchAll(new RegExp(`${raw}+`, 'gu'));
  const found = codePoints(
    [...runs].map(([run]) => {
      const last = run.codePointAt(run.length - 2) ?? 0;
      return [
        run.codePointAt(0) ?? 0,
        last > 0xffff ? last : (run.codePointAt(run.length - 1) ?? 0),
      ];
    }),
  );
  properties.set(raw, found);
  return found;
}

let every: string | undefined;

function everyCharacter(): string {
  if (every !== undefined) return every;
  const units = new Uint16Array(0xf800 + 2 * 0x100000);
  let length = 0;
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (unit < 0xd800 || unit > 0xdfff) units[length++] = unit;
  }
  for (let high = 0xd800; high <= 0xdbff; high++) {
    for (let low = 0xdc00; low <= 0xdfff; low++) {
      units[length++] = high;
      units[length++] = low;
    }
  }
  every = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  return every;
}

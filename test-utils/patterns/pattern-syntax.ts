import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Thrown where a pattern is not read; caught where one is asked for. */
export class Unreadable extends Error {}

/**
 * The syntax tree of a pattern of JSON Schema, which is one of ECMA 262 with the flag `u`.
 *
 * @throws {Unreadable} where it is none, or is too long or too deep to be looked into.
 */
export function readPattern(pattern: string): AST.Pattern {
  if (pattern.length > LONGEST) throw new Unreadable(`it is longer than ${LONGEST} characters`);
  if (depth(pattern) > DEEPEST) throw new Unreadable(`it is nested deeper than ${DEEPEST}`);
  try {
    return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch {
    throw new Unreadable('it is no regular expression under the flag u');
  }
}

const LONGEST = 20_000;
const DEEPEST = 200;

/** At least as deep as its groups are. */
function depth(pattern: string): number {
  let now = 0;
  let deepest = 0;
  for (const character of pattern) {
    if (character === '(') now++;
    if (character === ')') now--;
    deepest = Math.max(deepest, now);
  }
  return deepest;
}

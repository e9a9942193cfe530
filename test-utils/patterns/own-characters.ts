import { visitRegExpAST } from '@eslint-community/regexpp';
import { alphabetOf } from './alphabet.ts';
import { simplestOf } from './character-choice.ts';
import { charactersTaken } from './character-class.ts';
import type { CodePoints } from './code-points.ts';
import { readPattern } from './pattern-syntax.ts';

/**
 * Characters that patterns tell apart, one of each kind and at most so many; the simplest first.
 *
 * @throws {Unreadable}
 */
export function ownCharacters(patterns: readonly string[], most: number): readonly string[] {
  const sets: CodePoints[] = [];
  for (const pattern of patterns) {
    visitRegExpAST(readPattern(pattern), {
      onCharacterEnter: (node) => sets.push(charactersTaken(node)),
      onCharacterSetEnter: (node) => sets.push(charactersTaken(node)),
      onCharacterClassEnter: (node) => sets.push(charactersTaken(node)),
    });
  }
  const alphabet = alphabetOf(sets.slice(0, 10 * most));
  return Array.from({ length: alphabet.size }, (_, symbol) => alphabet.charactersOf([symbol]))
    .filter((characters) => characters.length > 0)
    .map(simplestOf)
    .slice(0, most);
}

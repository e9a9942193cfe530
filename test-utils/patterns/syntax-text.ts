import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { type Choose, chosenOf } from './character-choice.ts';
import { charactersTaken } from './character-class.ts';

/**
 * A text that goes through a pattern as it is written, and so often matches it; its assertions are not heeded. For
 * patterns that no automaton stands for. `undefined` where it becomes longer than `longest` characters.
 */
export function textBySyntax(
  pattern: AST.Pattern,
  choose: Choose,
  { longest, mostTurns }: { readonly longest: number; readonly mostTurns: number },
): string | undefined {
  const taken = new Map<AST.CapturingGroup, string>();
  let text = '';
  let steps = 0;

  /** Whether the text may go on. */
  function add(characters: string): boolean {
    text += characters;
    return text.length <= 2 * longest;
  }

  function alternative(all: readonly AST.Alternative[]): boolean {
    return all[choose(all.length)]?.elements.every(one) ?? true;
  }

  function one(element: AST.Element): boolean {
    if (++steps > MOST_STEPS) return false;
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass': {
        const set = charactersTaken(element);
        return set.length > 0 && add(chosenOf(set, choose, false));
      }
      case 'Group':
        return alternative(element.alternatives);
      case 'CapturingGroup': {
        const start = text.length;
        const goesOn = alternative(element.alternatives);
        taken.set(element, text.slice(start));
        return goesOn;
      }
      case 'Quantifier': {
        const most = Math.min(element.max, element.min + mostTurns);
        const turns = element.min + choose(most - element.min + 1);
        for (let turn = 0; turn < turns; turn++) if (!one(element.element)) return false;
        return true;
      }
      case 'Backreference': {
        const groups = [element.resolved].flat();
        return add(groups.map((group) => taken.get(group) ?? '').join(''));
      }
      case 'Assertion':
        return true;
      case 'ExpressionCharacterClass':
        return false;
    }
  }

  return alternative(pattern.alternatives) ? text : undefined;
}

const MOST_STEPS = 10_000;

/**
 * How long the engine, which goes back and forth, may take over a text that such a pattern does not match: the ways
 * through it may double with each character, or be very many even where the text is short.
 */
export function searchCost(pattern: AST.Pattern): 'short' | 'doubles' | 'endless' {
  let cost: 'short' | 'doubles' = 'short';
  let isEndless = false;
  visitRegExpAST(pattern, {
    onQuantifierEnter: ({ min, max, element, parent }) => {
      if (min >= 2 && mayBeEmpty(element)) isEndless = true;
      if ((max > 1 && hasChoice(element)) || (min !== max && isRepeated(parent))) cost = 'doubles';
    },
  });
  return isEndless ? 'endless' : cost;
}

function isRepeated(node: AST.Node): boolean {
  for (let at: AST.Node | null = node; at !== null; at = at.parent) {
    if (at.type === 'Quantifier' && at.max > 1) return true;
  }
  return false;
}

function hasChoice(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return hasChoice(element.element);
  if (!('alternatives' in element)) return false;
  const { alternatives } = element;
  return alternatives.length > 1 || alternatives.some(({ elements }) => elements.some(hasChoice));
}

function mayBeEmpty(element: AST.Element): boolean {
  if (element.type === 'Assertion' || element.type === 'Backreference') return true;
  if (element.type === 'Quantifier') return element.min === 0 || mayBeEmpty(element.element);
  return (
    'alternatives' in element &&
    element.alternatives.some(({ elements }) => elements.every(mayBeEmpty))
  );
}

/** How many repetitions without an end a pattern has. */
export function countEndless(pattern: AST.Pattern): number {
  let count = 0;
  visitRegExpAST(pattern, {
    onQuantifierEnter: ({ max }) => {
      if (max === Number.POSITIVE_INFINITY) count++;
    },
  });
  return count;
}

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

/** Whether an engine that goes back and forth may take time that doubles with each character. */
export function repeatsChoices(pattern: AST.Pattern): boolean {
  const any = (alternatives: readonly AST.Alternative[], repeated: boolean): boolean =>
    (repeated && alternatives.length > 1) ||
    alternatives.some(({ elements }) => elements.some((element) => within(element, repeated)));
  function within(element: AST.Element, repeated: boolean): boolean {
    if (element.type === 'Quantifier') {
      const varies = element.min !== element.max;
      return (repeated && varies) || within(element.element, repeated || element.max > 1);
    }
    return 'alternatives' in element && any(element.alternatives, repeated);
  }
  return any(pattern.alternatives, false);
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

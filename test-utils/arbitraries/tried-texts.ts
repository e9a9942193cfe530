import type { Choose } from '../patterns/character-choice.ts';
import { engineMatcher } from '../patterns/pattern-matcher.ts';
import { readPattern } from '../patterns/pattern-syntax.ts';
import { textBySyntax } from '../patterns/syntax-text.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { choosing, type PatternTexts } from './pattern-texts.ts';
import { simplerTexts } from './simpler-texts.ts';

/**
 * Texts that were written along one of the patterns and match all of them, as the engine says. For patterns that no
 * automaton stands for: with backreferences, or too large. There are none where a bounded number of tries finds none.
 */
export function triedTexts(
  patterns: readonly string[],
  bounds: LengthBounds,
  reason: string,
): PatternTexts {
  const trial = trialOf(patterns, bounds);
  if (trial === undefined) return { kind: 'unknown', reason };
  const found = sampleOf(trial);
  const [first] = found;
  if (first === undefined) return { kind: 'unknown', reason };
  return {
    kind: 'texts',
    texts: {
      draw: (random) => {
        const choose = choosing(random);
        for (let tried = 0; tried < FEW_TRIES; tried++) {
          const text = trial.write(choose);
          if (text !== undefined && trial.fits(text)) return text;
        }
        return found[choose(found.length)] ?? first;
      },
      *simpler(value) {
        for (const text of simplerTexts(value, bounds.minLength)) if (trial.fits(text)) yield text;
      },
    },
  };
}

/** Texts that such patterns match, the same each time; few. */
export function triedSample(patterns: readonly string[], bounds: LengthBounds): readonly string[] {
  const trial = trialOf(patterns, bounds);
  return trial === undefined ? [] : sampleOf(trial);
}

interface Trial {
  readonly write: (choose: Choose) => string | undefined;
  readonly fits: (text: string) => boolean;
}

function trialOf(patterns: readonly string[], bounds: LengthBounds): Trial | undefined {
  const matcher = engineMatcher(patterns);
  if (matcher === undefined) return undefined;
  const trees = patterns.map(readPattern);
  const { minLength, maxLength = minLength + LONG } = bounds;
  const longest = Math.min(maxLength, matcher.longest);
  return {
    write: (choose) => {
      const tree = trees[choose(trees.length)];
      const mostTurns = choose(2) === 0 ? choose(4) : choose(minLength + 4);
      return tree && textBySyntax(tree, choose, { longest, mostTurns });
    },
    fits: (text) => {
      const { length } = [...text];
      return length >= minLength && length <= longest && matcher.matches(text);
    },
  };
}

/** The same texts each time. */
function sampleOf({ write, fits }: Trial): readonly string[] {
  const choose = fixedChoices();
  const found = new Set<string>();
  for (let tried = 0; tried < MANY_TRIES && found.size < ENOUGH; tried++) {
    const text = write(choose);
    if (text !== undefined && fits(text)) found.add(text);
  }
  return [...found];
}

/** The linear congruential generator of Numerical Recipes, its upper bits. */
function fixedChoices(): Choose {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LONG = 64;
const FEW_TRIES = 20;
const MANY_TRIES = 300;
const ENOUGH = 8;

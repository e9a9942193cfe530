import { takes } from '../patterns/automaton.ts';
import { isSimpler } from '../patterns/character-choice.ts';
import {
  drawnText,
  type Language,
  languageOf,
  simplestText,
} from '../patterns/pattern-language.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { isBiased, type Kind } from './direct-arbitrary.ts';
import { choosing, type PatternTexts } from './pattern-texts.ts';
import { simplerTexts } from './simpler-texts.ts';
import { triedTexts } from './tried-texts.ts';

/**
 * Texts that match all of the patterns (ECMA 262 with the flag `u`, found anywhere in the text), with lengths within
 * the bounds. Where an automaton stands for the patterns, each text is a way through it; else texts are tried.
 */
export function patternKind(patterns: readonly string[], bounds: LengthBounds): PatternTexts {
  const found = languageOf(patterns, bounds);
  if (found.kind === 'none') return found;
  if (found.kind === 'unknown') return triedTexts(patterns, bounds, found.reason);
  return { kind: 'texts', texts: waysThrough(found.language) };
}

function waysThrough(language: Language): Kind<string> {
  const { shortLengths } = language;
  const shortest = shortLengths[0] ?? 0;
  const simplest = simplestText(language, shortest);
  const { minLength, maxLength = Number.POSITIVE_INFINITY } = language.bounds;
  return {
    draw: (random, biasFactor) => {
      const isPlain = isBiased(random, biasFactor);
      const choose = choosing(random);
      const length = shortLengths[chosenLength(shortLengths.length, choose, isPlain)] ?? shortest;
      return drawnText(language, length, choose, isPlain);
    },
    *simpler(value) {
      if (isSimpler(simplest, value)) yield simplest;
      // Each of the others costs a way through many states at once.
      if (value.length * language.automaton.states.length > MOST_WORK) return;
      for (const text of simplerTexts(value, minLength)) {
        const length = [...text].length;
        if (text === simplest || length < minLength || length > maxLength) continue;
        if (takes(language.automaton, text)) yield text;
      }
    },
  };
}

/** Short lengths are likelier, and so are the least and the greatest. */
function chosenLength(count: number, choose: (below: number) => number, isShort: boolean): number {
  const luck = choose(8);
  if (luck === 0) return 0;
  if (isShort || luck < 5) return choose(Math.min(count, FEW));
  return luck === 5 ? Math.min(count, MANY) - 1 : choose(Math.min(count, MANY));
}

const MOST_WORK = 1_000_000;
const FEW = 8;
const MANY = 64;

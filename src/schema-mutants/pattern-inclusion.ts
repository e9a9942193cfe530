import { automatonOf } from '../../test-utils/patterns/automaton.ts';
import {
  type LanguageFound,
  languageBeside,
  languageOf,
  lengthRange,
} from '../../test-utils/patterns/pattern-language.ts';
import { ALL_TEXTS, type TextSet } from '../../test-utils/patterns/text-set.ts';
import type { Widened } from '../../test-utils/patterns/widened.ts';
import { widenedTexts } from '../../test-utils/patterns/widened-texts.ts';
import { mayHang } from '../patterns/slow-pattern.ts';
import { textBeside } from './pattern-search.ts';

/** Whether it is so; where that is not known, why not. */
export type Decided = 'yes' | 'no' | { readonly unknown: string };

/**
 * Whether every text that the narrower pattern matches is matched by the wider one. What no automaton stands for is
 * searched: a text that only the narrower one matches decides it; that none of the short ones is such does not.
 */
export function includes(wider: string, narrower: string): Decided {
  return includesTexts(ofPattern(wider), ofPattern(narrower));
}

/** Whether a set of texts has all that another one has: the same, with several patterns and bounds of length. */
export function includesTexts(wider: TextSet, narrower: TextSet): Decided {
  let decided: Decided = 'yes';
  for (const part of partsBeside(wider, narrower)) {
    if (part === 'no') return 'no';
    if (part !== 'yes') decided = part;
  }
  return decided;
}

/** For each thing that the wider set asks, whether the narrower one has only texts that do it. */
function* partsBeside(wider: TextSet, narrower: TextSet): Generator<Decided> {
  const { minLength, maxLength } = wider.bounds;
  const { patterns, bounds } = narrower;
  if (minLength > bounds.minLength) {
    const most = Math.min(minLength - 1, bounds.maxLength ?? minLength);
    yield isNothing(languageOf(patterns, { minLength: bounds.minLength, maxLength: most }));
  }
  if (maxLength !== undefined && (bounds.maxLength === undefined || maxLength < bounds.maxLength)) {
    const least = Math.max(maxLength + 1, bounds.minLength);
    yield isNothing(languageOf(patterns, { minLength: least, maxLength: bounds.maxLength }));
  }
  for (const pattern of wider.patterns) {
    if (patterns.includes(pattern)) continue;
    const beside = languageBeside(narrower, pattern);
    yield beside.kind === 'unknown'
      ? searched(narrower, pattern, beside.reason)
      : isNothing(beside);
  }
}

function isNothing(found: LanguageFound): Decided {
  if (found.kind === 'unknown') return { unknown: found.reason };
  return found.kind === 'none' ? 'yes' : 'no';
}

function searched(texts: TextSet, pattern: string, reason: string): Decided {
  if (languageOf(texts.patterns, texts.bounds).kind === 'none') return 'yes';
  const search = textBeside(texts, pattern);
  return search.kind === 'found' ? 'no' : { unknown: `${reason}; ${search.searched}` };
}

const ofPattern = (pattern: string): TextSet => ({ ...ALL_TEXTS, patterns: [pattern] });

/** Whether two patterns match the same texts. */
export function equalPatterns(one: string, other: string): Decided {
  const forth = includes(one, other);
  if (forth === 'no') return 'no';
  const back = includes(other, one);
  return back === 'no' || forth === 'yes' ? back : forth;
}

/** The least and the greatest length in code points of what matches; null where there is none, or it is not known. */
export interface ImpliedLength {
  readonly min: number;
  /** Null where there is no greatest one. */
  readonly max: number | null;
}

export function impliesLength(pattern: string): ImpliedLength | null {
  const built = automatonOf([pattern]);
  return built.kind === 'automaton' ? lengthRange(built.automaton) : null;
}

/**
 * Mutants of a pattern: up to 12 that ask one thing less and are known to match more texts, among those that the rest
 * of the schema lets through. None of them makes the engine hang where the pattern does not.
 */
export function widened(pattern: string, rest: TextSet = ALL_TEXTS): readonly Widened[] {
  const hangs = mayHang(pattern);
  return widenedTexts(pattern, rest)
    .map((taken) => taken.widened)
    .filter((mutant) => hangs || !mayHang(mutant.pattern))
    .slice(0, MOST);
}

const MOST = 12;

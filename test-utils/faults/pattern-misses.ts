import { languageBeside, simplestText, type TextSet } from '../patterns/pattern-language.ts';
import { matcherOf } from '../patterns/pattern-matcher.ts';
import { remembered } from '../patterns/remembered.ts';
import { MOST_WIDENED, widenedPatterns } from '../patterns/widened.ts';
import { spoiledTexts } from './spoiled-texts.ts';

/** A text that just fails to match a pattern. */
export interface PatternMiss {
  /** What is wrong with it, in a few words: `lower case`. */
  readonly mistake: string;
  readonly text: string;
}

/**
 * Near misses of a pattern: a matching text with one character replaced, or two swapped, of the same length; the text
 * with something before or after it, or cut; and what a slightly wider pattern would take. All keep the lengths and the
 * other patterns of the place, so that nothing but this pattern is broken. Each mistake once, at most
 * 64 of them, the same each time; none where the pattern matches whatever the bounds allow.
 */
export function patternMisses(
  pattern: string,
  text: string,
  kept: TextSet,
): readonly PatternMiss[] {
  const misses = isMissOf(pattern, kept);
  if (misses === undefined) return [];
  const found = new Map<string, string>();
  const seen = new Set([text]);
  const offer = (mistake: string, miss: string) => {
    if (found.size >= MOST || found.has(mistake) || seen.has(miss) || !misses(miss)) return;
    seen.add(miss);
    found.set(mistake, miss);
  };
  for (const [mistake, miss] of spoiledTexts(pattern, text)) offer(mistake, miss);
  for (const { mistake, text: miss } of takenByWider(pattern, kept)) offer(mistake, miss);
  return [...found].map(([mistake, miss]) => ({ mistake, text: miss }));
}

const MOST = 64;

/** What a slightly wider pattern would take. */
const takenByWider = remembered(
  256,
  (pattern: string, { patterns, bounds }: TextSet): readonly PatternMiss[] =>
    widenedPatterns(pattern)
      .slice(0, MOST_WIDENED)
      .flatMap(({ what, pattern: wider }) => {
        const found = languageBeside({ patterns: [wider, ...patterns], bounds }, pattern);
        if (found.kind !== 'language') return [];
        const { language } = found;
        const text = simplestText(language, language.shortLengths[0] ?? 0);
        return [{ mistake: `taken ${what}`, text }];
      }),
);

/** Tells what misses the pattern and keeps the rest; undefined where it cannot be told. */
function isMissOf(
  pattern: string,
  { bounds, patterns }: TextSet,
): ((text: string) => boolean) | undefined {
  const own = matcherOf([pattern]);
  const others = matcherOf(patterns);
  if (own === undefined || others === undefined) return undefined;
  const { minLength, maxLength = Number.POSITIVE_INFINITY } = bounds;
  const longest = Math.min(maxLength, own.longest, others.longest);
  let left = MOST_ASKED;
  return (text) => {
    const { length } = [...text];
    left -= length;
    if (left < 0 || length < minLength || length > longest) return false;
    return others.matches(text) && !own.matches(text);
  };
}

/** In characters: a long text is asked about less often. */
const MOST_ASKED = 1_000_000;

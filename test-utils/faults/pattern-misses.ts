import { matcherOf } from '../patterns/pattern-matcher.ts';
import type { TextSet } from '../patterns/text-set.ts';
import { widenedTexts } from '../patterns/widened-texts.ts';
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
  for (const { widened, text: miss } of widenedTexts(pattern, kept))
    offer(`taken ${widened.what}`, miss);
  return [...found].map(([mistake, miss]) => ({ mistake, text: miss }));
}

const MOST = 64;

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
  // V8 finds `\B` within a surrogate pair, too, although ECMA 262 begins at code points alone (section 22.2.7.2).
  const isMisread = pattern.includes('\\B');
  let left = MOST_ASKED;
  return (text) => {
    const { length } = [...text];
    left -= length;
    if (left < 0 || length < minLength || length > longest) return false;
    if (isMisread && length !== text.length) return false;
    return others.matches(text) && !own.matches(text);
  };
}

/** In characters: a long text is asked about less often. */
const MOST_ASKED = 1_000_000;

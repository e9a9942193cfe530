import { ownCharacters } from '../../test-utils/patterns/own-characters.ts';
import { engineMatcher } from '../../test-utils/patterns/pattern-matcher.ts';
import type { TextSet } from '../../test-utils/patterns/text-set.ts';

type Search =
  | { readonly kind: 'found'; readonly text: string }
  /** What was looked at in vain, for people. */
  | { readonly kind: 'nothing'; readonly searched: string };

/** Looks for a text of a set that a pattern does not match, among all short texts of their own characters. */
export function textBeside({ patterns, bounds }: TextSet, pattern: string): Search {
  const [own, other] = [engineMatcher(patterns), engineMatcher([pattern])];
  if (own === undefined || other === undefined) {
    return { kind: 'nothing', searched: 'nothing was tried' };
  }
  const characters = ownCharacters([...patterns, pattern], MOST_CHARACTERS);
  const { minLength, maxLength = Number.POSITIVE_INFINITY } = bounds;
  const longest = Math.min(LONGEST, maxLength, own.longest, other.longest);
  let tried = 0;
  let texts = [''];
  for (let length = 0; ; length++) {
    const found =
      length < minLength
        ? undefined
        : texts.find((text) => own.matches(text) && !other.matches(text));
    if (found !== undefined) return { kind: 'found', text: found };
    tried += texts.length;
    if (length >= longest || tried + texts.length * characters.length > MOST_TEXTS) {
      const searched = `of ${tried} texts of up to ${length} of its characters none tells them apart`;
      return { kind: 'nothing', searched };
    }
    texts = texts.flatMap((text) => characters.map((character) => text + character));
  }
}

const MOST_CHARACTERS = 8;
const LONGEST = 12;
const MOST_TEXTS = 50_000;

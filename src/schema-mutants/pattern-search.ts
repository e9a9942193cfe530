import { ownCharacters } from '../../test-utils/patterns/own-characters.ts';
import { engineMatcher, type Matcher } from '../../test-utils/patterns/pattern-matcher.ts';

type Search =
  | { readonly kind: 'found'; readonly text: string }
  /** What was looked at in vain, for people. */
  | { readonly kind: 'nothing'; readonly searched: string };

/** Looks for a text that one pattern matches and another does not, among all short texts of their own characters. */
export function textTakenByOne(one: string, other: string): Search {
  const [by, not] = [engineMatcher([one]), engineMatcher([other])];
  if (by === undefined || not === undefined)
    return { kind: 'nothing', searched: 'nothing was tried' };
  const characters = ownCharacters([one, other], MOST_CHARACTERS);
  let tried = 0;
  let texts = [''];
  for (let length = 0; ; length++) {
    const found = texts.find((text) => isTakenByOne(text, by, not));
    if (found !== undefined) return { kind: 'found', text: found };
    tried += texts.length;
    if (
      characters.length === 0 ||
      length >= LONGEST ||
      tried + texts.length * characters.length > MOST_TEXTS
    ) {
      const searched = `of ${tried} texts of up to ${length} of its characters none tells them apart`;
      return { kind: 'nothing', searched };
    }
    texts = texts.flatMap((text) => characters.map((character) => text + character));
  }
}

function isTakenByOne(text: string, by: Matcher, not: Matcher): boolean {
  return by.matches(text) && !not.matches(text);
}

const MOST_CHARACTERS = 8;
const LONGEST = 12;
const MOST_TEXTS = 50_000;

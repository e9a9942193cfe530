import { distance } from 'fastest-levenshtein';
import { nearestValue } from '../../contracts/nearest-value.ts';

/**
 * The known name that another name misspells; null where it is a known name, or a name of its own. A misspelling differs
 * in case, punctuation, spaces, the order of words, repeated words, filler words (`a`, `is`), one letter, or a few letters
 * of each word. A name with another number, another or one more content word, or a negated word (`valid`, `invalid`) is
 * a name of its own.
 */
export function misspelledName(name: string, known: readonly string[]): string | null {
  if (known.includes(name) || name.length > LONGEST_COMPARED) return null;
  const own = words(name);
  const near = known.filter((candidate) => isMisspelling(own, words(candidate)));
  return near.length === 0 ? null : nearestValue(name, near);
}

/** Far longer than any known name. Comparing takes the product of the lengths. */
const LONGEST_COMPARED = 200;

/** Each word once, in order. */
type Words = readonly string[];

function words(name: string): Words {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1$3 $2$4')
    .toLowerCase();
  const found = new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...found].filter((word) => !SAYING_NOTHING.has(word));
}

const SAYING_NOTHING: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'that', 'which', 'there', 'given'],
]);

function isMisspelling(name: Words, known: Words): boolean {
  const [joined, whole] = [name.join(''), known.join('')];
  if (joined === whole) return whole !== '';
  if (Math.abs(joined.length - whole.length) > MOST_EDITS * known.length) return false;
  if (digits(joined) !== digits(whole) || whole.length < SHORTEST) return false;
  if (isNegated(joined, whole)) return false;
  return isOneSlip(joined, whole) || isNearSet(apart(name, known), known);
}

/** Splits a word that joins two known ones: `linktoken`. */
function apart(name: Words, known: Words): Words {
  return name.flatMap((word) => {
    const first = known.find(
      (start) => word.startsWith(start) && known.includes(word.slice(start.length)),
    );
    return first === undefined ? [word] : [first, word.slice(first.length)];
  });
}

/** In any order, each word is one of the others, or near one. */
function isNearSet(name: Words, known: Words): boolean {
  const left = known.filter((word) => !name.includes(word));
  const others = name.filter((word) => !known.includes(word));
  if (others.length !== left.length) return false;
  return others.every((word) => {
    const at = left.findIndex((candidate) => isNear(word, candidate));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** For one word. */
const MOST_EDITS = 2;
/** In a shorter name, each letter counts. */
const SHORTEST = 5;

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

/** One letter is added, missing or replaced, or two letters are swapped. */
function isOneSlip(one: string, other: string): boolean {
  const edits = distance(one, other);
  return edits <= 1 || (edits === 2 && sorted(one) === sorted(other));
}

function isNear(word: string, known: string): boolean {
  if (known.length < 3 || isNegated(word, known)) return false;
  return (
    isOneSlip(word, known) || (known.length >= LONG_WORD && distance(word, known) === MOST_EDITS)
  );
}

const LONG_WORD = 6;

/** `unknown` and `known`. */
function isNegated(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.length - short.length >= 2 && long.endsWith(short);
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

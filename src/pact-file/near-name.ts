import { distance } from 'fastest-levenshtein';
import { nearestValue } from '../../contracts/nearest-value.ts';

/**
 * The known name of which another is a misspelling; null where it is a known name itself, or a name of its own. A misspelling differs
 * in case, spaces, punctuation and articles, in one letter, or in a few letters of each word. Another number, another or
 * one more word, and a negated word (`valid`, `invalid`) make another name.
 */
export function misspelledName(name: string, known: readonly string[]): string | null {
  if (known.includes(name) || name.length > LONGEST_COMPARED) return null;
  const own = words(name);
  const near = known.filter((candidate) => isMisspelling(own, words(candidate)));
  return near.length === 0 ? null : nearestValue(name, near);
}

/** Far longer than any known name, spaces and all; comparing takes the product of the lengths. */
const LONGEST_COMPARED = 200;

type Words = readonly string[];

function words(name: string): Words {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.filter((word) => !ARTICLES.includes(word));
}

const ARTICLES = ['a', 'an', 'the'];

function isMisspelling(name: Words, known: Words): boolean {
  const [joined, whole] = [name.join(''), known.join('')];
  if (joined === whole) return whole !== '';
  if (Math.abs(joined.length - whole.length) > MOST_EDITS * known.length) return false;
  if (digits(joined) !== digits(whole) || whole.length < SHORTEST) return false;
  if (isNegated(joined, whole)) return false;
  if (isOneSlip(joined, whole)) return true;
  return (
    name.length === known.length && name.every((word, index) => isNear(word, known[index] ?? ''))
  );
}

/** Of a word. */
const MOST_EDITS = 2;
/** In a shorter name each letter counts. */
const SHORTEST = 5;

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

/** One letter too many, too few or another, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  const edits = distance(one, other);
  return edits <= 1 || (edits === 2 && sorted(one) === sorted(other));
}

function isNear(word: string, known: string): boolean {
  if (word === known) return true;
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

import { type Automaton, automatonOf, type Edge } from './automaton.ts';
import { type Choose, chosenOf, rankOf, simplestOf } from './character-choice.ts';
import { differenceOf } from './difference.ts';
import { withLengthsApart } from './lengths-apart.ts';
import { type TextLengths, targetsFirst, textLengths } from './text-lengths.ts';
import type { LengthBounds, TextSet } from './text-set.ts';

/** Texts of an automaton within bounds: at least one. */
export interface Language {
  readonly automaton: Automaton;
  readonly lengths: TextLengths;
  /** The automaton's texts of other lengths do not belong to it. */
  readonly bounds: LengthBounds;
  /** In order. There may be texts of greater lengths. */
  readonly shortLengths: readonly number[];
}

export type LanguageFound =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The texts that match all patterns, with lengths within the bounds. */
export function languageOf(patterns: readonly string[], bounds: LengthBounds): LanguageFound {
  const plain = withLengthsApart({ patterns, bounds });
  const built = automatonOf(plain.patterns.length === 0 ? [''] : plain.patterns);
  return built.kind === 'automaton' ? withinBounds(built.automaton, plain.bounds) : built;
}

/** The texts that one set has and a pattern does not match. */
export function languageBeside({ patterns, bounds }: TextSet, without: string): LanguageFound {
  const built = differenceOf(patterns.length === 0 ? [''] : patterns, without);
  return built.kind === 'automaton' ? withinBounds(built.automaton, bounds) : built;
}

export function withinBounds(automaton: Automaton, bounds: LengthBounds): LanguageFound {
  const { minLength, maxLength = Number.POSITIVE_INFINITY } = bounds;
  const least = Math.max(minLength, shortestLength(automaton));
  if (least > maxLength) return { kind: 'none' };
  // A text that is longer than any has a part that can be left out, no longer than the automaton has states.
  for (const more of [USUAL, automaton.states.length]) {
    const lengths = textLengths(automaton, Math.min(maxLength, least + more));
    const shortLengths: number[] = [];
    for (let length = least; length <= lengths.longest; length++) {
      if (lengths.mayFollow(0, length)) shortLengths.push(length);
    }
    if (shortLengths.length > 0) {
      return { kind: 'language', language: { automaton, lengths, bounds, shortLengths } };
    }
    if (lengths.longest < Math.min(maxLength, least + more)) {
      return { kind: 'unknown', reason: 'its texts are too long' };
    }
  }
  return { kind: 'none' };
}

/** How much longer than need be the texts are that one usually wants. */
const USUAL = 60;

/** The greatest length of a text up to a bound; undefined where that is not known. */
export function greatestLength(automaton: Automaton, maxLength: number): number | undefined {
  const lengths = textLengths(automaton, maxLength);
  if (lengths.longest < maxLength) return undefined;
  let length = maxLength;
  while (length >= 0 && !lengths.mayFollow(0, length)) length--;
  return length < 0 ? undefined : length;
}

/** The least and the greatest length of a text; null where there is no greatest one. */
export function lengthRange(automaton: Automaton): {
  readonly min: number;
  readonly max: number | null;
} {
  // Every state is on the way to an end, so that with a cycle there are texts of any length.
  const order = targetsFirst(automaton.states);
  const greatest: number[] = [];
  for (const state of order) {
    const after = edgesOf(automaton, state).map(({ to }) => greatest[to]);
    if (after.includes(undefined)) return { min: shortestLength(automaton), max: null };
    greatest[state] = Math.max(0, ...after.map((length = 0) => length + 1));
  }
  return { min: shortestLength(automaton), max: greatest[0] ?? 0 };
}

/** A text of a length that there is, by chance. */
export function drawnText(
  { automaton, lengths }: Pick<Language, 'automaton' | 'lengths'>,
  length: number,
  choose: Choose,
  isPlain: boolean,
): string {
  let text = '';
  let state = 0;
  for (let left = length - 1; left >= 0; left--) {
    const edges = edgesOf(automaton, state).filter(({ to }) => lengths.mayFollow(to, left));
    const edge = edges[choose(edges.length)];
    if (edge === undefined) throw new RangeError(`there is no text of the length ${length}`);
    text += chosenOf(edge.characters, choose, isPlain);
    state = edge.to;
  }
  return text;
}

/**
 * The simplest text of a length that there is, from one of the states on. (One of the simplest where more than
 * `MOST_WAYS` states begin it alike.)
 */
export function simplestText(
  { automaton, lengths }: Pick<Language, 'automaton' | 'lengths'>,
  length: number,
  from = 0,
): string {
  let text = '';
  let states = [from];
  for (let left = length - 1; left >= 0; left--) {
    const edges = states
      .flatMap((state) => edgesOf(automaton, state))
      .filter(({ to }) => lengths.mayFollow(to, left));
    const characters = edges.map((edge) => simplestOf(edge.characters));
    const ranks = characters.map(rankOf);
    const least = Math.min(...ranks);
    const next = new Set<number>();
    for (const [index, { to }] of edges.entries()) if (ranks[index] === least) next.add(to);
    text += characters[ranks.indexOf(least)] ?? '';
    states = [...next].slice(0, MOST_WAYS);
  }
  return text;
}

const MOST_WAYS = 64;

export function edgesOf(automaton: Automaton, state: number): readonly Edge[] {
  return automaton.states[state]?.edges ?? [];
}

export function shortestLength(automaton: Automaton): number {
  let length = 0;
  let now = new Set([0]);
  const seen = new Set(now);
  while (![...now].some((state) => automaton.states[state]?.accepts)) {
    const next = new Set<number>();
    for (const state of now)
      for (const { to } of edgesOf(automaton, state)) if (!seen.has(to)) next.add(to);
    for (const state of next) seen.add(state);
    now = next;
    length++;
  }
  return length;
}

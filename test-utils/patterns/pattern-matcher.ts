import { automatonOf, takes } from './automaton.ts';
import { readPattern, Unreadable } from './pattern-syntax.ts';
import { searchCost } from './syntax-text.ts';

/** Tells whether a text matches all of some patterns, in bounded time. */
export interface Matcher {
  /** No text of more code points may be asked about. */
  readonly longest: number;
  readonly matches: (text: string) => boolean;
}

/** By an automaton, or else by the engine; undefined for what is no pattern, or could never be told. */
export function matcherOf(patterns: readonly string[]): Matcher | undefined {
  if (patterns.length === 0) return { longest: Number.POSITIVE_INFINITY, matches: () => true };
  const built = automatonOf(patterns);
  if (built.kind === 'unknown') return engineMatcher(patterns);
  const { kind } = built;
  return {
    longest: Number.POSITIVE_INFINITY,
    matches: (text) => kind === 'automaton' && takes(built.automaton, text),
  };
}

/** Asks for no text that is so long that the engine may go back and forth in it for ever. */
export function engineMatcher(patterns: readonly string[]): Matcher | undefined {
  try {
    const costs = patterns.map(readPattern).map(searchCost);
    if (costs.includes('endless')) return undefined;
    const expressions = patterns.map((pattern) => new RegExp(pattern, 'u'));
    return {
      longest: costs.includes('doubles') ? SHORT : LONG,
      matches: (text) => expressions.every((expression) => expression.test(text)),
    };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const SHORT = 16;
const LONG = 200;

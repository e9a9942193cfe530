import type { AST } from '@eslint-community/regexpp';
import { readPattern, Unreadable } from './pattern-syntax.ts';
import type { TextSet } from './text-set.ts';

/**
 * The same set, with what `^.{1,5000}$` says of the length said by the bounds: an automaton has a state for each of
 * the turns that it counts.
 */
export function withLengthsApart({ patterns, bounds }: TextSet): TextSet {
  let { minLength, maxLength = Number.POSITIVE_INFINITY } = bounds;
  const plain = patterns.map((pattern) => {
    const only = onlyQuantifier(pattern);
    if (only === undefined) return pattern;
    minLength = Math.max(minLength, only.min);
    maxLength = Math.min(maxLength, only.max);
    return `^${only.element.raw}*$`;
  });
  const isBounded = maxLength !== Number.POSITIVE_INFINITY;
  return { patterns: plain, bounds: { minLength, maxLength: isBounded ? maxLength : undefined } };
}

/** The quantifier of a pattern that is nothing but one character many times. */
function onlyQuantifier(pattern: string): AST.Quantifier | undefined {
  try {
    const [alternative, ...others] = readPattern(pattern).alternatives;
    if (alternative === undefined || others.length > 0) return undefined;
    const [start, quantifier, end, ...rest] = alternative.elements;
    if (start?.type !== 'Assertion' || start.kind !== 'start') return undefined;
    if (end?.type !== 'Assertion' || end.kind !== 'end' || rest.length > 0) return undefined;
    if (quantifier?.type !== 'Quantifier') return undefined;
    const { type } = quantifier.element;
    const isOne = type === 'Character' || type === 'CharacterSet' || type === 'CharacterClass';
    return isOne ? quantifier : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

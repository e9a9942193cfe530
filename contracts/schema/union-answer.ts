import type { RawError, SchemaError, UnionFault } from '../schema-error.ts';
import { type Alternative, meantAlternatives } from './alternatives.ts';

/** What a union says of a value. */
export type UnionAnswer =
  | { readonly keyword: 'anyOf' | 'oneOf'; readonly params: UnionFault }
  | Pick<Extract<RawError, { keyword: 'alternative' }>, 'keyword' | 'params'>;

/**
 * What is wrong with a value of a union; null where nothing is. Each judge gives what is wrong with it as one of the
 * alternatives: one error a fault, with paths from the union's place.
 */
export function unionAnswer(
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly Alternative[],
  value: unknown,
  judges: readonly (() => readonly SchemaError[])[],
): UnionAnswer | null {
  const failed = new Map<number, Failed>();
  for (const [index, judge] of judges.entries()) {
    const errors = judge();
    const [first] = errors;
    if (first !== undefined) failed.set(index, { first, errors });
    else if (keyword === 'anyOf') return null;
  }
  const count = judges.length;
  const taken = count - failed.size;
  if (taken > 1) return { keyword, params: { kind: 'several', count, taken } };
  return taken === 1 ? null : noneAnswer(keyword, alternatives, value, failed);
}

/** What is wrong with a value as an alternative. */
interface Failed {
  readonly first: SchemaError;
  readonly errors: readonly SchemaError[];
}

function noneAnswer(
  keyword: 'anyOf' | 'oneOf',
  alternatives: readonly Alternative[],
  value: unknown,
  failed: ReadonlyMap<number, Failed>,
): UnionAnswer {
  const meant = new Set(meantAlternatives(alternatives, value));
  const [only, ...others] = [...failed].flatMap(([index, one]) => (meant.has(index) ? [one] : []));
  if (only === undefined) {
    const types = new Set(alternatives.flatMap((one) => one.types));
    return { keyword, params: { kind: 'types', types: [...types] } };
  }
  if (others.length === 0) return { keyword: 'alternative', params: { errors: only.errors } };
  const { first: nearest } = others.reduce(
    (least, one) => (one.errors.length < least.errors.length ? one : least),
    only,
  );
  return { keyword, params: { kind: 'none', count: alternatives.length, nearest } };
}

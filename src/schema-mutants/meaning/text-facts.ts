import { isFormat } from '../../../contracts/formats/formats.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { languageOf } from '../../../test-utils/patterns/pattern-language.ts';
import { looserFormat } from '../looser-formats.ts';
import { lowerCased, type MutatedSchema } from '../mutated-schema.ts';
import { impliesLength, includesTexts } from '../pattern-inclusion.ts';

/** What a schema says of texts, each thing once. */
export interface TextFacts {
  readonly format: string | null;
  readonly patterns: readonly string[];
  readonly minLength: number;
  readonly maxLength: number | null;
  /** An enumeration that ignores case, in lower case. */
  readonly ignoringCase: readonly string[] | null;
}

/** Null where no text will do. */
export function textFacts(schema: MutatedSchema): TextFacts | null {
  const { format, pattern, minLength: least = 0, maxLength: most, enumIgnoringCase } = schema;
  const patterns = pattern === undefined ? [] : [pattern];
  const implied = pattern === undefined ? null : impliesLength(pattern);
  // Beside a pattern, a length is said only where the pattern does not say it.
  const minLength = implied !== null && least <= implied.min ? 0 : least;
  const saysMost = implied !== null && implied.max !== null && (most ?? 0) >= implied.max;
  const maxLength = saysMost ? null : (most ?? null);
  if (most !== undefined && least > most) return null;
  const bounds = { minLength, maxLength: maxLength ?? undefined };
  if (pattern !== undefined && languageOf(patterns, bounds).kind === 'none') return null;
  const isSaid = format !== undefined && (isFormat(format) || looserFormat(format) !== undefined);
  return {
    format: isSaid ? format : null,
    patterns: patterns.filter((one) => !takesAll(one)),
    minLength,
    maxLength,
    ignoringCase: enumIgnoringCase === undefined ? null : lowerTexts(enumIgnoringCase),
  };
}

function takesAll(pattern: string): boolean {
  return setIncludes(ofPatterns([pattern]), ofPatterns([]));
}

function ofPatterns(patterns: readonly string[]) {
  return { patterns, bounds: { minLength: 0 } };
}

function setIncludes(...sets: Parameters<typeof includesTexts>): boolean {
  return includesTexts(...sets) === 'yes';
}

function lowerTexts(values: readonly JsonValue[]): readonly string[] {
  const texts = values.map(lowerCased).filter((value) => typeof value === 'string');
  return [...new Set(texts)].sort();
}

/** Whether no other text is the same but for its case. */
export function hasNoCase(text: string): boolean {
  return text === text.toLowerCase() && text === text.toUpperCase();
}

export function saysNothingOfTexts(facts: TextFacts): boolean {
  const { format, patterns, minLength, maxLength, ignoringCase } = facts;
  return (
    format === null &&
    patterns.length === 0 &&
    minLength === 0 &&
    maxLength === null &&
    ignoringCase === null
  );
}

export function isTextWithin(inner: TextFacts, outer: TextFacts): boolean {
  return (
    (outer.format === null || outer.format === inner.format) &&
    (outer.ignoringCase === null || isSubset(inner.ignoringCase, outer.ignoringCase)) &&
    setIncludes(setOf(outer), setOf(inner))
  );
}

function isSubset(inner: readonly string[] | null, outer: readonly string[]): boolean {
  return inner?.every((text) => outer.includes(text)) ?? false;
}

function setOf({ patterns, minLength, maxLength }: TextFacts) {
  return { patterns, bounds: { minLength, maxLength: maxLength ?? undefined } };
}

export function areTextsDisjoint(one: TextFacts, other: TextFacts): boolean {
  if (isShorter(one, other) || isShorter(other, one)) return true;
  const patterns = [...one.patterns, ...other.patterns];
  const minLength = Math.max(one.minLength, other.minLength);
  const most = Math.min(one.maxLength ?? MOST, other.maxLength ?? MOST);
  const bounds = { minLength, maxLength: most === MOST ? undefined : most };
  return patterns.length > 1 && languageOf(patterns, bounds).kind === 'none';
}

const MOST = Number.POSITIVE_INFINITY;

function isShorter({ maxLength }: TextFacts, { minLength }: TextFacts): boolean {
  return maxLength !== null && maxLength < minLength;
}

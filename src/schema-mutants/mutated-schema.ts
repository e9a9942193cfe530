import { isFormat } from '../../contracts/formats/formats.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Check } from '../../contracts/schema/check.ts';
import type { Schema } from '../../contracts/schema/schema.ts';
import { looserFormat } from './looser-formats.ts';

/** A schema, with what only mutants say: an enumeration that ignores case, and looser formats by their names. */
export type MutatedSchema = Schema & { readonly enumIgnoringCase?: readonly JsonValue[] };

/** The checks of the keywords that only mutants have. */
export function mutantChecks({ enumIgnoringCase, format }: MutatedSchema): readonly Check[] {
  const checks: Check[] = [];
  if (enumIgnoringCase !== undefined) {
    const known = new Set(enumIgnoringCase.map(lowerCased));
    checks.push((value) => known.has(lowerCased(value)));
  }
  const looser = format === undefined || isFormat(format) ? undefined : looserFormat(format);
  if (looser !== undefined) checks.push((value) => typeof value !== 'string' || looser(value));
  return checks;
}

/** In lower case where it is a text. */
export function lowerCased(value: JsonValue): JsonValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

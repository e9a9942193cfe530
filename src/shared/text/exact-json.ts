import { LosslessNumber, parse, stringify } from 'lossless-json';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { oneLine } from './one-line.ts';

/**
 * A JSON object that can be written again: numbers that `JSON.parse` changes (`1.0`, `1e400`, `12345678901234567890`)
 * keep their digits, since Pact's matchers tell decimals from integers. Beware that such a number is an object. Null
 * where the text is not an object. Throws DuplicateKey.
 */
export function parseExactObject(text: string): JsonObject | null {
  const value = parse(text.replace(/^\ufeff/, ''), null, {
    parseNumber: (digits) =>
      String(Number(digits)) === digits ? Number(digits) : new LosslessNumber(digits),
    onDuplicateKey: ({ key }) => {
      throw new DuplicateKey(`the key "${oneLine(key, 60)}" stands twice in one object`);
    },
  });
  return isJsonObject(value) && !(value instanceof LosslessNumber) ? value : null;
}

/** Writes numbers with the digits that they were read with. */
export function stringifyExact(value: JsonValue): string {
  return stringify(value) ?? '';
}

/** The digits of a number in the value that `JSON.parse` would change; null where there is none. */
export function oddNumberIn(value: unknown): string | null {
  if (value instanceof LosslessNumber) return value.toString();
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const digits = oddNumberIn(part);
    if (digits !== null) return digits;
  }
  return null;
}

/** Of two members with one key, some programs read the first, and others the last. */
export class DuplicateKey extends Error {}

import { LosslessNumber, parse, stringify } from 'lossless-json';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';

/**
 * An object of JSON as it is to be written again: a number that `JSON.parse` makes another of (`1.0`, `1e400`,
 * `12345678901234567890`) keeps its digits, as matchers of Pact tell decimals from integers. To be read with
 * care, as such a number is an object of its own. Null where it is no object. Throws DuplicateKey.
 */
export function parseExactObject(text: string): JsonObject | null {
  const value = parse(text.replace(BYTE_ORDER_MARK, ''), null, {
    parseNumber: exactNumber,
    onDuplicateKey: ({ key }) => {
      throw new DuplicateKey(key);
    },
  });
  return isJsonObject(value) && !(value instanceof LosslessNumber) ? value : null;
}

/** Writes it with the digits that it was read with. */
export function stringifyExact(value: JsonValue): string {
  return stringify(value) ?? '';
}

/** The digits of a number in it that `JSON.parse` makes another of; null where there is none. */
export function oddNumberIn(value: unknown): string | null {
  if (value instanceof LosslessNumber) return value.toString();
  if (typeof value !== 'object' || value === null) return null;
  for (const part of Object.values(value)) {
    const digits = oddNumberIn(part);
    if (digits !== null) return digits;
  }
  return null;
}

/** Programs that read such a text take the first value, or the last. */
export class DuplicateKey extends Error {
  readonly key: string;

  constructor(key: string) {
    super('a key stands twice in one object');
    this.key = key;
  }
}

function exactNumber(digits: string): number | LosslessNumber {
  const number = Number(digits);
  return String(number) === digits ? number : new LosslessNumber(digits);
}

const BYTE_ORDER_MARK = /^\ufeff/;

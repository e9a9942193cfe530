import { type JsonPointer, pointerKeys, valueBelow } from '../json-pointer.ts';
import type { JsonValue } from '../json-value.ts';
import { type BeyondDouble, exactNumber, standIn } from './exact-number.ts';

/** A number that no double carries, and its place, where a stand-in is judged instead. */
export interface KeptDigits {
  readonly container: object;
  readonly key: string | number;
  readonly number: BeyondDouble;
}

/** A value with stand-ins for the numbers that no double carries, and these. */
export interface ExactValue {
  readonly value: JsonValue;
  readonly digits: readonly KeptDigits[];
}

/** Parses a JSON text without losing a digit. Throws a SyntaxError for any other text. */
export function parseExactly(text: string): ExactValue {
  const digits: KeptDigits[] = [];
  /** The source is given with each number: https://github.com/tc39/proposal-json-parse-with-source. */
  function withStandIn(
    this: object,
    key: string,
    value: JsonValue,
    ...[written]: { readonly source?: string }[]
  ): JsonValue {
    if (typeof value !== 'number') return value;
    const number = exactNumber(String(written?.source));
    if (typeof number === 'number') return value;
    digits.push({ container: this, key, number });
    return standIn(number);
  }
  try {
    return { value: JSON.parse(text, withStandIn), digits };
  } catch {
    // With a function, parsing is recursive: a text may be nested too deep for it, though for no limit of JSON.
    return { value: JSON.parse(text), digits: [] };
  }
}

/** Judges the value of a JSON text with each number as it is written. */
export function judgedAsWritten<Verdict>(
  text: string,
  judge: (value: JsonValue, writtenAt: WrittenAt) => Verdict,
): Verdict {
  const { value, digits } = parseExactly(text);
  return judge(value, writtenAt(digits, value));
}

/** The source text of a number by its place; undefined where its double is exact. */
export type WrittenAt = (path: JsonPointer) => string | undefined;

export function writtenAt(digits: readonly KeptDigits[], value: unknown): WrittenAt {
  const places = new Map<unknown, Map<string, BeyondDouble>>();
  for (const { container, key, number } of digits) {
    const members = places.get(container) ?? new Map<string, BeyondDouble>();
    places.set(container, members.set(String(key), number));
  }
  return (path) => {
    const keys = pointerKeys(path);
    const key = keys.pop();
    // A number that is the whole text has no container.
    const number =
      key === undefined ? digits[0]?.number : places.get(valueBelow(value, keys))?.get(key);
    return number === undefined ? undefined : String(number);
  };
}

/** Replaces the stand-ins with the exact numbers. */
export function restoreDigits(digits: readonly KeptDigits[]): void {
  for (const { container, key, number } of digits) {
    // The member exists already, so that no setter is called, not even that of `__proto__`.
    Reflect.set(container, key, number);
  }
}

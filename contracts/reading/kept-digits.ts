import { type JsonPointer, pointerKeys, valueBelow } from '../json-pointer.ts';
import type { JsonValue } from '../json-value.ts';
import { type BeyondDouble, exactNumber, standIn } from './exact-number.ts';
import { scanJson } from './scan-json.ts';

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

/**
 * Parses a JSON text without losing a digit, however deep it is nested: `JSON.parse` with a function would give each
 * number's source, but calls itself at each level. Throws a SyntaxError for any other text.
 */
export function parseExactly(text: string): ExactValue {
  const root: { '': JsonValue } = { '': JSON.parse(text) };
  const found = new Map<object, Map<string | number, BeyondDouble>>();
  let inner = new Level(root, '');
  scanJson(text, {
    open() {
      // An object in the text is an object in the value, and Object() returns it unchanged.
      inner = new Level(Object(Reflect.get(inner.container, inner.key)), 0, inner);
    },
    close() {
      inner = inner.outer;
    },
    next() {
      if (typeof inner.key === 'number') inner.key++;
    },
    key(key) {
      inner.key = key;
    },
    number(source) {
      const number = exactNumber(source);
      const members = found.get(inner.container);
      // For duplicate keys the last one counts.
      if (typeof number === 'number') members?.delete(inner.key);
      else found.set(inner.container, (members ?? new Map()).set(inner.key, number));
    },
  });
  const digits = [...found]
    .flatMap(([container, members]) =>
      [...members].map(([key, number]) => ({ container, key: String(key), number })),
    )
    .filter(isAtItsPlace);
  for (const { container, key, number } of digits) Reflect.set(container, key, standIn(number));
  return { value: root[''], digits };
}

/** An open object or list; the outermost one is around the whole text. */
class Level {
  readonly container: object;
  /** The member or item that is being read. */
  key: string | number;
  readonly outer: Level;

  constructor(container: object, key: string | number, outer?: Level) {
    this.container = container;
    this.key = key;
    this.outer = outer ?? this;
  }
}

/** False where a duplicate key replaced the number. */
function isAtItsPlace({ container, key, number }: KeptDigits): boolean {
  const rounded = Number(String(number));
  return Object.hasOwn(container, key) && Object.is(Reflect.get(container, key), rounded);
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

import { type JsonPointer, pointerKeys, valueBelow } from '../json-pointer.ts';
import { type BeyondDouble, exactNumber, standIn } from './exact-number.ts';
import { scanJson } from './scan-json.ts';

/** A number that no double carries, and the place of the double that was read for it. */
export interface KeptDigits {
  readonly container: object;
  readonly key: string | number;
  readonly number: BeyondDouble;
}

/** The numbers that `JSON.parse` rounded. In linear time. */
export function digitsLost(text: string, value: unknown): KeptDigits[] {
  const kept = new NumbersByPlace();
  let inner = new OpenContainer([value]);
  scanJson(text, {
    open() {
      // An object in the text is an object in the value, and Object() returns it unchanged.
      inner = new OpenContainer(Object(Reflect.get(inner.container, inner.key)), inner);
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
      const { container, key } = inner;
      if (typeof number !== 'number') kept.set(container, key, number);
      // For duplicate keys the last one counts.
      else kept.delete(container, key);
    },
  });
  return [...kept].filter(isAtItsPlace);
}

/** Replaces the doubles with the stand-ins that are judged. */
export function putStandIns(kept: readonly KeptDigits[]): void {
  for (const { container, key, number } of kept) Reflect.set(container, key, standIn(number));
}

/** Judges the value of a text with each number as it is written. Leaves stand-ins in the value. */
export function judgedAsWritten<Value, Verdict>(
  text: string,
  value: Value,
  judge: (value: Value, writtenAt: WrittenAt) => Verdict,
): Verdict {
  const kept = digitsLost(text, value);
  putStandIns(kept);
  return judge(value, writtenAt(kept, value));
}

/** The source text of a number by its place; undefined where its double is exact. */
export type WrittenAt = (path: JsonPointer) => string | undefined;

export function writtenAt(kept: readonly KeptDigits[], value: unknown): WrittenAt {
  const numbers = new NumbersByPlace(kept);
  return (path) => {
    const keys = pointerKeys(path);
    const key = keys.pop();
    // A number that is the whole text has no container.
    if (key === undefined) return kept.map(({ number }) => String(number))[0];
    const container = valueBelow(value, keys);
    return numbers.writtenAt(container, Array.isArray(container) ? Number(key) : key);
  };
}

/** Replaces the doubles with the exact numbers. */
export function restoreDigits(kept: readonly KeptDigits[]): void {
  for (const { container, key, number } of kept) {
    // The member exists already, so that no setter is called, not even that of `__proto__`.
    Reflect.set(container, key, number);
  }
}

class OpenContainer {
  readonly container: object;
  readonly outer: OpenContainer;
  /** The member or item that is being read. */
  key: string | number = 0;

  constructor(container: object, outer?: OpenContainer) {
    this.container = container;
    this.outer = outer ?? this;
  }
}

class NumbersByPlace {
  readonly #numbers = new Map<unknown, Map<string | number, KeptDigits>>();

  constructor(kept: readonly KeptDigits[] = []) {
    for (const { container, key, number } of kept) this.set(container, key, number);
  }

  set(container: object, key: string | number, number: BeyondDouble): void {
    const here = this.#numbers.get(container) ?? new Map<string | number, KeptDigits>();
    this.#numbers.set(container, here.set(key, { container, key, number }));
  }

  delete(container: object, key: string | number): void {
    this.#numbers.get(container)?.delete(key);
  }

  writtenAt(container: unknown, key: string | number): string | undefined {
    const kept = this.#numbers.get(container)?.get(key);
    return kept === undefined ? undefined : String(kept.number);
  }

  *[Symbol.iterator](): Iterator<KeptDigits> {
    for (const here of this.#numbers.values()) yield* here.values();
  }
}

/** False where a duplicate key replaced the number. */
function isAtItsPlace({ container, key, number }: KeptDigits): boolean {
  return (
    Object.hasOwn(container, key) && Object.is(Reflect.get(container, key), Number(String(number)))
  );
}

import { type BeyondDouble, exactNumber } from './exact-number.ts';
import { scanJson } from './scan-json.ts';

/** A number that no double carries, and where the double stands that was read of it. */
export interface KeptDigits {
  readonly container: object;
  readonly key: string | number;
  readonly number: BeyondDouble;
}

/** What the value that `JSON.parse` made of a text lost of its numbers. In linear time. */
export function digitsLost(text: string, value: unknown): KeptDigits[] {
  const kept: KeptDigits[] = [];
  let inner = new OpenContainer([value]);
  scanJson(text, {
    open() {
      // What is open in the text is an object in the value, and Object() gives back itself.
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
      if (typeof number !== 'number') kept.push({ ...inner.here, number });
    },
  });
  return kept;
}

/** Puts the numbers where their doubles stand. */
export function restoreDigits(kept: readonly KeptDigits[]): void {
  for (const { container, key, number } of kept) {
    // The member is there already: no setter is asked, not even that of `__proto__`.
    Reflect.set(container, key, number);
  }
}

class OpenContainer {
  readonly container: object;
  readonly outer: OpenContainer;
  /** Of the member or the item that is being read. */
  key: string | number = 0;

  constructor(container: object, outer?: OpenContainer) {
    this.container = container;
    this.outer = outer ?? this;
  }

  get here() {
    return { container: this.container, key: this.key };
  }
}

import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { exactNumber } from './exact-number.ts';
import { scanJson } from './scan-json.ts';

/** RFC 8259 section 9 lets a reader limit the nesting; a list in a list is two levels. */
export const DEEPEST = 1000;

/** Facts of a text that `JSON.parse` does not report. */
interface JsonStructure {
  /** Where it stops being JSON, as `scanJson` says; null for JSON. */
  readonly brokenAt: number | null;
  /**
   * Duplicate keys, each once, in the order of their second occurrence: the first 1,000, or fewer where their pointers
   * are longer than a million characters.
   */
  readonly duplicates: readonly JsonPointer[];
  /** The first place that is nested deeper than `DEEPEST`; null where none is. */
  readonly tooDeep: JsonPointer | null;
  /** Whether `JSON.parse` rounds one of its numbers. */
  readonly losesDigits: boolean;
}

/** Scans the structure of a text, without recursion and in linear time. */
export function jsonStructure(text: string): JsonStructure {
  const duplicates: JsonPointer[] = [];
  let characters = 0;
  let tooDeep: JsonPointer | null = null;
  let losesDigits = false;
  let inner = new Level();
  /** How many of the open levels are too deep. */
  let ignored = 0;
  const brokenAt = scanJson(text, {
    open() {
      if (inner.depth === DEEPEST) {
        tooDeep ??= inner.pointer();
        ignored++;
      } else {
        inner = new Level(inner);
      }
    },
    close() {
      if (ignored > 0) ignored--;
      else inner = inner.outer;
    },
    next() {
      if (ignored === 0 && typeof inner.key === 'number') inner.key++;
    },
    key(key) {
      if (ignored > 0) return;
      inner.key = key;
      const isListed = duplicates.length < MOST_DUPLICATES && characters < MOST_CHARACTERS;
      if (!inner.isSecondTime(key) || !isListed) return;
      const pointer = inner.pointer();
      characters += pointer.length;
      duplicates.push(pointer);
    },
    number(source) {
      losesDigits ||= typeof exactNumber(source) !== 'number';
    },
  });
  return { brokenAt, duplicates, tooDeep, losesDigits };
}

/** Hostile text must not cause findings many times its own length. */
const MOST_DUPLICATES = 1000;
const MOST_CHARACTERS = 1_000_000;

/** An open object or list; the outermost level is around the whole text. */
class Level {
  readonly outer: Level;
  readonly depth: number;
  /** The member or item that is being read. */
  key: string | number = 0;
  #counts: Map<string, number> | undefined;

  constructor(outer?: Level) {
    this.outer = outer ?? this;
    this.depth = outer === undefined ? 0 : outer.depth + 1;
  }

  isSecondTime(key: string): boolean {
    this.#counts ??= new Map();
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count === 2;
  }

  /** The place of that member or item. */
  pointer(): JsonPointer {
    const keys: (string | number)[] = [];
    for (let level: Level = this; level.depth > 0; level = level.outer) keys.push(level.key);
    return keys.reduceRight<JsonPointer>(childPointer, '');
  }
}

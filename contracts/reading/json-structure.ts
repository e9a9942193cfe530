import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { exactNumber } from './exact-number.ts';
import { scanJson } from './scan-json.ts';

/** RFC 8259 section 9 lets a reader set a limit to nesting; a list in a list is two levels. */
export const DEEPEST = 1000;

/** What there is to know of a text before `JSON.parse` makes a value of it. */
interface JsonStructure {
  /** Where it stops being JSON, as `scanJson` says; null for JSON. */
  readonly brokenAt: number | null;
  /**
   * Keys that stood in their object before, each once, in the order of their second coming: the first
   * 1,000, or fewer where their pointers are longer than a million characters.
   */
  readonly duplicates: readonly JsonPointer[];
  /** The first place that is nested deeper than `DEEPEST`; null where none is. */
  readonly tooDeep: JsonPointer | null;
  /** Whether `JSON.parse` rounds a number of it. */
  readonly losesDigits: boolean;
}

/** Looks at how a text is built: without recursion, in time linear in its length. */
export function jsonStructure(text: string): JsonStructure {
  const duplicates: JsonPointer[] = [];
  let characters = 0;
  let tooDeep: JsonPointer | null = null;
  let losesDigits = false;
  let inner = new Level();
  /** How many levels are open that are too deep to be looked at. */
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

/** A hostile text must not make the findings many times longer than it is itself. */
const MOST_DUPLICATES = 1000;
const MOST_CHARACTERS = 1_000_000;

/** An open object or list; the outermost stands around the whole text. */
class Level {
  readonly outer: Level;
  readonly depth: number;
  /** Of the member or the item that is being read. */
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

  /** Of what is being read. */
  pointer(): JsonPointer {
    const keys: (string | number)[] = [];
    for (let level: Level = this; level.depth > 0; level = level.outer) keys.push(level.key);
    return keys.reduceRight<JsonPointer>(childPointer, '');
  }
}

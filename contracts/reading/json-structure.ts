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
  const levels: Level[] = [];
  /** How many of the open levels are too deep. */
  let ignored = 0;
  const brokenAt = scanJson(text, {
    open() {
      if (levels.length < DEEPEST) {
        levels.push({ key: 0, counts: null });
      } else {
        tooDeep ??= pointerTo(levels);
        ignored++;
      }
    },
    close() {
      if (ignored > 0) ignored--;
      else levels.pop();
    },
    next() {
      const inner = levels.at(-1);
      if (ignored === 0 && typeof inner?.key === 'number') inner.key++;
    },
    key(key) {
      const inner = levels.at(-1);
      if (ignored > 0 || inner === undefined) return;
      inner.key = key;
      inner.counts ??= new Map();
      const count = (inner.counts.get(key) ?? 0) + 1;
      inner.counts.set(key, count);
      const isListed = duplicates.length < MOST_DUPLICATES && characters < MOST_CHARACTERS;
      if (count !== 2 || !isListed) return;
      const pointer = pointerTo(levels);
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

/** An open object or list. */
interface Level {
  /** The member or item that is being read. */
  key: string | number;
  /** How often it has had each key so far. */
  counts: Map<string, number> | null;
}

function pointerTo(levels: readonly Level[]): JsonPointer {
  return levels.reduce((pointer, { key }) => childPointer(pointer, key), '');
}

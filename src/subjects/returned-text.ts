import { createHash } from 'node:crypto';
import { types } from 'node:util';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { describeReceived } from '../../contracts/received.ts';

/** In UTF-16 units; a longer text is replaced by its digest. */
const LONGEST = 16_384;
/** Of objects, lists and scalars. */
const MOST_PARTS = 100_000;
/** What is deeper counts as equal. */
const DEEPEST = 200;

// Kept from before a module is loaded, which may replace them.
const { parse, stringify } = JSON;

/**
 * What a handler returned, as JSON that is the same for equal values: keys in one order, a date and
 * whatever else has `toJSON` as that gives it, a map as an object, a set as a list in one order, a text of JSON as the JSON that it
 * holds, a member that is undefined left out. Functions and symbols are equal to their like.
 *
 * A handler may return what it was given. So the undocumented keys that were added to the payload, and
 * their values, are left out. Undefined where the value is too large, or throws when it is read.
 */
export function returnedText(returned: unknown): string | undefined {
  const value = canonicalValue(returned);
  if (value === undefined) return undefined;
  const text = stringify(value);
  if (text.length <= LONGEST) return text;
  const digest = createHash('sha256').update(text).digest('hex');
  return stringify(`${text.length} characters with the digest ${digest}`);
}

/** The same before it is written. Top-level undefined is null, as in a list. */
export function canonicalValue(returned: unknown): JsonValue | undefined {
  let left = MOST_PARTS;
  const above = new Set<object>();
  try {
    return canonical(returned, 0) ?? null;
  } catch {
    return undefined;
  }

  function canonical(value: unknown, depth: number): JsonValue | undefined {
    left--;
    if (left < 0) throw new RangeError('too many parts');
    switch (typeof value) {
      case 'undefined':
        return undefined;
      case 'function':
      case 'symbol':
        return `(${typeof value})`;
      case 'bigint':
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
      case 'number':
        return Number.isFinite(value) ? value : String(value);
      case 'boolean':
        return value;
      case 'string':
        return canonicalString(value, depth);
      case 'object':
        return value === null ? null : canonicalObject(value, depth);
    }
  }

  function canonicalString(text: string, depth: number): JsonValue {
    if (!/^\s*[[{]/.test(text)) return text;
    try {
      return { '(JSON text)': canonical(parse(text), depth + 1) ?? null };
    } catch (error) {
      if (error instanceof SyntaxError) return text;
      throw error;
    }
  }

  function canonicalObject(value: object, depth: number): JsonValue | undefined {
    if (depth > DEEPEST) return '(deeper)';
    if (above.has(value)) return '(around in a circle)';
    above.add(value);
    try {
      if ('toJSON' in value && typeof value.toJSON === 'function') {
        return canonical(value.toJSON(), depth + 1);
      }
      if (types.isRegExp(value)) return String(value);
      if (types.isSet(value)) return inOneOrder(listOf([...value], depth));
      if (Array.isArray(value)) return listOf(value, depth);
      if (types.isMap(value)) return mapOf(value, depth);
      const { name, message } = types.isNativeError(value) ? value : {};
      const ofError = name === undefined ? [] : Object.entries({ name, message });
      return membersOf([...ofError, ...Object.entries(value)], depth);
    } finally {
      above.delete(value);
    }
  }

  function listOf(items: readonly unknown[], depth: number): readonly JsonValue[] {
    // Holes, too, are what JSON makes of them.
    return Array.from(items)
      .filter((item) => !isAddedItem(item))
      .map((item) => canonical(item, depth + 1) ?? null);
  }

  function mapOf(map: Map<unknown, unknown>, depth: number): JsonValue {
    const entries = [...map];
    const isNamed = entries.every(([key]) => typeof key === 'string');
    if (!isNamed) return inOneOrder(listOf(entries, depth));
    return membersOf(
      entries.map(([key, member]) => [String(key), member]),
      depth,
    );
  }

  function membersOf(entries: readonly (readonly [string, unknown])[], depth: number): JsonValue {
    const members = entries
      .filter(([key, member]) => !isAddedMember(key, member))
      .flatMap(([key, member]) => {
        const written = canonical(member, depth + 1);
        return written === undefined ? [] : [[key, written] as const];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members);
  }
}

function inOneOrder(list: readonly JsonValue[]): readonly JsonValue[] {
  return list
    .map((item) => [stringify(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

/** The keys that are added to an open object, and their values: one before its own keys, one behind them. */
export const UNDOCUMENTED_KEYS = {
  first: ['undocumented_first', 'the value of undocumented_first'],
  last: ['undocumented_last', 'the value of undocumented_last'],
} as const;

const ADDED = [UNDOCUMENTED_KEYS.first, UNDOCUMENTED_KEYS.last];
const KEYS: ReadonlySet<unknown> = new Set(ADDED.map(([key]) => key));
const VALUES: ReadonlySet<unknown> = new Set(ADDED.map(([, value]) => value));

/** Whether a member of an object is an added key, or holds its value under another name. */
function isAddedMember(key: unknown, value: unknown): boolean {
  return KEYS.has(key) || VALUES.has(value);
}

/** Whether an item of a list is an added key, its value, or a pair of both. */
function isAddedItem(item: unknown): boolean {
  if (KEYS.has(item) || VALUES.has(item)) return true;
  return Array.isArray(item) && item.length === 2 && isAddedMember(item[0], item[1]);
}

/** Where two values differ first, and what stands there: undefined where nothing does. */
export interface Difference {
  readonly path: JsonPointer;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Null where the values are equal. Both have their keys in one order: see `canonicalValue`. */
export function differenceOf(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: JsonPointer = '',
): Difference | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  for (const key of commonKeys(before, after)) {
    const inside = differenceOf(member(before, key), member(after, key), childPointer(path, key));
    if (inside !== null) return inside;
  }
  return { path, before, after };
}

/** `number 2 at /count`; never what is inside an object, and no credential. */
export function describeValue(value: JsonValue | undefined, path: JsonPointer): string {
  // At the top a text is shown, too: it is what a handler answers.
  const shown = path === '' && typeof value === 'string' ? `${path}/` : path;
  return `${describeReceived(value, shown)}${path === '' ? '' : ` at ${path}`}`;
}

function commonKeys(
  a: JsonValue | undefined,
  b: JsonValue | undefined,
): readonly (string | number)[] {
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index);
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return [];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function member(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

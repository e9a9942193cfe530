import type { JsonValue } from './json-value.ts';

/** A place in a JSON document, as RFC 6901 writes it: `/link_sessions/0/exit`; `''` is the whole. */
export type JsonPointer = string;

/** The pointer to `key` (of an object, or an index of an array) below `parent`. */
export function childPointer(parent: JsonPointer, key: string | number): JsonPointer {
  const text = String(key);
  return `${parent}/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`;
}

/** The keys on the way to a place. */
export function pointerKeys(pointer: JsonPointer): string[] {
  const keys = pointer.split('/').slice(1);
  if (!pointer.includes('~')) return keys;
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer in a URL's fragment, in which a character may be percent-encoded (RFC 6901 section 6). */
export function decodedFragment(fragment: string): JsonPointer {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A key of a pointer in a URL's fragment. Half a surrogate pair, which no URL can carry, is U+FFFD. */
export function fragmentKey(key: string | number): string {
  return encodeURIComponent(childPointer('', key).slice(1).toWellFormed());
}

/**
 * The value at a place, `undefined` where there is none. Only members that JSON carries count: no inherited name, no
 * list's `length`.
 */
export function valueAt(root: JsonValue, pointer: JsonPointer): JsonValue | undefined;
export function valueAt(root: unknown, pointer: JsonPointer): unknown;
export function valueAt(root: unknown, pointer: JsonPointer): unknown {
  return valueBelow(root, pointerKeys(pointer));
}

/** The same, given the keys on the way. */
export function valueBelow(root: JsonValue, keys: readonly string[]): JsonValue | undefined;
export function valueBelow(root: unknown, keys: readonly string[]): unknown;
export function valueBelow(root: unknown, keys: readonly string[]): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    const member = Object.getOwnPropertyDescriptor(value, key);
    value = member?.enumerable ? member.value : undefined;
  }
  return value;
}

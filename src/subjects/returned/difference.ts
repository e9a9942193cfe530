import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { describeReceived } from '../../../contracts/received.ts';

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

import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';

/**
 * The text of a payload with raw JSON at one place: `JSON.stringify` writes no duplicate keys, and no number beyond a
 * double. The place may be new.
 */
export function textWith(payload: JsonValue, path: JsonPointer, json: string): string {
  return written(payload, pointerKeys(path), json);
}

/** An object's text with raw members before or after its own. */
export function objectText(
  object: JsonObject,
  members: string,
  where: 'first' | 'last' = 'last',
): string {
  const own = JSON.stringify(object).slice(1, -1);
  const both = where === 'first' ? [members, own] : [own, members];
  return `{${both.filter((part) => part !== '').join()}}`;
}

/** Half surrogates and controls are escaped already, so that the text is well-formed Unicode. */
export function member(key: string, json: string): string {
  return `${JSON.stringify(key)}:${json}`;
}

export function without(object: JsonObject, isGone: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !isGone(key)));
}

function written(value: JsonValue, keys: readonly string[], json: string): string {
  const [key, ...rest] = keys;
  if (key === undefined) return json;
  const inner = (child: JsonValue) => written(child, rest, json);
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      String(index) === key ? inner(item) : JSON.stringify(item),
    );
    return `[${key === String(value.length) ? [...items, inner(null)] : items}]`;
  }
  if (!isJsonObject(value)) throw new Error(`the payload has no object or list above "${key}"`);
  const entries = Object.entries(Object.hasOwn(value, key) ? value : { ...value, [key]: null });
  const members = entries.map(([name, child]) =>
    member(name, name === key ? inner(child) : JSON.stringify(child)),
  );
  return `{${members}}`;
}

/** A string in JSON with every code unit escaped. */
export function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `"${units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')}"`;
}

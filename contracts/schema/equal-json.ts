import { isJsonObject, type JsonValue } from '../json-value.ts';

/** The JSON of a value with sorted keys: two values are equal (JSON Schema Core section 4.2.2) where theirs are. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, member) =>
    isJsonObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

export function isEqualJson(a: JsonValue, b: JsonValue): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

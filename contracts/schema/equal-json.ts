import { isJsonObject, type JsonValue } from '../json-value.ts';

/** The JSON of a value with sorted keys: two values are equal (JSON Schema Core section 4.2.2) where theirs are. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, member) =>
    isJsonObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** Compares no further than the first difference. */
export function isEqualJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => isEqualJson(item, b[index]));
  }
  if (!(isJsonObject(a) && isJsonObject(b))) return false;
  const members = Object.entries(a);
  if (members.length !== Object.keys(b).length) return false;
  return members.every(([name, member]) => {
    const other = Object.hasOwn(b, name) ? b[name] : undefined;
    return other !== undefined && isEqualJson(member, other);
  });
}

/** Whether a value equals one of a list's. */
export function isListed(value: JsonValue, list: readonly JsonValue[]): boolean {
  return typeof value === 'object' && value !== null
    ? list.some((one) => isEqualJson(one, value))
    : list.includes(value);
}

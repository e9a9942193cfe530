import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { UNDOCUMENTED_KEYS } from './undocumented-keys.ts';

/** The objects of a payload that may have other keys beside the documented ones, outer ones first. */
export function openObjects(components: Components, payload: JsonValue): readonly JsonPointer[] {
  return placesOf(components, payload)
    .filter(({ schema, value }) => schema.kind === 'object' && schema.open && isJsonObject(value))
    .map(({ path }) => path);
}

/** The payload with undocumented keys in the objects at these places, before and behind their own. */
export function withUndocumentedKeys(payload: JsonValue, at: ReadonlySet<JsonPointer>): JsonValue {
  const { first, last } = UNDOCUMENTED_KEYS;
  return rebuilt(payload, '', (entries, path) =>
    at.has(path) ? [first, ...entries, last] : entries,
  );
}

/** The payload with the keys of each object in reverse order. */
export function withReversedKeys(payload: JsonValue): JsonValue {
  return rebuilt(payload, '', (entries) => entries.toReversed());
}

/** What is documented is not as deep; what is deeper is left as it is, as a call each would not end well. */
const DEEPEST = 100;

type Entries = readonly (readonly [string, JsonValue])[];

function rebuilt(
  value: JsonValue,
  path: JsonPointer,
  entriesOf: (entries: Entries, path: JsonPointer) => Entries,
  depth = 0,
): JsonValue {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) =>
      rebuilt(item, childPointer(path, index), entriesOf, depth + 1),
    );
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(
    ([key, member]) =>
      [key, rebuilt(member, childPointer(path, key), entriesOf, depth + 1)] as const,
  );
  return Object.fromEntries(entriesOf(entries, path));
}

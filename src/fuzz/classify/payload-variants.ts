import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema/shape.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { UNDOCUMENTED_KEYS } from '../../subjects/returned-text.ts';
import type { ResultLawCode } from '../discrepancy.ts';

/** A payload with something done to it, and what was done, in words. */
export interface Variant {
  readonly payload: JsonValue;
  readonly how: string;
}

/** What changes nothing of what a handler returns: the whole of it first, then less of it, each for itself. */
type ResultLaw = (payload: JsonValue, components: Components) => Iterable<Variant>;

export const RESULT_LAWS: Readonly<Record<ResultLawCode, ResultLaw>> = {
  *'undocumented-keys-change-result'(payload, components) {
    const at = openObjects(components, payload);
    if (at.length > 0) {
      const how = 'with undocumented keys in every object';
      yield { payload: withUndocumentedKeys(payload, new Set(at)), how };
    }
    for (const path of at) {
      const how = `with undocumented keys ${path === '' ? 'at the top' : `in ${path}`}`;
      yield { payload: withUndocumentedKeys(payload, new Set([path])), how };
    }
  },
  *'key-order-changes-result'(payload) {
    const how = 'with the keys of every object in reverse order';
    yield { payload: withReversedKeys(payload), how };
  },
};

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
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return value;
  const below = (key: string | number, member: JsonValue) =>
    rebuilt(member, childPointer(path, key), entriesOf, depth + 1);
  if (!isJsonObject(value)) return value.map((item, index) => below(index, item));
  const entries = Object.entries(value).map(([key, member]) => [key, below(key, member)] as const);
  return Object.fromEntries(entriesOf(entries, path));
}

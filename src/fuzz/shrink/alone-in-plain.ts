import { type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import {
  type Components,
  RESPONSE_COMPONENT,
  resolve,
  type SchemaNode,
} from '../../../contracts/schema.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import { notableValues } from '../blame/notable-values.ts';

const ROOT: SchemaNode = { kind: 'ref', component: RESPONSE_COMPONENT };

/**
 * The plain payload, and then the plain payload with one thing alone that a payload has: that a key or an item is
 * there, and each notable value. One thing that shows a discrepancy in there is sufficient for it. Few of them do,
 * which is what matters where each that does costs a time limit.
 */
export function* plainVariants(components: Components, payload: JsonValue): Generator<JsonValue> {
  yield ordinaryValue(components, ROOT);
  for (const { path, value, schema } of placesOf(components, payload)) {
    const isThere = value !== undefined && path !== '';
    if (isThere) yield aloneInPlain(components, path, ordinaryValue(components, schema));
  }
  for (const { path, value } of notableValues(components, payload)) {
    yield aloneInPlain(components, path, value);
  }
}

/** The plain payload with a value at a path, and what must be there around it; a list has that item alone. */
export function aloneInPlain(
  components: Components,
  path: JsonPointer,
  value: JsonValue | undefined,
): JsonValue {
  return around(components, ROOT, pointerKeys(path), value) ?? null;
}

function around(
  components: Components,
  node: SchemaNode,
  [key, ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (key === undefined) return value;
  const schema = resolve(components, node);
  if (schema.kind === 'array') {
    const item = around(components, schema.items, rest, value);
    return item === undefined ? [] : [item];
  }
  const plain = ordinaryValue(components, schema);
  if (schema.kind !== 'object' || !isJsonObject(plain)) return value;
  const below = schema.properties.get(key)?.schema ?? { kind: 'any' };
  const member = around(components, below, rest, value);
  const keys = [...new Set([...schema.properties.keys(), key])];
  return Object.fromEntries(
    keys.flatMap((name) => {
      const own = name === key ? member : Object.hasOwn(plain, name) ? plain[name] : undefined;
      return own === undefined ? [] : [[name, own]];
    }),
  );
}

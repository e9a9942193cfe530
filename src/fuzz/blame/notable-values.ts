import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { type Components, resolve, type SchemaNode } from '../../../contracts/schema/shape.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';

/** Something in a payload that is not as a reader expects it. */
export interface NotableValue {
  readonly path: JsonPointer;
  readonly value: JsonValue;
  /** What an ordinary payload has there; `undefined` where it has nothing. */
  readonly ordinary: JsonValue | undefined;
}

/** All that is notable about a valid payload, outer places first. */
export function notableValues(components: Components, payload: JsonValue): readonly NotableValue[] {
  const found: NotableValue[] = [];
  compare(components.root, payload, '');
  return found;

  function compare(node: SchemaNode, value: JsonValue, path: JsonPointer): boolean {
    const ordinary = ordinaryValue(components, node);
    if (JSON.stringify(value) === JSON.stringify(ordinary)) return false;
    const before = found.length;
    const schema = resolve(components, node);
    if (schema.kind === 'object' && isJsonObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        const at = childPointer(path, key);
        const property = schema.properties.get(key);
        if (property === undefined) found.push({ path: at, value: member, ordinary: undefined });
        // Of an optional key its being there is notable, unless there is more to say.
        else if (!compare(property.schema, member, at) && !property.required) {
          found.push({ path: at, value: member, ordinary: undefined });
        }
      }
    }
    if (schema.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        compare(schema.items, item, childPointer(path, index));
      }
      // Of a list of one value, that value says more than the list.
      const [only] = value;
      if (found.length === before && value.length === 1 && !isContainer(only)) {
        found.push({ path: childPointer(path, 0), value: only ?? null, ordinary: undefined });
      }
    }
    if (found.length === before) found.push({ path, value, ordinary });
    return true;
  }
}

function isContainer(value: JsonValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

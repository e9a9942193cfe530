import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import {
  type Components,
  RESPONSE_COMPONENT,
  resolve,
  type SchemaNode,
} from '../../contracts/schema.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';

/** Something in a payload that is not as a reader expects it. */
export interface Remarkable {
  readonly path: JsonPointer;
  readonly value: JsonValue;
  /** The same for what differs in its value, or in the item that it is of, alone. */
  readonly kind: string;
}

/** All that is remarkable about a valid payload, outer places first. */
export function remarkableIn(components: Components, payload: JsonValue): readonly Remarkable[] {
  const found: Remarkable[] = [];
  compare({ kind: 'ref', component: RESPONSE_COMPONENT }, payload, '', '');
  return found;

  function compare(node: SchemaNode, value: JsonValue, path: JsonPointer, place: string): boolean {
    const ordinary = ordinaryValue(components, node);
    if (JSON.stringify(value) === JSON.stringify(ordinary)) return false;
    const before = found.length;
    const schema = resolve(components, node);
    if (schema.kind === 'object' && isJsonObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        const [at, below] = [childPointer(path, key), childPointer(place, key)];
        const property = schema.properties.get(key);
        if (property === undefined) note(at, member, below);
        // Of an optional key its being there is remarkable, unless there is more to say.
        else if (!compare(property.schema, member, at, below) && !property.required) {
          note(at, member, below);
        }
      }
    }
    if (schema.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        compare(schema.items, item, childPointer(path, index), `${place}/[]`);
      }
    }
    if (found.length === before) note(path, value, place);
    return true;
  }

  function note(path: JsonPointer, value: JsonValue, place: string): void {
    found.push({ path, value, kind: `${place || 'the payload'} ${jsonTypeOf(value)}` });
  }
}

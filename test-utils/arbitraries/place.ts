import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import {
  type Components,
  RESPONSE_COMPONENT,
  type RefNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema.ts';

/** A documented place of a payload, and its schema. */
export interface Place {
  readonly path: JsonPointer;
  /** The value; `undefined` for an absent optional key, and for the item after a list's last. */
  readonly value: JsonValue | undefined;
  readonly schema: Exclude<SchemaNode, RefNode>;
  readonly required: boolean;
}

/** All documented places of a valid payload, outer ones first. */
export function placesOf(components: Components, payload: JsonValue): readonly Place[] {
  const places: Place[] = [];
  visit({ kind: 'ref', component: RESPONSE_COMPONENT }, payload, '', true);
  return places;

  function visit(
    node: SchemaNode,
    value: JsonValue | undefined,
    path: JsonPointer,
    required: boolean,
  ): void {
    const schema = resolve(components, node);
    places.push({ path, value, schema, required });
    if (schema.kind === 'object' && isJsonObject(value)) {
      for (const [key, property] of schema.properties) {
        const child = Object.hasOwn(value, key) ? value[key] : undefined;
        visit(property.schema, child, childPointer(path, key), property.required);
      }
    } else if (schema.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of [...value, undefined].entries()) {
        visit(schema.items, item, childPointer(path, index), false);
      }
    }
  }
}

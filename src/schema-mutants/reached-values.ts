import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { type Definitions, propertiesOf, referenceOf } from './schema-place.ts';

/** Calls `reach` for every schema that judges a payload's value, with the value. */
export function reachedValues(
  definitions: Definitions,
  root: string,
  payload: JsonValue,
  reach: (component: string, pointer: JsonPointer, value: JsonValue) => void,
): void {
  visit(definitions[root] ?? {}, root, '', payload);

  function visit(
    schema: JsonObject,
    component: string,
    pointer: JsonPointer,
    value: JsonValue,
  ): void {
    reach(component, pointer, value);
    const target = referenceOf(schema);
    if (target !== null) visit(definitions[target] ?? {}, target, '', value);
    const { items } = schema;
    if (Array.isArray(value) && isJsonObject(items)) {
      for (const item of value) visit(items, component, `${pointer}/items`, item);
    }
    if (!isJsonObject(value)) return;
    for (const [name, property] of propertiesOf(schema)) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      const below = childPointer(`${pointer}/properties`, name);
      if (member !== undefined) visit(property, component, below, member);
    }
  }
}

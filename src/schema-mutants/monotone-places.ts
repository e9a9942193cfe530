import type { JsonPointer } from '../../contracts/json-pointer.ts';
import {
  referenceOf,
  type Schema,
  type SchemaDocument,
  subschemasOf,
} from '../../contracts/schema/schema.ts';

/**
 * Tells the places where a schema that takes less makes no payload valid, and one that takes more none invalid: those
 * that are never reached through `not`, `if`, `oneOf` or a greatest number of what a list contains.
 */
export function monotonePlaces({ root, definitions }: SchemaDocument): (place: string) => boolean {
  const mixed = new Set<string>();
  const entered = new Set<string>();
  // A stack of our own: components may refer to each other in a long chain.
  const pending: (readonly [component: string, isMixed: boolean])[] = [[root, false]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [component, isMixed] = next;
    const key = `${isMixed}/${component}`;
    if (entered.has(key)) continue;
    entered.add(key);
    visit(definitions[component] ?? {}, component, '', isMixed);
  }
  return (place) => !mixed.has(place);

  function visit(schema: Schema, component: string, pointer: JsonPointer, isMixed: boolean): void {
    if (isMixed) mixed.add(component + pointer);
    const target = referenceOf(schema);
    if (target !== null) pending.push([target, isMixed]);
    for (const below of subschemasOf(schema)) {
      const isMixedBelow = isMixed || turnsAround(below.pointer, schema);
      visit(below.schema, component, pointer + below.pointer, isMixedBelow);
    }
  }
}

function turnsAround(pointer: JsonPointer, { maxContains }: Schema): boolean {
  if (pointer === '/contains') return maxContains !== undefined;
  return pointer === '/not' || pointer === '/if' || pointer.startsWith('/oneOf/');
}

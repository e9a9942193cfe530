import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';

/** The `$defs` of a revision's JSON Schema, as in the file. */
export type Definitions = Readonly<Record<string, JsonObject>>;

/** A schema within a component. */
export interface SchemaPlace {
  readonly component: string;
  /** Within the component: `''` for the component itself. */
  readonly pointer: JsonPointer;
  readonly schema: JsonObject;
}

/** The components of a schema document. */
export function definitionsOf(schema: JsonObject): Definitions {
  const defs = schema['$defs'];
  return Object.fromEntries(
    Object.entries(isJsonObject(defs) ? defs : {}).map(([name, node]) => [name, asSchema(node)]),
  );
}

/** All schemas of the components that the response refers to, directly or not, outer ones first. */
export function placesWithin(definitions: Definitions, root: string): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [];
  const pending = [root];
  const entered = new Set(pending);
  for (const component of pending) {
    for (const place of placesOfComponent(component, definitions[component] ?? {})) {
      places.push(place);
      const target = referenceOf(place.schema);
      if (target === null || entered.has(target)) continue;
      entered.add(target);
      pending.push(target);
    }
  }
  return places;
}

/** The component that a schema refers to; null where it is not a reference. */
export function referenceOf({ $ref: reference }: JsonObject): string | null {
  return typeof reference === 'string' ? reference.replace(/^#\/\$defs\//, '') : null;
}

export function propertiesOf({
  properties,
}: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(isJsonObject(properties) ? properties : {}).map(([name, node]) => [
    name,
    asSchema(node),
  ]);
}

export function textsOf(list: JsonValue | undefined): readonly string[] {
  return [list ?? []].flat().filter((entry) => typeof entry === 'string');
}

function placesOfComponent(component: string, root: JsonObject): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [];
  visit(root, '');
  return places;

  function visit(schema: JsonObject, pointer: JsonPointer): void {
    places.push({ component, pointer, schema });
    for (const [name, node] of propertiesOf(schema)) {
      visit(node, childPointer(`${pointer}/properties`, name));
    }
    if (schema['items'] !== undefined) visit(asSchema(schema['items']), `${pointer}/items`);
  }
}

function asSchema(node: JsonValue): JsonObject {
  return isJsonObject(node) ? node : {};
}

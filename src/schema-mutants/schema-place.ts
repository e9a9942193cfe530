import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  type JsonObject,
  type JsonValue,
  jsonTypeOf,
  objectOf,
} from '../../contracts/json-value.ts';

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
  return Object.fromEntries(schemasIn(schema['$defs']));
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

export function propertiesOf({ properties }: JsonObject) {
  return schemasIn(properties);
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
    if (schema['items'] !== undefined) visit(objectOf(schema['items']), `${pointer}/items`);
  }
}

function schemasIn(members: JsonValue | undefined): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectOf(members)).map(([name, node]) => [name, objectOf(node)]);
}

/** Whether a value is of a type of JSON Schema. */
export function isOfType(value: JsonValue, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : jsonTypeOf(value) === type;
}

import type { JsonPointer } from '../../contracts/json-pointer.ts';
import {
  referenceOf,
  type Schema,
  type SchemaDocument,
  subschemasOf,
  withSubschemas,
} from '../../contracts/schema/schema.ts';

/** A schema within a component. */
export interface SchemaPlace {
  readonly component: string;
  /** Within the component: `''` for the component itself. */
  readonly pointer: JsonPointer;
  readonly schema: Schema;
}

/** All schemas of the components that the root refers to, directly or not, outer ones first. */
export function placesOf({ root, definitions }: SchemaDocument): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [];
  const entered = new Set([root]);
  // Iterating a set also visits what is added meanwhile.
  for (const component of entered) {
    for (const place of placesOfComponent(component, definitions[component] ?? {})) {
      places.push(place);
      const target = referenceOf(place.schema);
      if (target !== null) entered.add(target);
    }
  }
  return places;
}

function placesOfComponent(component: string, root: Schema): readonly SchemaPlace[] {
  const places: SchemaPlace[] = [];
  visit(root, '');
  return places;

  function visit(schema: Schema, pointer: JsonPointer): void {
    places.push({ component, pointer, schema });
    for (const below of subschemasOf(schema)) visit(below.schema, pointer + below.pointer);
  }
}

/** The schema with another one at a place within it. */
export function withSchemaAt(schema: Schema, pointer: JsonPointer, placed: Schema): Schema {
  if (pointer === '') return placed;
  return withSubschemas(schema, (one, own) =>
    pointer === own || pointer.startsWith(`${own}/`)
      ? withSchemaAt(one, pointer.slice(own.length), placed)
      : one,
  );
}

import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import {
  type Components,
  type RefNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema/shape.ts';

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
  visit(components.root, payload, '', true);
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

/** Any item of a list, in a route. */
export const ITEM = Symbol('item');

/** The way from the response to a documented place, for any payload: keys, and ITEM. */
export type Route = readonly (string | typeof ITEM)[];

/** A documented place, whether or not a payload has a value there. */
export interface SchemaLocation {
  readonly route: Route;
  readonly schema: Exclude<SchemaNode, RefNode>;
  readonly required: boolean;
  /** Its place in the revision's schema: `#/$defs/<component>/…`, after all references. */
  readonly location: string;
}

/**
 * All documented places of a revision, outer ones first. A component that refers to itself is entered once on a route.
 */
export function schemaLocationsOf(components: Components): readonly SchemaLocation[] {
  const schemaLocations: SchemaLocation[] = [];
  visit(components.root, '', [], true, new Set());
  return schemaLocations;

  function visit(
    node: SchemaNode,
    at: JsonPointer,
    route: Route,
    required: boolean,
    entered: ReadonlySet<string>,
  ): void {
    if (node.kind === 'ref') {
      const { component } = node;
      if (entered.has(component)) return;
      const target = components.get(component) ?? resolve(components, node);
      visit(target, childPointer('', component), route, required, new Set(entered).add(component));
      return;
    }
    schemaLocations.push({ route, schema: node, required, location: `#/$defs${at}` });
    if (node.kind === 'array') visit(node.items, `${at}/items`, [...route, ITEM], false, entered);
    if (node.kind !== 'object') return;
    for (const [key, property] of node.properties) {
      const below = childPointer(`${at}/properties`, key);
      visit(property.schema, below, [...route, key], property.required, entered);
    }
  }
}

/** A route for people, and as a key: `/link_sessions/[]/events`. */
export function routeText(route: Route): string {
  return route.reduce<string>(
    (text, step) => (step === ITEM ? `${text}/[]` : childPointer(text, step)),
    '',
  );
}

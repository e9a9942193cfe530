import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { meantAlternatives } from '../../contracts/schema/alternatives.ts';
import {
  type Components,
  type ObjectNode,
  type ResolvedNode,
  resolve,
  type SchemaNode,
  type UnionNode,
} from '../../contracts/schema/shape.ts';

/** A documented place of a payload, and its schema. */
export interface Place {
  readonly path: JsonPointer;
  /** The value; `undefined` for an absent optional key, and for the item after a list's last. */
  readonly value: JsonValue | undefined;
  readonly schema: ResolvedNode;
  readonly required: boolean;
}

/** All documented places of a valid payload, outer ones first; of a union, also those of the alternative it has. */
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
    if (schema.kind === 'union' && value !== undefined) {
      const alternative = alternativeOf(schema, value);
      if (alternative !== null) visit(alternative, value, path, required);
    } else if (schema.kind === 'object' && isJsonObject(value)) {
      for (const [key, property] of schema.properties) {
        const child = Object.hasOwn(value, key) ? value[key] : undefined;
        visit(property.schema, child, childPointer(path, key), property.required);
      }
      for (const [key, member] of Object.entries(value)) {
        const entry = entryNode(schema, key);
        if (entry !== null) visit(entry, member, childPointer(path, key), false);
      }
    } else if (schema.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of [...value, undefined].entries()) {
        const node = schema.prefix[index] ?? schema.items;
        if (item !== undefined || node.kind !== 'never') {
          visit(node, item, childPointer(path, index), false);
        }
      }
    }
  }
}

/** The alternative of a union that a value has; null where it has none. */
export function alternativeOf(
  { alternatives, told }: UnionNode,
  value: JsonValue,
): SchemaNode | null {
  const [meant, ...others] = meantAlternatives(told, value);
  if (meant !== undefined && others.length === 0) return alternatives[meant]?.schema ?? null;
  return alternatives.find(({ accepts }) => accepts(value))?.schema ?? null;
}

/** What an undocumented key's value looks like, where that is limited; null where any will do. */
export function entryNode(
  { properties, patterns, others, open }: ObjectNode,
  key: string,
): SchemaNode | null {
  if (open || properties.has(key)) return null;
  const matching = patterns.find(({ pattern }) => new RegExp(pattern, 'u').test(key));
  const node = matching?.schema ?? others;
  return node.kind === 'never' || node.kind === 'any' ? null : node;
}

/** Any item of a list, in a route. */
export const ITEM = Symbol('item');
/** Any undocumented key of a map, in a route. */
export const ENTRY = Symbol('entry');

/** A step from a place to one below it, or to an alternative of the same place. */
export type Step =
  | string
  | typeof ITEM
  | typeof ENTRY
  /** The item of a tuple. */
  | { readonly index: number }
  /** A key that matches one of the object's patterns. */
  | { readonly keyPattern: number }
  | { readonly alternative: number };

/** The way from the whole payload to a documented place, for any payload. */
export type Route = readonly Step[];

/** A documented place, whether or not a payload has a value there. */
export interface SchemaLocation {
  readonly route: Route;
  readonly schema: ResolvedNode;
  readonly required: boolean;
  /** Its place in the revision's schema: `#/$defs/<component>/…`, after all references. */
  readonly location: string;
}

/** From so many on, a component is entered once more only where it was never entered before. */
const MOST_LOCATIONS = 300;

/**
 * All documented places of a schema, outer ones first. A component that refers to itself is entered once on a route.
 */
export function schemaLocationsOf(components: Components): readonly SchemaLocation[] {
  const schemaLocations: SchemaLocation[] = [];
  const seen = new Set<string>();
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
      if (seen.has(component) && schemaLocations.length > MOST_LOCATIONS) return;
      seen.add(component);
      const target = components.get(component);
      if (target === undefined) return;
      const whole = node.nullable && target.kind !== 'ref' ? resolve(components, node) : target;
      visit(whole, childPointer('', component), route, required, new Set(entered).add(component));
      return;
    }
    if (node.kind === 'never' && !node.nullable) return;
    schemaLocations.push({ route, schema: node, required, location: `#/$defs${at}` });
    const below = (step: Step, one: SchemaNode, pointer: JsonPointer, isRequired = false) =>
      visit(one, at + pointer, [...route, step], isRequired, entered);
    switch (node.kind) {
      case 'array':
        for (const [index, one] of node.prefix.entries()) {
          below({ index }, one, `/prefixItems/${index}`);
        }
        below(ITEM, node.items, '/items');
        return;
      case 'object':
        for (const [key, { required: isRequired, schema }] of node.properties) {
          below(key, schema, childPointer('/properties', key), isRequired);
        }
        for (const [keyPattern, { pattern, schema }] of node.patterns.entries()) {
          below({ keyPattern }, schema, childPointer('/patternProperties', pattern));
        }
        if (!node.open) below(ENTRY, node.others, '/additionalProperties');
        return;
      case 'union':
        for (const [alternative, { schema, pointer }] of node.alternatives.entries()) {
          below({ alternative }, schema, pointer, required);
        }
        return;
      default:
    }
  }
}

/** A route for people, and as a key: `/link_sessions/[]/events`. */
export function routeText(route: Route): string {
  return route.reduce<string>((text, step) => text + stepText(step), '');
}

function stepText(step: Step): string {
  if (typeof step === 'string') return childPointer('', step);
  if (step === ITEM) return '/[]';
  if (step === ENTRY) return '/*';
  if ('index' in step) return `/${step.index}`;
  return 'keyPattern' in step ? `/*${step.keyPattern + 1}` : `|${step.alternative + 1}`;
}

/** Whether a place is an item of a list, or a key of a map: nothing need stand there. */
export function isOptionalStep(step: Step | undefined): boolean {
  return step !== undefined && typeof step !== 'string' && !isAlternative(step);
}

export function isAlternative(step: Step): step is { readonly alternative: number } {
  return typeof step === 'object' && 'alternative' in step;
}

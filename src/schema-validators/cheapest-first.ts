import {
  type Definitions,
  mapped,
  referenceOf,
  type Schema,
  withSubschemas,
} from '../../contracts/schema/schema.ts';

/**
 * Sorts the properties of each object by the cost of checking them: a validator that stops at the first fault then
 * finds one at the end of a response before it checks the lists. Valid values cost the same as before.
 */
export function cheapestFirst(definitions: Definitions): Definitions {
  const known = new Map<string, number>();
  return mapped(definitions, sorted);

  function sorted(schema: Schema): Schema {
    const { properties, ...others } = withSubschemas(schema, sorted);
    if (properties === undefined) return others;
    const byCost = Object.entries(properties)
      .map(([key, one]) => ({ key, one, cost: costOf(one, 0) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ key, one }) => [key, one]);
    // In its place among the keywords.
    return { ...schema, ...others, properties: Object.fromEntries(byCost) };
  }

  /** The number of values to check; a recursive component is the most expensive. */
  function costOf(schema: Schema, depth: number): number {
    const component = referenceOf(schema);
    if (component !== null) return costOfComponent(component, depth);
    const { properties = {}, patternProperties = {}, additionalProperties: others } = schema;
    const { prefixItems = [], anyOf = [], oneOf = [], allOf = [] } = schema;
    const ofSame = [schema.not, schema.if, schema.then, schema.else, ...anyOf, ...oneOf, ...allOf];
    const ofSome = [
      ...[schema.items, schema.contains, schema.propertyNames],
      ...[typeof others === 'object' ? others : undefined, ...Object.values(patternProperties)],
    ];
    const sum = (schemas: readonly (Schema | undefined)[]) =>
      schemas.reduce((cost, one) => cost + (one === undefined ? 0 : costOf(one, depth)), 0);
    // Alternatives judge the same value again.
    return 1 + sum([...Object.values(properties), ...prefixItems, ...ofSame]) + SOME * sum(ofSome);
  }

  function costOfComponent(name: string, depth: number): number {
    const cost = known.get(name);
    if (cost !== undefined) return cost;
    // While it is being computed.
    known.set(name, MOST);
    const computed =
      depth < DEEPEST ? Math.min(costOf(definitions[name] ?? {}, depth + 1), MOST) : MOST;
    known.set(name, computed);
    return computed;
  }
}

/** How many values are expected in a list or a map. */
const SOME = 3;
/** Of a component that contains itself, or is too deep to tell. */
const MOST = 1_000_000;
/** References within references. */
const DEEPEST = 200;

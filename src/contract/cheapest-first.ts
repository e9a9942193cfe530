import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';

/**
 * Sorts the properties of each object by the cost of checking them: a validator that stops at the first fault then
 * finds one at the end of a response before it checks the lists. Valid values cost the same as before.
 */
export function cheapestFirst(components: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => [name, sorted(component)]),
  );

  function sorted(schema: JsonValue): JsonValue {
    if (!isJsonObject(schema)) return schema;
    const { properties, items } = schema;
    return {
      ...schema,
      ...(isJsonObject(properties) ? { properties: byCost(properties) } : {}),
      ...(items === undefined ? {} : { items: sorted(items) }),
    };
  }

  function byCost(properties: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(properties)
        .map(([key, schema]) => ({ key, schema: sorted(schema), cost: costOf(schema, []) }))
        .sort((a, b) => a.cost - b.cost)
        .map(({ key, schema }) => [key, schema]),
    );
  }

  /** The number of values to check, with a few for a list; a recursive component is the most expensive. */
  function costOf(schema: JsonValue, entered: readonly string[]): number {
    const { $ref: ref, properties, items } = objectOf(schema);
    if (typeof ref === 'string') {
      const name = ref.replace('#/$defs/', '');
      if (entered.includes(name)) return ITSELF;
      return costOf(components[name] ?? null, [...entered, name]);
    }
    if (items !== undefined) return 1 + ITEMS * costOf(items, entered);
    return Object.values(objectOf(properties)).reduce<number>(
      (sum, one) => sum + costOf(one, entered),
      1,
    );
  }
}

const ITEMS = 3;
const ITSELF = 1000;

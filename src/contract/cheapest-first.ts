import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';

/**
 * The components with the properties of each object in the order of what it costs to look at them: who stops at the first fault finds the
 * one at the end of a response before the lists in it are gone through. What is valid costs as much as before.
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

  /** How many values are looked at, of a list a few; a component that leads back to itself is a long way. */
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

import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Components, ObjectNode, PropertyNode, SchemaNode } from '../../contracts/schema.ts';
import { type Manner, WILD } from './manner.ts';

/** What gives the arbitrary of a component, by its name. */
export type Tie = (component: string) => fc.Arbitrary<JsonValue>;

/** Payloads of one component, valid by construction: nothing is generated and then thrown away. */
export function componentArbitrary(
  components: Components,
  name: string,
  manner: Manner = WILD,
): fc.Arbitrary<JsonValue> {
  return componentArbitraries(components, manner)(name);
}

/** The arbitraries of all components. */
export function componentArbitraries(components: Components, manner: Manner): Tie {
  // letrec ties references lazily: a component may refer to itself.
  const arbitraries = fc.letrec<Record<string, JsonValue>>((tie) =>
    Object.fromEntries(
      [...components].map(([component, node]) => [component, nodeArbitrary(node, tie, manner)]),
    ),
  );
  return (component) => {
    const arbitrary = arbitraries[component];
    if (arbitrary === undefined) throw new Error(`the schema has no component ${component}`);
    return arbitrary;
  };
}

export function nodeArbitrary(node: SchemaNode, tie: Tie, manner: Manner): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'ref':
      return tie(node.component);
    case 'any':
      return manner.any;
    default:
      return node.nullable
        ? fc.option(presentArbitrary(node, tie, manner), { nil: null, freq: manner.nullOneIn })
        : presentArbitrary(node, tie, manner);
  }
}

/** What may stand there beside null. */
export function presentArbitrary(
  node: Exclude<SchemaNode, { kind: 'ref' | 'any' }>,
  tie: Tie,
  manner: Manner,
): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'string':
      return node.format === null ? manner.text : manner.ofFormat[node.format];
    case 'enum':
      return fc.constantFrom(...node.values);
    case 'integer':
      return manner.integer;
    case 'number':
      return manner.number;
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(nodeArbitrary(node.items, tie, manner), { maxLength: manner.longestList });
    case 'object':
      return objectArbitrary(node, tie, manner);
  }
}

function objectArbitrary(node: ObjectNode, tie: Tie, manner: Manner): fc.Arbitrary<JsonObject> {
  const keys = [...node.properties.keys()];
  const members = [...node.properties.values()].map((one) => memberArbitrary(one, tie, manner));
  const extras = node.open ? manner.extras(keys) : fc.constant({});
  return fc
    .tuple(fc.tuple(...members), extras)
    .map(([values, extra]) => withExtra(objectOf(keys, values), extra));
}

/** What stands under a documented key; `undefined` where an optional one is not there. */
export function memberArbitrary(
  { required, schema }: PropertyNode,
  tie: Tie,
  manner: Manner,
): fc.Arbitrary<JsonValue | undefined> {
  const arbitrary = nodeArbitrary(schema, tie, manner);
  if (required) return arbitrary;
  return fc.oneof(
    // Shrinks to the key's absence.
    { withCrossShrink: true },
    { arbitrary: fc.constant(undefined), weight: manner.optional.absent },
    { arbitrary, weight: manner.optional.present },
  );
}

/** A spread, as an extra key may be `__proto__`; mostly there is none, and a copy takes a sixth of the time of a payload. */
export function withExtra(own: JsonObject, extra: JsonObject): JsonObject {
  for (const _key in extra) return { ...own, ...extra };
  return own;
}

/** The members that are there. No documented key is one that objects inherit: `readComponents` refuses it. */
export function objectOf(
  keys: readonly string[],
  values: readonly (JsonValue | undefined)[],
): JsonObject {
  const object: Record<string, JsonValue> = {};
  for (let index = 0; index < keys.length; index++) {
    const [key, value] = [keys[index], values[index]];
    if (key !== undefined && value !== undefined) object[key] = value;
  }
  return object;
}

import fc from 'fast-check';
import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema.ts';
import { anyCharacter } from './any-character.ts';
import { dateTime } from './date-time.ts';
import { extraKeys, jsonValue } from './extra-keys.ts';
import { uri } from './uri.ts';

/** Payloads of one component, valid by construction: nothing is generated and then thrown away. */
export function componentArbitrary(components: Components, name: string): fc.Arbitrary<JsonValue> {
  // letrec ties references lazily: a component may refer to itself.
  const arbitraries = fc.letrec<Record<string, JsonValue>>((tie) =>
    Object.fromEntries(
      [...components].map(([component, node]) => [component, nodeArbitrary(node, tie)]),
    ),
  );
  const arbitrary = arbitraries[name];
  if (arbitrary === undefined) throw new Error(`the schema has no component ${name}`);
  return arbitrary;
}

type Tie = (component: string) => fc.Arbitrary<JsonValue>;

const LONGEST_LIST = 3;

const STRING_OF_FORMAT: Readonly<Record<Format, () => fc.Arbitrary<string>>> = {
  'date-time': dateTime,
  uri,
};

function nodeArbitrary(node: SchemaNode, tie: Tie): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'ref':
      return tie(node.component);
    case 'any':
      return jsonValue();
    default:
      return node.nullable
        ? fc.option(presentArbitrary(node, tie), { nil: null, freq: 4 })
        : presentArbitrary(node, tie);
  }
}

function presentArbitrary(
  node: Exclude<SchemaNode, { kind: 'ref' | 'any' }>,
  tie: Tie,
): fc.Arbitrary<JsonValue> {
  switch (node.kind) {
    case 'string':
      return node.format === null ? text() : STRING_OF_FORMAT[node.format]();
    case 'enum':
      return fc.constantFrom(...node.values);
    case 'integer':
      return fc.oneof(fc.nat(99), fc.maxSafeInteger());
    case 'number':
      return fc.oneof(
        fc.nat(99),
        fc.double({ noDefaultInfinity: true, noNaN: true }).map(plusZero),
      );
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(nodeArbitrary(node.items, tie), { maxLength: LONGEST_LIST });
    case 'object':
      return objectArbitrary(node, tie);
  }
}

function objectArbitrary(node: ObjectNode, tie: Tie): fc.Arbitrary<JsonObject> {
  const properties = [...node.properties];
  const documented = fc.record(
    Object.fromEntries(properties.map(([key, { schema }]) => [key, nodeArbitrary(schema, tie)])),
    { requiredKeys: properties.filter(([, { required }]) => required).map(([key]) => key) },
  );
  if (!node.open) return documented;
  const extras = fc.option(extraKeys(node.properties.keys()), { nil: {}, freq: 2 });
  return fc.tuple(documented, extras).map(([own, extra]) => ({ ...own, ...extra }));
}

/** Short, empty, any alphabet; now and then long enough to be cut by who prints it. */
function text(): fc.Arbitrary<string> {
  return fc.oneof(
    // A long one that means nothing shrinks to a short one.
    { withCrossShrink: true },
    { arbitrary: fc.string(), weight: 4 },
    { arbitrary: fc.string({ unit: anyCharacter() }), weight: 2 },
    { arbitrary: fc.string({ minLength: 200, maxLength: 300 }), weight: 1 },
  );
}

function plusZero(value: number): number {
  return Object.is(value, -0) ? 0 : value;
}

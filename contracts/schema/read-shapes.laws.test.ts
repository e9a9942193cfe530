import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { formats } from '../formats/formats.ts';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { CheckedSchema, isUnique, lengthOf } from './check.ts';
import { isEqualJson } from './equal-json.ts';
import { isMultipleOf } from './multiple-of.ts';
import { readSchema } from './read-schema.ts';
import { shapesOf } from './read-shapes.ts';
import {
  type Bound,
  type Components,
  type ListNode,
  type ObjectNode,
  type ResolvedNode,
  resolve,
  type SchemaNode,
} from './shape.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

test('what a value looks like says no more and no less than the schema', () => {
  fc.assert(
    fc.property(
      anySchema,
      fc.array(anyValue, { minLength: 5, maxLength: 20 }),
      (document, values) => {
        const components = shapesRead(document.definitions);
        if (components === null) return;
        const { root, definitions } = components.document;
        const check = new CheckedSchema(definitions).checkOf(root);
        const { definitions: given } = document;
        const original = new CheckedSchema(given).checkOf(document.root);
        for (const value of values) {
          expect([value, looksLike(components, components.root, value)]).toEqual([
            value,
            original(value),
          ]);
          expect([value, check(value)]).toEqual([value, original(value)]);
        }
      },
    ),
    { numRuns: 400, seed: 1 },
  );
});

/** Null where the model cannot say it. */
function shapesRead(definitions: object): Components | null {
  const json: JsonValue = JSON.parse(JSON.stringify({ $ref: '#/$defs/Root', $defs: definitions }));
  try {
    return shapesOf(
      readSchema(json, '', { dialect: 'json-schema', side: 'response', name: 'Root' }),
    );
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return null;
    throw error;
  }
}

/** Each keyword of the look, interpreted one by one. */
function looksLike(components: Components, node: SchemaNode, value: JsonValue): boolean {
  const shape = resolve(components, node);
  if (shape.kind !== 'any' && value === null) return shape.nullable;
  if ('check' in shape && shape.check !== null && !shape.check(value)) return false;
  return presentLooksLike(components, shape, value);
}

function presentLooksLike(components: Components, shape: ResolvedNode, value: JsonValue): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'never':
      return false;
    case 'boolean':
      return typeof value === 'boolean';
    case 'enum':
      return shape.values.some((known) => isEqualJson(known, value));
    case 'string':
      if (typeof value !== 'string') return false;
      return (
        isBetween(lengthOf(value), shape.minLength, shape.maxLength) &&
        (shape.format === null || formats[shape.format](value)) &&
        shape.patterns.every((pattern) => new RegExp(pattern, 'u').test(value))
      );
    case 'integer':
    case 'number':
      if (typeof value !== 'number') return false;
      return (
        (shape.kind === 'number' || Number.isInteger(value)) &&
        isAbove(value, shape.minimum) &&
        isAbove(-value, shape.maximum && { ...shape.maximum, value: -shape.maximum.value }) &&
        (shape.multipleOf === null || isMultipleOf(value, shape.multipleOf))
      );
    case 'array':
      return Array.isArray(value) && listLooksLike(components, shape, value);
    case 'object':
      return isJsonObject(value) && objectLooksLike(components, shape, value);
    case 'union': {
      const looks = shape.alternatives.map(({ schema }) => looksLike(components, schema, value));
      const accepted = shape.alternatives.map(({ accepts }) => accepts(value));
      expect(looks).toEqual(accepted);
      return looks.includes(true);
    }
  }
}

function isBetween(count: number, least: number, most: number | null): boolean {
  return count >= least && count <= (most ?? count);
}

function isAbove(value: number, bound: Bound | null): boolean {
  if (bound === null) return true;
  return bound.exclusive ? value > bound.value : value >= bound.value;
}

function listLooksLike(
  components: Components,
  { prefix, items, minItems, maxItems, unique, contains }: ListNode,
  list: readonly JsonValue[],
): boolean {
  const found = list.filter(
    (item) => contains !== null && looksLike(components, contains.schema, item),
  ).length;
  return (
    isBetween(list.length, minItems, maxItems) &&
    (!unique || isUnique(list)) &&
    (contains === null || isBetween(found, contains.least, contains.most)) &&
    list.every((item, index) => looksLike(components, prefix[index] ?? items, item))
  );
}

function objectLooksLike(
  components: Components,
  node: ObjectNode,
  object: Readonly<Record<string, JsonValue>>,
): boolean {
  const has = (key: string) => Object.hasOwn(object, key);
  return (
    isBetween(Object.keys(object).length, node.minProperties, node.maxProperties) &&
    [...node.properties].every(([key, { required }]) => !required || has(key)) &&
    [...node.dependencies].every(([key, others]) => !has(key) || others.every(has)) &&
    Object.entries(object).every(([key, member]) => {
      if (node.names !== null && !looksLike(components, node.names, key)) return false;
      const property = node.properties.get(key);
      if (property !== undefined) return looksLike(components, property.schema, member);
      const matching = node.patterns.filter(({ pattern }) => new RegExp(pattern, 'u').test(key));
      if (matching.length === 0) return looksLike(components, node.others, member);
      return matching.every(({ schema }) => looksLike(components, schema, member));
    })
  );
}

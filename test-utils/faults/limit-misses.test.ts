import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { shapesOf } from '../../contracts/schema/read-shapes.ts';
import type { Schema } from '../../contracts/schema/schema.ts';
import { resolve } from '../../contracts/schema/shape.ts';
import { violationsOf } from '../../contracts/schema/violations.ts';
import { faultOperators, type OperatorName } from './fault-operators.ts';

/** What an operator puts in place of a valid value, and the mistake. */
function missesOf(operator: OperatorName, schema: Schema, value: JsonValue) {
  const document = { root: 'Root', definitions: { Root: schema } };
  const shapes = shapesOf(document);
  const place = { path: '', value, schema: resolve(shapes, shapes.root), required: true };
  const faults = faultOperators[operator](place);
  return faults.map(({ mistake, after }) => [mistake, after]);
}

const INTEGER: Schema = { type: 'integer' };
const LIST: Schema = { type: 'array', items: INTEGER };

test.for<[OperatorName, Schema, JsonValue, Record<string, JsonValue>]>([
  ['wrongLength', { type: 'string', minLength: 2 }, 'ab', { 'one character too short': 'a' }],
  ['wrongLength', { type: 'string', maxLength: 2 }, 'ab', { 'one character too long': 'abb' }],
  ['outOfRange', { ...INTEGER, minimum: 3 }, 3, { 'one below the least': 2 }],
  ['outOfRange', { ...INTEGER, maximum: 3 }, 3, { 'one above the most': 4 }],
  ['outOfRange', { ...INTEGER, exclusiveMinimum: 3 }, 4, { 'the excluded bound': 3 }],
  ['outOfRange', { type: 'number', exclusiveMaximum: 3 }, 2, { 'the excluded bound': 3 }],
  ['outOfRange', { ...INTEGER, maximum: 6, multipleOf: 3 }, 6, { 'one above the most': 9 }],
  ['notAMultiple', { ...INTEGER, multipleOf: 3, minimum: 0 }, 3, { 'one further': 1 }],
  ['wrongCount', { ...LIST, minItems: 2 }, [1, 2], { 'one item too few': [1] }],
  ['wrongCount', { ...LIST, maxItems: 2 }, [1, 2], { 'one item too many': [1, 2, 2] }],
  ['wrongCount', { ...LIST, contains: { const: 1 } }, [1, 2], { 'an item left out': [2] }],
  ['wrongCount', { type: 'object', minProperties: 1 }, { a: 1 }, { 'one key too few': {} }],
  [
    'wrongCount',
    { type: 'object', maxProperties: 1 },
    { a: 1 },
    { 'one key too many': { a: 1, k0: 1 } },
  ],
  ['repeatedItem', { ...LIST, uniqueItems: true }, [1, 2], { 'first item once more': [1, 2, 1] }],
  [
    'badKey',
    { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
    { a: 1 },
    { 'the key A': { a: 1, A: 1 } },
  ],
  [
    'missingCompanion',
    { type: 'object', dependentRequired: { a: ['b'] } },
    { a: 1, b: 2 },
    { 'the key a without b': { a: 1 } },
  ],
  [
    'mixedAlternatives',
    {
      oneOf: ['a', 'b'].map((tag) => ({
        ...{ type: 'object', properties: { tag: { const: tag }, [tag]: INTEGER } },
        required: ['tag', tag],
      })),
    },
    { tag: 'a', a: 1 },
    { 'tag of another alternative': { tag: 'b', a: 1 }, 'no a': { tag: 'a' } },
  ],
])('%s', ([operator, schema, value, expected]) => {
  const document = { root: 'Root', definitions: { Root: schema } };
  expect(violationsOf(document, value)).toEqual([]);
  for (const [mistake, after] of Object.entries(expected)) {
    expect(missesOf(operator, schema, value)).toContainEqual([mistake, after]);
    expect(violationsOf(document, after)).toHaveLength(1);
  }
});

test('nothing is spoiled where nothing is limited', () => {
  const operators = ['badPattern', 'wrongLength', 'outOfRange', 'notAMultiple'] as const;
  for (const operator of operators) {
    expect(missesOf(operator, { type: 'string' }, 'a')).toEqual([]);
    expect(missesOf(operator, INTEGER, 1)).toEqual([]);
  }
  const others = ['wrongCount', 'repeatedItem', 'badKey', 'missingCompanion'] as const;
  for (const operator of others) {
    expect(missesOf(operator, LIST, [1])).toEqual([]);
    expect(missesOf(operator, { type: 'object' }, { a: 1 })).toEqual([]);
  }
});

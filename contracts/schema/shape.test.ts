import { describe, expect, test } from 'vitest';
import { componentsIn, shapeOf } from '../../test/shapes.ts';
import type { Schema } from './schema.ts';
import { ANY, resolve, textsIn } from './shape.ts';

const RESPONSE = 'LinkTokenGetResponse';

describe('a reference', () => {
  const components = componentsIn({
    $defs: {
      [RESPONSE]: { $ref: '#/$defs/Alias' },
      Alias: { anyOf: [{ $ref: '#/$defs/Text' }, { type: 'null' }] },
      Text: { type: 'string' },
      Nullable: { type: ['string', 'null'] },
      Anything: {},
    },
  });

  test('is followed along its chain, and may be null where a part of the way may', () => {
    expect(resolve(components, components.root)).toMatchObject({ kind: 'string', nullable: true });
    const nullable = { kind: 'ref', component: 'Nullable', nullable: true } as const;
    expect(resolve(components, nullable)).toBe(components.get('Nullable'));
    const anything = { kind: 'ref', component: 'Anything', nullable: true } as const;
    expect(resolve(components, anything)).toBe(ANY);
  });

  test('gives the same object each time', () => {
    expect(resolve(components, components.root)).toBe(resolve(components, components.root));
  });

  test('without a target is an error', () => {
    const nowhere = { kind: 'ref', component: 'Nowhere', nullable: false } as const;
    expect(() => resolve(components, nowhere)).toThrow('no component Nowhere');
  });
});

describe('the look of', () => {
  test.each<[string, Schema, object]>([
    ['anything', {}, { kind: 'any', check: null }],
    ['nothing', { not: {} }, { kind: 'never', nullable: false }],
    ['null', { type: 'null' }, { kind: 'never', nullable: true }],
    [
      'an enumeration',
      { enum: ['a', 1, null] },
      { kind: 'enum', values: ['a', 1], nullable: true },
    ],
    ['values that the rest refuses', { enum: ['a', 'bc'], minLength: 2 }, { values: ['bc'] }],
    [
      'a listed value of another type',
      { type: 'string', enum: ['a', 1] },
      { values: ['a'], refused: [1] },
    ],
    [
      'a constant',
      { const: { a: 1 } },
      { kind: 'enum', values: [{ a: 1 }], refused: [], nullable: false },
    ],
    ['a text', { type: 'string', maxLength: 2 }, { kind: 'string', minLength: 0, maxLength: 2 }],
    ['an impossible text', { type: 'string', minLength: 3, maxLength: 2 }, { kind: 'never' }],
    [
      'a text of two patterns',
      { type: 'string', pattern: 'a', allOf: [{ pattern: 'b' }] },
      { kind: 'string', patterns: ['a', 'b'], check: null },
    ],
    [
      'a number between bounds',
      { type: 'number', minimum: 1, exclusiveMinimum: 1, maximum: 5, exclusiveMaximum: 6 },
      { minimum: { value: 1, exclusive: true }, maximum: { value: 5, exclusive: false } },
    ],
    ['an impossible number', { type: 'number', minimum: 2, maximum: 1 }, { kind: 'never' }],
    ['the same at a point', { type: 'number', minimum: 2, exclusiveMaximum: 2 }, { kind: 'never' }],
    ['a list that ends', { type: 'array', prefixItems: [{}], items: { not: {} } }, { maxItems: 1 }],
    ['an impossible list', { type: 'array', items: { not: {} }, minItems: 1 }, { kind: 'never' }],
    ['a boolean that is not true', { type: 'boolean', not: { const: true } }, { values: [false] }],
    [
      'an object without a value for what it must have',
      { type: 'object', properties: { a: { not: {} } }, required: ['a'] },
      { kind: 'never' },
    ],
    [
      'too many keys',
      { type: 'object', required: ['a', 'b'], maxProperties: 1 },
      { kind: 'never' },
    ],
    ['an open object', { type: 'object' }, { open: true, others: { kind: 'any' } }],
    [
      'a closed one',
      { type: 'object', additionalProperties: false },
      { others: { kind: 'never' } },
    ],
    [
      'a map',
      { type: 'object', additionalProperties: { type: 'string' } },
      { open: false, others: { kind: 'string' } },
    ],
    [
      'one of two types',
      { type: ['string', 'integer', 'null'] },
      { kind: 'union', nullable: true },
    ],
    ['texts of any type', { minLength: 1 }, { kind: 'union', nullable: true }],
    ['a single alternative', { anyOf: [{ type: 'string' }, { not: {} }] }, { kind: 'string' }],
    ['what is not', { not: { type: 'string' } }, { kind: 'any', check: expect.any(Function) }],
    [
      'a condition',
      { type: 'object', if: { required: ['a'] }, else: { required: ['b'] } },
      { kind: 'union', check: expect.any(Function) },
    ],
  ])('%s', (_what, schema, look) => {
    expect(shapeOf(schema)).toMatchObject(look);
  });

  test('a key is that of its property and of the patterns that it matches', () => {
    const shape = shapeOf({
      type: 'object',
      required: ['ab', 'other'],
      properties: { ab: { minLength: 2 } },
      patternProperties: { '^a': { type: 'string' } },
      additionalProperties: { type: 'boolean' },
    });
    if (shape.kind !== 'object') throw new Error('it is an object');
    expect(shape.properties.get('ab')).toMatchObject({ required: true, schema: { minLength: 2 } });
    expect(shape.properties.get('other')).toMatchObject({ schema: { kind: 'boolean' } });
    expect(shape.patterns).toMatchObject([{ pattern: '^a', schema: { kind: 'string' } }]);
  });
});

test('the texts among values', () => {
  const shape = shapeOf({ enum: ['a', 1, 'b'] });
  expect(shape.kind === 'enum' ? textsIn(shape) : []).toEqual(['a', 'b']);
});

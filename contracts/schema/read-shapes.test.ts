import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { CheckedSchema } from './check.ts';
import { shapesOf } from './read-shapes.ts';
import type { Schema } from './schema.ts';
import { resolve, textsIn } from './shape.ts';

const A: Schema = { $ref: '#/$defs/A' };
const B: Schema = { $ref: '#/$defs/B' };
const TEXT: Schema = { type: 'string' };

/** What the values of a schema look like. */
function shapeOf(schema: Schema, others: Record<string, Schema> = {}) {
  const shapes = shapesOf({ root: 'Root', definitions: { Root: schema, ...others } });
  return resolve(shapes, shapes.root);
}

test('a value that an alternative of a union accepts fulfils the union, where nothing is checked beside it', () => {
  fc.assert(
    fc.property(anySchema, fc.array(anyValue, { maxLength: 8 }), (document, values) => {
      const isValid = new CheckedSchema(document.definitions).checkOf(document.root);
      const shapes = shapesOf(document);
      const shape = resolve(shapes, shapes.root);
      for (const value of values) {
        if (shape.kind === 'enum') {
          expect(isValid(value)).toBe(
            shape.values.some((one) => JSON.stringify(one) === JSON.stringify(value)) ||
              (value === null && shape.nullable),
          );
        }
        if (shape.kind === 'never') expect(isValid(value)).toBe(value === null && shape.nullable);
        if (shape.kind === 'any') expect(isValid(value)).toBe(shape.check?.(value) ?? true);
        if (shape.kind !== 'union') continue;
        const accepted = shape.alternatives.some(({ accepts }) => accepts(value));
        const isNull = value === null && shape.nullable;
        expect(isValid(value)).toBe(isNull || (accepted && (shape.check?.(value) ?? true)));
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

test.for<[string, Schema, object]>([
  ['nothing said', {}, { kind: 'any', check: null }],
  ['nothing allowed', { not: {} }, { kind: 'never', nullable: false }],
  ['null alone', { type: 'null' }, { kind: 'never', nullable: true }],
  ['a constant', { const: 1 }, { kind: 'enum', values: [1], nullable: false }],
  [
    'an enumeration, without what its type refuses',
    { type: ['string', 'null'], enum: ['a', 1, null] },
    { kind: 'enum', values: ['a'], nullable: true },
  ],
  ['a constant that its type refuses', { type: 'string', const: 1 }, { kind: 'never' }],
  [
    'lengths',
    { ...TEXT, minLength: 1, maxLength: 2 },
    { kind: 'string', minLength: 1, maxLength: 2 },
  ],
  ['lengths at odds', { ...TEXT, minLength: 2, maxLength: 1 }, { kind: 'never' }],
  [
    'patterns',
    { ...TEXT, pattern: 'a', allOf: [{ pattern: 'b' }] },
    { patterns: ['a', 'b'], check: null },
  ],
  ['a format', { ...TEXT, format: 'uri' }, { format: 'uri' }],
  ['a format that is an annotation', { ...TEXT, format: 'unheard-of' }, { format: null }],
  [
    'the tighter of two bounds',
    { type: 'number', minimum: 1, exclusiveMinimum: 1, maximum: 3, exclusiveMaximum: 4 },
    { minimum: { value: 1, exclusive: true }, maximum: { value: 3, exclusive: false } },
  ],
  ['bounds at odds', { type: 'integer', minimum: 2, maximum: 1 }, { kind: 'never' }],
  [
    'a single number that is excluded',
    { type: 'number', minimum: 1, exclusiveMaximum: 1 },
    { kind: 'never' },
  ],
  [
    'a checked boolean',
    { type: 'boolean', not: { const: true } },
    { kind: 'enum', values: [false] },
  ],
  ['a boolean', { type: 'boolean' }, { kind: 'boolean', nullable: false }],
  [
    'items',
    { type: 'array', items: TEXT, uniqueItems: true },
    { kind: 'array', unique: true, maxItems: null },
  ],
  [
    'a list that ends where no item may stand',
    { type: 'array', prefixItems: [TEXT], items: { not: {} } },
    { kind: 'array', maxItems: 1 },
  ],
  [
    'a list that ends too soon',
    { type: 'array', items: { not: {} }, minItems: 1 },
    { kind: 'never' },
  ],
  [
    'what a list contains',
    { type: 'array', items: TEXT, contains: { minLength: 2 }, minContains: 2, maxContains: 3 },
    { minItems: 2, contains: { least: 2, most: 3, item: { kind: 'string', minLength: 2 } } },
  ],
  [
    'a required key without a value',
    { type: 'object', properties: { a: { not: {} } }, required: ['a'] },
    { kind: 'never' },
  ],
  [
    'fewer keys than are required',
    { type: 'object', required: ['a', 'b'], maxProperties: 1 },
    { kind: 'never' },
  ],
  ['an open object', { type: 'object' }, { open: true }],
  [
    'a map',
    { type: 'object', additionalProperties: TEXT },
    { open: false, others: { kind: 'string' } },
  ],
  [
    'names of keys',
    { type: 'object', propertyNames: { maxLength: 2 } },
    { open: false, names: { kind: 'union' } },
  ],
  [
    'a key that matches a pattern, too',
    { type: 'object', properties: { a: TEXT }, patternProperties: { '^a': { maxLength: 2 } } },
    {
      properties: new Map([
        ['a', expect.objectContaining({ schema: expect.objectContaining({ maxLength: 2 }) })],
      ]),
    },
  ],
  [
    'companions',
    { type: 'object', dependentRequired: { a: ['b'] } },
    { dependencies: new Map([['a', ['b']]]) },
  ],
  [
    'several types',
    { type: ['string', 'integer', 'null'] },
    {
      kind: 'union',
      nullable: true,
      alternatives: [{ schema: { kind: 'string' } }, { schema: { kind: 'integer' } }],
    },
  ],
  [
    'an alternative or null',
    { anyOf: [TEXT, { type: 'null' }] },
    { kind: 'string', nullable: true },
  ],
  ['anything or null', { anyOf: [{}, { type: 'null' }] }, { kind: 'any' }],
  ['alternatives, of which none is possible', { anyOf: [{ not: {} }] }, { kind: 'never' }],
  [
    'alternatives that are told apart',
    { oneOf: [TEXT, { type: 'number' }] },
    { kind: 'union', check: null },
  ],
  [
    'alternatives that overlap',
    { oneOf: [TEXT, { minLength: 2 }] },
    { kind: 'union', check: expect.any(Function) },
  ],
  [
    'null that a union refuses',
    { oneOf: [{ type: 'null' }, { maxLength: 1 }] },
    { nullable: false },
  ],
  [
    'a condition',
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    { ...TEXT, if: { minLength: 2 }, then: { pattern: 'a' } },
    {
      kind: 'union',
      alternatives: [
        { pointer: '/then', schema: { patterns: ['a'], minLength: 2 } },
        { pointer: '/else' },
      ],
    },
  ],
  [
    'a union among what could not be merged',
    {
      anyOf: [TEXT, { type: 'number' }],
      allOf: [{ pattern: 'a' }, { minimum: 1, oneOf: [TEXT, { type: 'number' }] }],
    },
    { kind: 'union' },
  ],
  [
    'a union that is all that could not be merged',
    { allOf: [{ pattern: 'a' }, { oneOf: [TEXT, { type: 'number' }] }] },
    {
      kind: 'union',
      alternatives: [{ pointer: '/allOf/1/oneOf/0' }, { pointer: '/allOf/1/oneOf/1' }],
    },
  ],
])('%s', ([_what, schema, shape]) => {
  expect(shapeOf(schema)).toMatchObject(shape);
});

test('null on the way to a component is null at its end', () => {
  const shapes = shapesOf({
    root: 'Root',
    definitions: { Root: { anyOf: [A, { type: 'null' }] }, A: B, B: TEXT },
  });
  const shape = resolve(shapes, shapes.root);
  expect(shape).toMatchObject({ kind: 'string', nullable: true });
  // What belongs to a shape is made once.
  expect(resolve(shapes, shapes.root)).toBe(shape);
  expect(
    shapeOf({ anyOf: [A, { type: 'null' }] }, { A: { anyOf: [TEXT, { type: 'null' }] } }),
  ).toMatchObject({
    nullable: true,
  });
  expect(() => resolve(shapes, { kind: 'ref', component: 'C', nullable: false })).toThrow(
    'the schema has no component C',
  );
});

test('components that are merged in ever new ways come to an end', () => {
  const shapes = shapesOf({
    root: 'A',
    definitions: {
      A: {
        type: 'object',
        properties: { a: { type: 'object', properties: { a: A } } },
        patternProperties: { '^a': B },
      },
      B: { type: 'object', properties: { a: B }, patternProperties: { '^a': A } },
    },
  });
  expect(shapes.size).toBeLessThan(600);
});

test('a reference to nothing is told', () => {
  expect(() => shapeOf({ anyOf: [A, TEXT], minLength: 1 })).toThrow('the schema has no A');
});

test('a discriminator tells alternatives apart', () => {
  const one: Schema = { type: 'object', properties: { tag: TEXT }, required: ['tag'] };
  const discriminator = { propertyName: 'tag', mapping: { a: 0, b: 1 } };
  expect(shapeOf({ oneOf: [one, { ...one, minProperties: 2 }], discriminator })).toMatchObject({
    told: [{ tags: { tag: ['"a"'] } }, { tags: { tag: ['"b"'] } }],
    check: expect.any(Function),
  });
});

test('the texts of an enumeration are those of its values that are texts', () => {
  expect(textsIn({ kind: 'enum', nullable: false, values: ['a', 1, ['b']], refused: [] })).toEqual([
    'a',
  ]);
});

test('a list that contains lists of its own kind comes to an end', () => {
  const items: Schema = { $ref: '#/$defs/Root' };
  const contains: Schema = { maxItems: 0, contains: { maxItems: 1 }, minItems: 0 };
  expect(shapeOf({ type: 'array', items, contains })).toMatchObject({ kind: 'array' });
});

test('a thousand alternatives in one another are checked alone', () => {
  const wide = (depth: number): Schema =>
    depth === 0
      ? TEXT
      : {
          anyOf: Array.from({ length: 40 }, (_, at) => ({ minLength: at, ...wide(0) })),
          not: { const: `${depth}` },
        };
  const anyOf = Array.from({ length: 60 }, (_, at) => ({ ...wide(1), description: `${at}` }));
  expect(shapeOf({ anyOf })).toMatchObject({ kind: 'union' });
});

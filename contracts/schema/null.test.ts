import { expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { orNull } from './null.ts';
import { type Dialect, readSchema } from './read-schema.ts';
import type { Schema } from './schema.ts';

const PART = { $ref: '#/components/schemas/Part' };
const TEXT = { type: 'string' } as const;
const NULL = { type: 'null' } as const;

/** What is read of the one component, beside another. */
function readOf(dialect: Dialect, schema: JsonObject, part: JsonObject): Schema | undefined {
  const document = { components: { schemas: { A: schema, Part: part } } };
  const { definitions } = readSchema(document, '/components/schemas/A', {
    ...{ dialect, side: 'response', name: 'A' },
  });
  return definitions['A'];
}

const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
const PART_OR_NULL: Schema = { anyOf: [{ $ref: '#/$defs/Part' }, NULL] };

test.each<[Dialect, JsonObject, Schema]>([
  ['swagger-2.0', { ...TEXT, 'x-nullable': true }, TEXT_OR_NULL],
  ['openapi-3.0', { ...TEXT, nullable: true }, TEXT_OR_NULL],
  ['openapi-3.1', { ...TEXT, nullable: true }, TEXT_OR_NULL],
  ['openapi-3.1', { type: ['string', 'null'] }, TEXT_OR_NULL],
  ['openapi-3.1', { anyOf: [TEXT, NULL] }, TEXT_OR_NULL],
  ['openapi-3.1', { anyOf: [{ const: null }, TEXT] }, TEXT_OR_NULL],
  ['openapi-3.1', { oneOf: [TEXT, { enum: [null] }] }, TEXT_OR_NULL],
  ['openapi-3.1', { allOf: [TEXT], nullable: true }, TEXT_OR_NULL],
  ['openapi-3.1', { allOf: [{ type: ['string', 'null'] }] }, TEXT_OR_NULL],
  ['openapi-3.0', { ...PART, nullable: true }, PART_OR_NULL],
  ['openapi-3.0', { allOf: [PART], nullable: true }, PART_OR_NULL],
  ['openapi-3.1', { anyOf: [PART, NULL] }, PART_OR_NULL],
  ['openapi-3.1', { oneOf: [NULL, PART] }, PART_OR_NULL],
])('%s %j may be null', (dialect, schema, read) => {
  expect(readOf(dialect, schema, TEXT)).toEqual(read);
});

test.each<[JsonObject, Schema]>([
  [
    { ...TEXT, nullable: true, enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    { ...TEXT, nullable: true, enum: ['a'] },
    { type: 'string', enum: ['a'] },
  ],
  [
    { ...TEXT, enum: ['a', null] },
    { type: 'string', enum: ['a'] },
  ],
  [
    { type: ['string', 'integer'], enum: ['a', 1, null] },
    { type: ['string', 'integer'], enum: ['a', 1] },
  ],
  [{ allOf: [{ type: ['string', 'null'] }, { enum: ['a'] }] }, { type: 'string', enum: ['a'] }],
  [
    { ...TEXT, enum: ['a', null], allOf: [{ ...TEXT, minLength: 1 }], nullable: true },
    { type: ['string', 'null'], enum: ['a', null], minLength: 1 },
  ],
  [
    { enum: ['a'], allOf: [TEXT], nullable: true },
    { type: 'string', enum: ['a'] },
  ],
])('of %j, null is allowed where both the type and the enumeration say so', (schema, read) => {
  expect(readOf('openapi-3.0', schema, TEXT)).toEqual(read);
});

test('a null that can never come is no alternative', () => {
  const never = { type: 'null', not: {} };
  expect(readOf('json-schema', { oneOf: [never, { maxLength: 1 }] }, TEXT)).toEqual({
    oneOf: [never, { maxLength: 1 }],
  });
});

test('null fulfils only one of two alternatives that both take it', () => {
  expect(readOf('openapi-3.1', { oneOf: [PART, NULL] }, { type: ['string', 'null'] })).toEqual({
    oneOf: [{ $ref: '#/$defs/Part' }, NULL],
  });
});

test.each<[Schema, Schema]>([
  [
    { type: ['null', 'string'], enum: ['a'] },
    { type: ['null', 'string'], enum: ['a', null] },
  ],
  [{ anyOf: [TEXT, { type: 'array' }] }, { anyOf: [TEXT, { type: 'array' }, NULL] }],
  [
    { anyOf: [TEXT, { type: 'array' }], discriminator: { propertyName: 'a', mapping: {} } },
    {
      anyOf: [TEXT, { type: 'array' }, NULL],
      discriminator: { propertyName: 'a', mapping: {} },
    },
  ],
  [{ const: 'a' }, { anyOf: [{ const: 'a' }, NULL] }],
  [{ const: null }, { const: null }],
  [{ not: TEXT }, { anyOf: [{ not: TEXT }, NULL] }],
  [{ enum: ['a', null] }, { enum: ['a', null] }],
  [{}, {}],
])('%j or null', (schema, nullable) => {
  expect(orNull(schema)).toEqual(nullable);
  expect(orNull(nullable)).toEqual(nullable);
});

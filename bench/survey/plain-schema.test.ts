import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import type { Side } from './hidden-names.ts';
import { plainSchemaOf } from './plain-schema.ts';

/** What becomes of a schema; components stand in it by their names. */
function plain(schema: JsonObject, openapi: string, side: Side, components: JsonObject = {}) {
  const document = { openapi, components: { schemas: { ...components, It: schema } } };
  const { $ref, $defs } = plainSchemaOf(document, '/components/schemas/It', side);
  expect($ref).toBe('#/$defs/0_It');
  return $defs['0_It'];
}

const NULL = { type: 'null' };
const X = { X: { type: 'string' } };
const TO_X = { $ref: '#/components/schemas/X' };
const X_PLAIN = { $ref: '#/$defs/1_X' };

interface Case {
  readonly what: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly openapi?: string;
  readonly side?: Side;
  readonly components?: JsonObject;
}

const CASES: readonly Case[] = [
  {
    what: 'prose and extensions are left out',
    from: { type: 'string', description: 'd', example: 'e', 'x-a': 1, xml: {}, discriminator: {} },
    to: { type: 'string' },
  },
  {
    what: 'a type may be null as well',
    from: { type: 'string', nullable: true },
    to: { type: ['string', 'null'] },
  },
  {
    what: 'a null that an enum lacks is refused',
    from: { type: 'string', enum: ['a'], nullable: true },
    to: { type: ['string', 'null'], enum: ['a'] },
  },
  {
    what: 'nullable beside a reference is meant',
    from: { ...TO_X, nullable: true },
    to: { anyOf: [X_PLAIN, NULL] },
  },
  {
    what: 'nullable beside allOf is meant',
    from: { allOf: [TO_X], nullable: true },
    to: { anyOf: [{ allOf: [X_PLAIN] }, NULL] },
  },
  {
    what: 'nothing beside a reference counts in 3.0',
    from: { ...TO_X, maxLength: 1 },
    to: X_PLAIN,
  },
  {
    what: 'all beside a reference counts in 3.1',
    openapi: '3.1.0',
    from: { ...TO_X, maxLength: 1 },
    to: { maxLength: 1, ...X_PLAIN },
  },
  {
    what: 'a type left out beside properties is an object, but not under not',
    from: { properties: { a: {} }, not: { properties: { b: {} } } },
    to: { type: 'object', properties: { a: {} }, not: { properties: { b: {} } } },
  },
  {
    what: 'an excluded bound is a number of its own',
    from: { minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
    to: { exclusiveMinimum: 1, maximum: 2 },
  },
  { what: 'url is uri', from: { format: 'url' }, to: { format: 'uri' } },
  { what: 'a format of others says nothing', from: { format: 'int32' }, to: {} },
  {
    what: 'a writeOnly key is no part of a response',
    from: { type: 'object', required: ['a', 'b'], properties: { a: { writeOnly: true }, b: {} } },
    to: { type: 'object', required: ['b'], properties: { b: {} } },
  },
  {
    what: 'nor is one of a part of it',
    from: { required: ['a'], allOf: [{ type: 'object', properties: { a: { writeOnly: true } } }] },
    to: { required: [], allOf: [{ type: 'object', properties: {} }] },
  },
  {
    what: 'a readOnly key is no part of a request, even where it is said behind a reference',
    side: 'request',
    components: { X: { type: 'string', readOnly: true } },
    from: { type: 'object', properties: { a: TO_X, b: { writeOnly: true } } },
    to: { type: 'object', properties: { b: {} } },
  },
  {
    what: 'a recursive reference leads to the anchor around it',
    openapi: '3.1.0',
    from: { $recursiveAnchor: true, items: { $recursiveRef: '#' } },
    to: { items: { $ref: '#/$defs/0_It' } },
  },
];

test.each(CASES)('$what', ({ from, to, openapi = '3.0.3', side = 'response', components = X }) => {
  expect(plain(from, openapi, side, components)).toEqual(to);
});

describe('a schema that contains itself', () => {
  test('is converted once', () => {
    const schema = { type: 'array', items: { $ref: '#/components/schemas/It' } };
    const document = { openapi: '3.0.3', components: { schemas: { It: schema } } };
    const { $defs } = plainSchemaOf(document, '/components/schemas/It', 'response');
    expect($defs).toEqual({ '0_It': { type: 'array', items: { $ref: '#/$defs/0_It' } } });
  });
});

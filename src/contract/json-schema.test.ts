import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import carried from '../../contracts/revisions/1.394.0.openapi.json' with { type: 'json' };
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { excerptOf } from './excerpt.ts';
import { jsonSchemaOf } from './json-schema.ts';

test('components keep their names and stand in $defs, the response first', () => {
  const schema = jsonSchemaOf(excerptOf(carried));
  const { $defs, ...head } = schema;
  expect(head).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:link-token-contract:1.394.0',
    $ref: '#/$defs/LinkTokenGetResponse',
  });
  expect(Object.keys(schema)).toEqual(['$schema', '$id', '$ref', '$defs']);
  expect(Object.keys($defs ?? {})).toEqual(Object.keys(carried.components.schemas));
});

test('an excerpt stays unchanged', () => {
  const excerpt = excerptOf(carried);
  const before = JSON.stringify(excerpt);
  jsonSchemaOf(excerpt);
  expect(JSON.stringify(excerpt)).toBe(before);
});

describe('as JSON Schema', () => {
  test.each<[string, JsonValue, JsonValue]>([
    ['a type', { type: 'string' }, { type: 'string' }],
    ['null or a string', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['not nullable, said outright', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'null or a date-time',
      { type: 'string', nullable: true, format: 'date-time' },
      { type: ['string', 'null'], format: 'date-time' },
    ],
    [
      'a nullable enum with null',
      { type: 'string', nullable: true, enum: ['a', null] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'a nullable enum without null, which OpenAPI 3.0.3 says takes none',
      { type: 'string', nullable: true, enum: ['a'] },
      { type: 'string', enum: ['a'] },
    ],
    [
      'an enum with null that is not nullable, which takes none either',
      { type: 'string', enum: ['a', null] },
      { type: 'string', enum: ['a'] },
    ],
    [
      'an enum with null that is said to be not nullable',
      { type: 'string', nullable: false, enum: [null, 'a'] },
      { type: 'string', enum: ['a'] },
    ],
    [
      'a nullable object',
      { type: 'object', nullable: true, required: ['b'], properties: { b: { type: 'boolean' } } },
      {
        type: ['object', 'null'],
        required: ['b'],
        properties: { b: { type: 'boolean' } },
      },
    ],
    [
      'a nullable list of nullable items',
      { type: 'array', nullable: true, items: { type: 'integer', nullable: true } },
      { type: ['array', 'null'], items: { type: ['integer', 'null'] } },
    ],
    ['anything', {}, {}],
    ['a url', { type: 'string', format: 'url' }, { type: 'string', format: 'uri' }],
    [
      'null or a url',
      { type: 'string', nullable: true, format: 'url' },
      { type: ['string', 'null'], format: 'uri' },
    ],
    ['a uri', { type: 'string', format: 'uri' }, { type: 'string', format: 'uri' }],
    [
      'an enum of words that are keywords and formats',
      { type: 'string', enum: ['url', 'nullable', '#/components/schemas/Other'] },
      { type: 'string', enum: ['url', 'nullable', '#/components/schemas/Other'] },
    ],
  ])('%s', (_name, openApi, jsonSchema) => {
    const $defs = defsOf({
      LinkTokenGetResponse: { type: 'object', properties: { a: openApi } },
    });
    expect($defs).toEqual({
      LinkTokenGetResponse: { type: 'object', properties: { a: jsonSchema } },
    });
  });

  test('a reference points to $defs, and a nullable component is nullable wherever it is used', () => {
    const ref = { $ref: '#/components/schemas/Other' };
    const response = { type: 'object', properties: { a: ref, b: { type: 'array', items: ref } } };
    const there = { $ref: '#/$defs/Other' };
    expect(
      defsOf({ LinkTokenGetResponse: response, Other: { type: 'object', nullable: true } }),
    ).toEqual({
      LinkTokenGetResponse: {
        type: 'object',
        properties: { a: there, b: { type: 'array', items: there } },
      },
      Other: { type: ['object', 'null'] },
    });
  });

  test.each([
    ...['$ref', 'type', 'nullable', 'format', 'deprecated', 'enum', 'required', 'properties'],
    ...['additionalProperties', 'items', 'example', 'examples', 'default', 'const', 'title'],
    ...['$defs', 'definitions', 'responses', 'parameters', 'headers', 'x-webhooks', 'oneOf'],
  ])('a property named %s is an ordinary property', (name) => {
    const before = { type: 'string', nullable: true, format: 'url' };
    const after = { type: ['string', 'null'], format: 'uri' };
    const nested = (schema: JsonValue) => ({
      type: 'object',
      required: [name],
      properties: { [name]: { type: 'object', required: [name], properties: { [name]: schema } } },
    });
    expect(defsOf({ LinkTokenGetResponse: nested(before) })).toEqual({
      LinkTokenGetResponse: nested(after),
    });
  });

  test.each(['properties', 'default', 'enum', 'example', 'schemas', 'x-hint'])(
    'a component named %s is an ordinary component',
    (name) => {
      const ref = { $ref: `#/components/schemas/${name}` };
      const schemas = {
        LinkTokenGetResponse: { type: 'object', properties: { a: ref } },
        [name]: { type: 'string', nullable: true },
      };
      expect(defsOf(schemas)).toEqual({
        LinkTokenGetResponse: { type: 'object', properties: { a: { $ref: `#/$defs/${name}` } } },
        [name]: { type: ['string', 'null'] },
      });
    },
  );
});

test.each<[string, JsonObject, RegExp]>([
  ['nullable without a type', { nullable: true }, /keyword "nullable"/],
  ['a type that JSON Schema has not', { type: 'file' }, /type "file"/],
  ['bytes', { type: 'string', format: 'byte' }, /keyword "contentEncoding"/],
  ['another format', { type: 'string', format: 'date' }, /format "date"/],
  ['a format of a number', { type: 'number', format: 'double' }, /format of something but/],
  [
    'a number among the values of an enum',
    { type: 'string', enum: ['529', 529] },
    /enum of something but strings/,
  ],
  [
    'a schema for other keys',
    { type: 'object', additionalProperties: { type: 'string' } },
    /schema for additional properties/,
  ],
])('refused as unsupported: %s', (_name, schema, reason) => {
  const refused = () =>
    defsOf({ LinkTokenGetResponse: { type: 'object', properties: { a: schema } } });
  expect(refused).toThrow(UnsupportedSchemaError);
  expect(refused).toThrow(reason);
  expect(refused).toThrow('at #/$defs/LinkTokenGetResponse/properties/a,');
});

function defsOf(schemas: JsonObject): JsonValue | undefined {
  const { 'x-digest': _, ...facts } = carried;
  return jsonSchemaOf(excerptOf({ ...facts, components: { schemas } }))['$defs'];
}

import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json-value.ts';
import { dialectOf, partsOf, readPart } from './read-document.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

test.each<[JsonObject, string]>([
  [{ openapi: '3.0.3' }, 'openapi-3.0'],
  [{ openapi: '3.0' }, 'openapi-3.0'],
  [{ openapi: '3.1' }, 'openapi-3.1'],
  [{ openapi: '3.2.0' }, 'openapi-3.1'],
  [{ openapi: '3.1.0-rc1' }, 'openapi-3.1'],
  [{ swagger: '2.0' }, 'swagger-2.0'],
  [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, 'json-schema'],
  [{}, 'json-schema'],
])('%j is of the dialect %s', (document, dialect) => {
  expect(dialectOf(document)).toBe(dialect);
});

test.each<[JsonObject]>([
  [{ openapi: '3.10.0' }],
  [{ openapi: '3.0.0x' }],
  [{ openapi: '13.0.0' }],
  [{ openapi: 3.1 }],
  [{ swagger: '1.2' }],
  [{ $schema: 'http://json-schema.org/draft-07/schema#' }],
])('%j is refused', (document) => {
  expect(() => dialectOf(document)).toThrow(UnsupportedSchemaError);
});

/** The components of the 200 response of `GET /a`, whose schema is given. */
function responseOf(schema: JsonValue, schemas: JsonObject = {}) {
  const document = {
    openapi: '3.0.0',
    paths: {
      '/a': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
      '/b': { $ref: '#/paths/%zz' },
    },
    components: { schemas },
  };
  return partsOf(document).map((part) => readPart(document, part).definitions);
}

test('a type that is null without quotes is the type null', () => {
  expect(responseOf({ type: null })).toEqual([{ GetA200: { type: 'null' } }]);
  expect(responseOf({ type: ['string', null] })).toEqual([
    { GetA200: { type: ['string', 'null'] } },
  ]);
});

test.each<[string, JsonObject, string, RegExp]>([
  ['a keyword', { unevaluatedProperties: false }, '/unevaluatedProperties', /"unevaluatedProp/],
  ['a type', { type: 'strng' }, '/type', /the type "strng"/],
  ['a nullable', { nullable: 'yes' }, '/nullable', /a nullable that is neither/],
  ['a length', { minLength: 'x' }, '/minLength', /no whole number/],
  ['a reference', { $ref: 7 }, '/$ref', /no string/],
  ['a reference to nothing', { $ref: '#/%zz' }, '/$ref', /"#\/%zz"/],
  ['a reference elsewhere', { $ref: 'a.yml' }, '/$ref', /another document, "a.yml"/],
  ['an anchor', { $ref: '#A' }, '/$ref', /no JSON Pointer, "#A"/],
])('what cannot be read of %s is named with its own place', (_name, schema, below, what) => {
  const inItems = { type: 'array', items: schema };
  const at = '/paths/~1a/get/responses/200/content/application~1json/schema/items';
  expect(() => responseOf(inItems)).toThrow(what);
  expect(() => responseOf(inItems)).toThrow(
    expect.objectContaining({ schemaPath: `${at}${below}` }),
  );
});

test('a long row of components that are merged into each other is refused', () => {
  const link = (at: number) => ({
    allOf: [{ $ref: `#/components/schemas/C${at}` }, { required: [`r${at}`] }],
  });
  const chain = Array.from({ length: 5000 }, (_, at) => [`C${at}`, at < 4999 ? link(at + 1) : {}]);
  expect(() => responseOf(link(0), Object.fromEntries(chain))).toThrow(
    /more than 200 components that lead to each other/,
  );
});

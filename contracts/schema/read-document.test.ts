import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json-value.ts';
import { dialectOf, partsOf, readPart } from './read-document.ts';
import { readSchema } from './read-schema.ts';
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
  ['the document', { $ref: '#' }, '/$ref', /the whole document, which is no schema/],
  ['an empty reference', { $ref: '' }, '/$ref', /the whole document, which is no schema/],
  ['a lone one', { $recursiveRef: '#' }, '/$recursiveRef', /the whole document/],
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

describe('the parts of a document', () => {
  const text = { schema: { type: 'string' } };
  const parts = (paths: JsonObject, others: JsonObject = {}) =>
    partsOf({ openapi: '3.1.0', paths, ...others }).map(({ operation, part, pointer }) => [
      operation,
      part,
      pointer,
    ]);

  test('are its requests and its responses of any status that have a JSON schema', () => {
    const responses = {
      '2XX': { content: { 'application/json; charset=utf-8': text } },
      default: { content: { 'text/html': text, 'application/problem+json': text } },
      204: { description: 'nothing' },
      404: { content: { 'application/json': {} } },
    };
    const requestBody = { content: { 'application/vnd.api+json': text } };
    expect(parts({ '/a': { post: { requestBody, responses } } })).toEqual([
      [
        'POST /a',
        'request',
        '/paths/~1a/post/requestBody/content/application~1vnd.api+json/schema',
      ],
      [
        'POST /a',
        '2XX',
        '/paths/~1a/post/responses/2XX/content/application~1json; charset=utf-8/schema',
      ],
      [
        'POST /a',
        'default',
        '/paths/~1a/post/responses/default/content/application~1problem+json/schema',
      ],
    ]);
  });

  test('are found through references', () => {
    const components = {
      responses: { Text: { content: { 'application/json': text } } },
      requestBodies: { Text: { content: { 'application/json': text } } },
      pathItems: {
        Text: {
          put: {
            requestBody: { $ref: '#/components/requestBodies/Text' },
            responses: { 200: { $ref: '#/components/responses/Text' } },
          },
        },
      },
    };
    expect(parts({ '/a': { $ref: '#/components/pathItems/Text' } }, { components })).toEqual([
      ['PUT /a', 'request', '/components/requestBodies/Text/content/application~1json/schema'],
      ['PUT /a', '200', '/components/responses/Text/content/application~1json/schema'],
    ]);
  });

  test('of Swagger 2.0 are the body among the parameters, and the schemas of responses', () => {
    const document = {
      swagger: '2.0',
      paths: {
        '/a': {
          post: {
            parameters: [{ in: 'query' }, { in: 'body', ...text }],
            responses: { 200: text, 201: { description: 'no schema' } },
          },
        },
      },
    };
    expect(partsOf(document).map(({ part, pointer }) => [part, pointer])).toEqual([
      ['request', '/paths/~1a/post/parameters/1/schema'],
      ['200', '/paths/~1a/post/responses/200/schema'],
    ]);
    const [request] = partsOf(document);
    if (request === undefined) throw new Error('there is one');
    expect(readPart(document, request)).toMatchObject({ root: 'PostARequest' });
  });

  test('that refer to themselves are refused', () => {
    expect(() => parts({ '/a': { $ref: '#/paths/~1a' } })).toThrow('leads back to itself');
  });

  test('of no document are none', () => {
    expect(partsOf(null)).toEqual([]);
    expect(partsOf({ paths: { '/a': { get: {} } } })).toEqual([]);
  });
});

test('a version that is no text is named so', () => {
  expect(() => dialectOf({ openapi: { deep: [] } })).toThrow('that is no text');
});

describe('keys of the other side', () => {
  const schema = {
    type: 'object',
    required: ['id', 'password', 'name'],
    properties: {
      id: { type: 'string', readOnly: true },
      password: { $ref: '#/components/schemas/Secret' },
      name: { type: 'string' },
    },
  };
  const content = { 'application/json': { schema } };
  const document = {
    openapi: '3.1.0',
    paths: { '/a': { post: { requestBody: { content }, responses: { 200: { content } } } } },
    components: { schemas: { Secret: { type: 'string', writeOnly: true } } },
  };

  test.each([
    ['request', ['password', 'name']],
    ['200', ['id', 'name']],
  ])('are no part of the %s', (wanted, keys) => {
    const [part] = partsOf(document).filter((one) => one.part === wanted);
    if (part === undefined) throw new Error('there is one');
    const { root, definitions } = readPart(document, part);
    expect(Object.keys(definitions[root]?.properties ?? {})).toEqual(keys);
    expect(definitions[root]?.required).toEqual(keys);
  });
});

test.each(['', '#'])('$ref "%s" leads to the root of a JSON Schema', ($ref) => {
  const schema = { type: 'object', properties: { next: { $ref } } };
  const reading = readSchema(schema, '', {
    dialect: 'json-schema',
    side: 'response',
    name: 'Node',
  });
  expect(reading.definitions).toEqual({
    Node: { type: 'object', properties: { next: { $ref: '#/$defs/Node' } } },
  });
});

test('the $id of a whole JSON Schema names it, and one within is refused', () => {
  const read = (schema: JsonObject) =>
    readSchema(schema, '', { dialect: 'json-schema', side: 'response', name: 'Text' }).definitions;
  const $id = 'https://example.com/text';
  expect(read({ $id, type: 'string' })).toEqual({ Text: { type: 'string' } });
  expect(() => read({ items: { $id } })).toThrow('the keyword "$id" at #/items/$id');
});

test('a key of the other side that nothing requires', () => {
  const schema = { type: 'object', properties: { id: { writeOnly: true }, name: {} } };
  expect(responseOf(schema)).toEqual([{ GetA200: { type: 'object', properties: { name: {} } } }]);
});

test('a union of nothing but null is null', () => {
  expect(responseOf({ anyOf: [{ type: 'null' }] })).toEqual([{ GetA200: { type: 'null' } }]);
});

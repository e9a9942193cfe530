import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type ContractPart, excerptOf, isUntouched, versionOf } from './excerpt.ts';

const CONTRACT: ContractPart = { operation: 'GET /pets', part: '200', name: 'Pets' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** An OpenAPI document with the response and these components. */
function documentWith(schemas: JsonObject, schema: JsonValue = ref('Pets')): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    openapi: '3.0.0',
    info: { title: 'The API of pets', version: '2020-09-14_9.9.9' },
    paths: {
      '/pets': { get: { operationId: 'listPets', responses: { 200: { content } } } },
      '/others': { get: { responses: {} } },
    },
    components: { schemas: { Pets: { type: 'object' }, ...schemas } },
  };
}

function schemasOf(schemas: JsonObject): JsonObject {
  return excerptOf(documentWith(schemas), CONTRACT).components.schemas;
}

test('an excerpt is an OpenAPI 3.1 document with one response and its components', () => {
  const prose = { title: 'Pet', description: 'A pet.', example: 1, 'x-hint': 1, externalDocs: {} };
  const Pets = { ...prose, type: 'array', items: { ...prose, ...ref('Pet') } };
  const Pet = { ...prose, type: 'string', format: 'date-time', nullable: true, deprecated: true };
  const excerpt = excerptOf(documentWith({ Pets, Pet, Unused: {} }), CONTRACT);
  expect(excerpt).toEqual({
    openapi: '3.1.1',
    info: { title: 'The response 200 of GET /pets', version: '2020-09-14_9.9.9' },
    'x-digest': expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          responses: {
            200: { description: '', content: { 'application/json': { schema: ref('Pets') } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Pets: { type: 'array', items: ref('Pet') },
        Pet: { type: ['string', 'null'], format: 'date-time', deprecated: true },
      },
    },
  });
  expect(isUntouched(excerpt)).toBe(true);
});

test('an excerpt may be of a request', () => {
  const content = { 'application/json': { schema: { type: 'string' } } };
  const post = { requestBody: { content }, responses: {} };
  const document = { ...documentWith({}), paths: { '/pets': { post } } };
  const contract = { operation: 'POST /pets', part: 'request', name: 'NewPet' };
  const excerpt = excerptOf(document, contract);
  expect(excerpt.info.title).toBe('The request of POST /pets');
  expect(excerpt.paths).toEqual({
    '/pets': {
      post: { requestBody: { content: { 'application/json': { schema: ref('NewPet') } } } },
    },
  });
  expect(excerpt.components.schemas).toEqual({ NewPet: { type: 'string' } });
  expect(excerptOf(excerpt, contract)).toEqual(excerpt);
});

describe('a reading that is not the letter of the document is seen', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['a null that no enum lists', { nullable: true, enum: ['a'] }, { type: 'string', enum: ['a'] }],
    ['an object without a type', { properties: {} }, { type: 'object', properties: {} }],
    ['a url', { format: 'url' }, { type: 'string', format: 'uri' }],
    ['what all of several say', { allOf: [{ minLength: 1 }] }, { type: 'string', minLength: 1 }],
  ])('%s', (_name, raw, written) => {
    const type = 'properties' in raw ? {} : { type: 'string' };
    expect(schemasOf({ Pets: { ...type, ...raw } })).toEqual({ Pets: written });
  });
});

test('facts that constrain nothing are kept', () => {
  const kept = { type: 'integer', format: 'int32', readOnly: true, default: 7, deprecated: true };
  expect(schemasOf({ Pets: kept })).toEqual({ Pets: kept });
});

describe('a discriminator names', () => {
  const Cat = { type: 'object', properties: { kind: { type: 'string' } } };
  const discriminated = (oneOf: readonly JsonValue[], mapping?: JsonObject) =>
    schemasOf({
      Pets: { oneOf, discriminator: { propertyName: 'kind', ...(mapping && { mapping }) } },
      Cat,
      Dog: Cat,
    })['Pets'];

  test('components by reference', () => {
    expect(discriminated([ref('Cat'), ref('Dog')], { cat: 'Cat' })).toEqual({
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: {
        propertyName: 'kind',
        mapping: { cat: '#/components/schemas/Cat', Dog: '#/components/schemas/Dog' },
      },
    });
  });

  test('other alternatives by their place', () => {
    const orNull = { ...ref('Dog'), nullable: true };
    expect(discriminated([ref('Cat'), orNull])).toMatchObject({
      discriminator: {
        mapping: {
          Cat: '#/components/schemas/Cat',
          Dog: '#/components/schemas/Pets/oneOf/1',
        },
      },
    });
  });
});

describe('names', () => {
  test.each([
    ...['description', 'title', 'x-hint', 'type', 'nullable', 'enum', 'properties', 'items'],
    ...['$ref', 'discriminator', 'default', 'const', 'constructor', '__proto__'],
  ])('a property may be named %s', (name) => {
    const schemas: JsonObject = JSON.parse(
      JSON.stringify({
        Pets: { type: 'object', required: ['NAME'], properties: { NAME: { type: 'string' } } },
      }).replaceAll('NAME', name),
    );
    expect(JSON.stringify(schemasOf(schemas))).toBe(JSON.stringify(schemas));
    expect('type' in {}).toBe(false);
  });

  test('of components may be any', () => {
    const names = ['description', '__proto__', 'schemas', 'toString'];
    const schemas: JsonObject = JSON.parse(
      `{${names.map((name) => `"${name}": { "type": "string" }`).join()}}`,
    );
    const Pets = { type: 'array', items: { anyOf: names.map(ref) } };
    expect(Object.entries(schemasOf({ ...schemas, Pets })).slice(1)).toEqual(
      Object.entries(schemas),
    );
  });
});

describe('the version', () => {
  test.each([
    ['2020-09-14_1.697.4', '1.697.4'],
    ['1.697.4', '1.697.4'],
  ])('%s is %s', (version, short) => {
    expect(versionOf({ info: { title: '', version } })).toBe(short);
    const excerpt = excerptOf({ ...documentWith({}), info: { version } }, CONTRACT);
    expect(excerpt.info.version).toBe(version);
  });

  test.each([
    ...['1.697', '1.697.4-beta', 'v1.697.4', '../../1.697.4', '1.697.4\n'],
    ...[1.697, null, ['1.697.4']],
  ])('%j is not a version', (version) => {
    expectRefusal({ ...documentWith({}), info: { version } }, /info\.version is .*expected one/);
  });
});

describe('a document that cannot be carried', () => {
  test.each<[string, JsonValue, RegExp]>([
    ['nothing in it', {}, /it has no "openapi" key/],
    ['no object', null, /it has no "openapi" key/],
    ['no such path', { ...documentWith({}), paths: {} }, /no response 200 of GET \/pets/],
    [
      'a response of another component',
      documentWith({ Other: {} }, ref('Other')),
      /that is a Pets/,
    ],
  ])('%s', (_name, document, reason) => {
    expectRefusal(document, reason);
  });

  test.each<[string, JsonObject, RegExp]>([
    ['another version of OpenAPI', { openapi: '4.0.0' }, /the version "4\.0\.0"/],
    [
      'a keyword that the model cannot say',
      documentWith({ Pets: { $dynamicRef: '#a' } }),
      /"\$dynamicRef" at #\/components\/schemas\/Pets\/\$dynamicRef/,
    ],
    [
      'a reference into another file',
      documentWith({ Pets: { items: { $ref: 'other.yml#/A' } } }),
      /another document, "other\.yml#\/A"/,
    ],
  ])('%s', (_name, document, reason) => {
    const refused = () => excerptOf(document, CONTRACT);
    expect(refused).toThrow(UnsupportedSchemaError);
    expect(refused).toThrow(reason);
  });
});

function expectRefusal(document: JsonValue, reason: RegExp): void {
  const refused = () => excerptOf(document, CONTRACT);
  expect(refused).toThrow(InputError);
  expect(refused).toThrow(reason);
  // One line that says what to do.
  expect(refused).toThrow(/^the document[^\n]*; (expected|give) [^\n]+$/);
}

test('an edited excerpt is not signed again', () => {
  const excerpt = excerptOf(documentWith({}), CONTRACT);
  const edited = { ...excerpt, info: { ...excerpt.info, title: 'Another' } };
  expect(() => excerptOf(edited, CONTRACT)).toThrow(InputError);
  expect(excerptOf(excerpt, CONTRACT)).toEqual(excerpt);
});

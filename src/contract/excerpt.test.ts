import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { excerptOf, isUntouched, versionOf } from './excerpt.ts';

describe('facts and prose', () => {
  const proseNames = ['description', 'title', 'summary', 'example', 'examples', 'externalDocs'];
  const keywordNames = ['type', 'nullable', 'format', 'enum', 'required', 'properties', 'items'];
  const allNames = [...proseNames, 'x-hint', ...keywordNames, '$ref', 'additionalProperties'];

  test('prose is removed at every depth', () => {
    const prose = Object.fromEntries([...proseNames, 'x-hint'].map((name) => [name, 'prose']));
    const value = schemasOf({
      LinkTokenGetResponse: {
        ...prose,
        type: 'object',
        properties: {
          list: { ...prose, type: 'array', items: { ...prose, type: 'string', enum: ['a'] } },
          open: { type: 'object', additionalProperties: { ...prose, type: 'boolean' } },
          other: { ...prose, $ref: '#/components/schemas/Other' },
        },
      },
      Other: { ...prose, type: 'string', format: 'date-time', nullable: true, deprecated: true },
      Unused: { type: 'string' },
    });
    expect(value).toEqual({
      LinkTokenGetResponse: {
        type: 'object',
        properties: {
          list: { type: 'array', items: { type: 'string', enum: ['a'] } },
          open: { type: 'object', additionalProperties: { type: 'boolean' } },
          other: { $ref: '#/components/schemas/Other' },
        },
      },
      Other: { type: 'string', nullable: true, format: 'date-time', deprecated: true },
    });
  });

  test.each(allNames)('a property or component may be named %s', (name) => {
    const ref = { $ref: `#/components/schemas/${name}` };
    const value = schemasOf({
      LinkTokenGetResponse: { type: 'object', required: [name], properties: { [name]: ref } },
      [name]: { type: 'string', description: 'prose' },
    });
    expect(value).toEqual({
      LinkTokenGetResponse: { type: 'object', required: [name], properties: { [name]: ref } },
      [name]: { type: 'string' },
    });
  });

  test('a property and a component named __proto__ are kept, and change no prototype', () => {
    const schemas: JsonObject = JSON.parse(`{
      "LinkTokenGetResponse": {
        "type": "object",
        "properties": { "__proto__": { "$ref": "#/components/schemas/__proto__" } }
      },
      "__proto__": { "type": "string" }
    }`);
    const excerpt = excerptOf(documentWith(schemas));
    expect(JSON.stringify(excerpt.components.schemas)).toBe(JSON.stringify(schemas));
    expect(Object.getPrototypeOf(excerpt.components.schemas)).toBe(Object.prototype);
    expect(isUntouched(excerpt)).toBe(true);
    expect('type' in {}).toBe(false);
  });

  test('a malformed part is kept for the reader of the schema to refuse', () => {
    const malformed = { LinkTokenGetResponse: { required: { title: 1 }, properties: ['title'] } };
    expect(schemasOf(malformed)).toEqual(malformed);
  });

  test('components come in the order of their first reference, breadth first', () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const object = (...names: string[]) => ({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, ref(name)])),
    });
    const value = schemasOf({
      A: object('Deep', 'B'),
      B: object('LinkTokenGetResponse'),
      Deep: { type: 'string' },
      LinkTokenGetResponse: object('B', 'A'),
    });
    expect(Object.keys(value)).toEqual(['LinkTokenGetResponse', 'B', 'A', 'Deep']);
  });
});

describe('the version', () => {
  test.each([
    ['2020-09-14_1.697.4', '1.697.4'],
    ['1.697.4', '1.697.4'],
  ])('%s is %s', (version, short) => {
    expect(versionOf({ info: { title: '', version } })).toBe(short);
    const excerpt = excerptOf({ ...documentWith({}), info: { version, title: 'The Plaid API' } });
    expect(excerpt.info).toEqual({ title: 'Response of POST /link/token/get', version });
  });

  test.each([
    '1.697',
    '1.697.4-beta',
    'v1.697.4',
    '../../1.697.4',
    '1.697.4\n',
    1.697,
    null,
    ['1.697.4'],
  ])('%j is not a version', (version) => {
    expectRefusal({ ...documentWith({}), info: { version } }, /info\.version is .*expected one/);
  });
});

describe('a document that cannot be carried', () => {
  const withResponse = (schema: JsonValue) => documentWith({ LinkTokenGetResponse: schema });
  const withProperty = (schema: JsonValue) =>
    withResponse({ type: 'object', properties: { a: schema } });
  const at = '#/components/schemas/LinkTokenGetResponse';

  test.each<[string, JsonObject, RegExp]>([
    ['nothing in it', {}, /info\.version is undefined/],
    [
      'OpenAPI 3.1',
      { ...documentWith({}), openapi: '3.1.0' },
      /is OpenAPI "3\.1\.0"; expected 3\.0/,
    ],
    [
      'OpenAPI 3.1, with a keyword of it',
      { ...withProperty({ const: 1 }), openapi: '3.1.0' },
      /is OpenAPI "3\.1\.0"/,
    ],
    ['no version of OpenAPI', { ...documentWith({}), openapi: null }, /is OpenAPI null/],
    ['no such path', { ...documentWith({}), paths: {} }, /no response of POST \/link\/token\/get/],
    [
      'a response of another component',
      documentWith({}, { $ref: '#/components/schemas/Other' }),
      /no response of POST/,
    ],
    ['a response that is spelled out', documentWith({}, { type: 'object' }), /no response of POST/],
    [
      'no such component',
      withProperty({ $ref: '#/components/schemas/Missing' }),
      /component "Missing" that it does not have/,
    ],
    [
      'a component that only the prototype has',
      withProperty({ $ref: '#/components/schemas/toString' }),
      /component "toString" that it does not have/,
    ],
    [
      'a component whose name breaks the line',
      withProperty({ $ref: '#/components/schemas/a\nb' }),
      /component "a\\nb"/,
    ],
    [
      'a reference into another file',
      withProperty({ $ref: 'other.yml#/components/schemas/A' }),
      /refers to another document at .*\/properties\/a: "other\.yml/,
    ],
    [
      'a reference that is no text',
      withProperty({ $ref: 5 }),
      /refers to another document at .*: 5/,
    ],
    [
      'a keyword that the contract has no meaning for',
      withProperty({ type: 'string', minLength: 1 }),
      /the keyword "minLength" at #\/components\/schemas\/LinkTokenGetResponse\/properties\/a/,
    ],
    ['a keyword that breaks the line', withResponse({ 'a\nb': 1 }), /the keyword "a\\nb" at/],
    ['allOf', withResponse({ allOf: [] }), new RegExp(`the keyword "allOf" at ${at},`)],
    [
      'a component that is not an object',
      withResponse([]),
      new RegExp(`schema at ${at} is not an object`),
    ],
    [
      'a property that is not an object',
      withProperty('string'),
      /\/properties\/a is not an object/,
    ],
    ['items that are no object', withResponse({ items: null }), /\/items is not an object/],
    [
      'no schema for additional properties',
      withResponse({ additionalProperties: 'yes' }),
      /\/additionalProperties is not an object/,
    ],
  ])('%s', (_name, document, reason) => {
    expectRefusal(document, reason);
  });
});

function expectRefusal(document: JsonObject, reason: RegExp): void {
  const refused = () => excerptOf(document);
  expect(refused).toThrow(InputError);
  expect(refused).toThrow(reason);
  // One line that says what to do.
  expect(refused).toThrow(/^the document[^\n]*; (expected|give|add|put) [^\n]+$/);
}

/** An OpenAPI document with the response and these components. */
function documentWith(
  schemas: JsonObject,
  schema: JsonValue = { $ref: '#/components/schemas/LinkTokenGetResponse' },
): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    openapi: '3.0.0',
    info: { title: 'The Plaid API', version: '2020-09-14_9.9.9' },
    paths: { '/link/token/get': { post: { responses: { 200: { content } } } } },
    components: { schemas: { LinkTokenGetResponse: { type: 'object' }, ...schemas } },
  };
}

function schemasOf(schemas: JsonObject): JsonObject {
  return excerptOf(documentWith(schemas)).components.schemas;
}

test('an edited excerpt is not signed again', () => {
  const excerpt = excerptOf(documentWith({}));
  const edited = { ...excerpt, info: { ...excerpt.info, title: 'Another' } };
  expect(() => excerptOf({ ...edited })).toThrow(InputError);
  expect(excerptOf({ ...excerpt })).toEqual(excerpt);
});

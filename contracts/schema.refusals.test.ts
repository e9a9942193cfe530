import { describe, expect, test } from 'vitest';
import type { JsonValue } from './json-value.ts';
import { RESPONSE_COMPONENT, readComponents, resolve, UnsupportedSchemaError } from './schema.ts';

describe('nothing is silently dropped', () => {
  const response = '/$defs/LinkTokenGetResponse';

  test.each<[string, JsonValue, string, string]>([
    ['no object at all', [], '', 'no $defs'],
    ['no $defs', { type: 'object' }, '', 'no $defs'],
    ['no response', { $defs: { Other: {} } }, '/$defs', 'no component LinkTokenGetResponse'],
    [
      'a component name that a pointer escapes',
      { $defs: { 'a/b': 7 } },
      '/$defs/a~1b',
      'no object',
    ],
    ['a node that is not an object', schemaOf(true), response, 'no object'],
    ['a keyword', schemaOf({ type: 'string', minLength: 1 }), response, 'the keyword "minLength"'],
    ['nullable', schemaOf({ type: 'string', nullable: true }), response, 'the keyword "nullable"'],
    [
      'a reference to elsewhere',
      schemaOf({ $ref: 'other.json' }),
      response,
      'a reference out of its $defs',
    ],
    [
      'a reference that is no text',
      schemaOf({ $ref: 1 }),
      response,
      'a reference out of its $defs',
    ],
    [
      'a reference with something beside it',
      schemaOf({ $ref: '#/$defs/Other', type: 'string' }),
      response,
      'something beside a reference',
    ],
    ['a missing type', schemaOf({ properties: {} }), response, 'no type'],
    [
      'two types',
      schemaOf({ type: ['string', 'integer'] }),
      response,
      'the type ["string","integer"]',
    ],
    ['only null', schemaOf({ type: 'null' }), response, 'the type "null"'],
    ['no types', schemaOf({ type: [] }), response, 'the type []'],
    ['a type it does not know', schemaOf({ type: 'file' }), response, 'the type "file"'],
    ['a type that is no text', schemaOf({ type: 5 }), response, 'the type 5'],
    ['a format', schemaOf({ type: 'string', format: 'url' }), response, 'the format "url"'],
    [
      'a format that is no text',
      schemaOf({ type: 'string', format: null }),
      response,
      'the format null',
    ],
    [
      'a list with the name of a format in it',
      schemaOf({ type: 'string', format: ['uri'] }),
      response,
      'the format ["uri"]',
    ],
    [
      'a format of a number',
      schemaOf({ type: 'integer', format: 'int32' }),
      response,
      'a format of something but a plain string',
    ],
    [
      'a format of an enum',
      schemaOf({ type: 'string', enum: ['a'], format: 'uri' }),
      response,
      'a format of something but a plain string',
    ],
    [
      'an enum of numbers',
      schemaOf({ type: 'integer', enum: [1] }),
      response,
      'an enum of something but strings',
    ],
    [
      'an enum with a number in it',
      schemaOf({ type: 'string', enum: ['529', 529] }),
      response,
      'an enum of something but strings',
    ],
    [
      'an empty enum',
      schemaOf({ type: 'string', enum: [] }),
      response,
      'an enum of something but strings',
    ],
    [
      'an enum of null',
      schemaOf({ type: 'string', enum: [null] }),
      response,
      'an enum of something but strings',
    ],
    [
      'an enum that is no list',
      schemaOf({ type: 'string', enum: 'a' }),
      response,
      'an enum of something but strings',
    ],
    [
      'a schema for other keys',
      schemaOf({ type: 'object', additionalProperties: { type: 'string' } }),
      response,
      'a schema for additional properties',
    ],
    [
      'a list of properties',
      schemaOf({ type: 'object', properties: [] }),
      response,
      'malformed properties',
    ],
    [
      'required that is no list',
      schemaOf({ type: 'object', required: true }),
      response,
      'malformed properties',
    ],
    [
      'a required key without schema',
      schemaOf({ type: 'object', required: ['a'] }),
      response,
      'a required key without a property, a,',
    ],
    [
      'a required key that is no text',
      schemaOf({ type: 'object', required: [1], properties: { 1: {} } }),
      response,
      'a required key without a property, 1,',
    ],
    [
      'a required key that only the prototype has',
      schemaOf({ type: 'object', required: ['toString'] }),
      response,
      'a required key without a property, toString,',
    ],
    [
      'a key that every object inherits, which the compiled validators would mistake',
      schemaOf({ type: 'object', properties: { constructor: { type: 'string' } } }),
      `${response}/properties/constructor`,
      'a property that every object inherits',
    ],
    [
      'the key __proto__',
      schemaOf({ type: 'object', properties: JSON.parse('{"__proto__": {}}') }),
      `${response}/properties/__proto__`,
      'a property that every object inherits',
    ],
    [
      'a fault inside a list',
      schemaOf({ type: 'array', items: { oneOf: [] } }),
      `${response}/items`,
      'the keyword "oneOf"',
    ],
    [
      'items that are no object',
      schemaOf({ type: 'array', items: null }),
      `${response}/items`,
      'no object',
    ],
    [
      'a fault inside a property whose name a pointer escapes',
      schemaOf({ type: 'object', properties: { 'a/b': { type: 'array', items: 7 } } }),
      `${response}/properties/a~1b/items`,
      'no object',
    ],
  ])('%s is refused, and the error says where', (_name, schema, schemaPath, what) => {
    const error = thrownBy(() => readComponents(schema));
    expect(error.schemaPath).toBe(schemaPath);
    expect(error.message).toBe(
      `the schema has ${what} at #${schemaPath}, which the contract cannot express`,
    );
    expect(error.name).toBe('UnsupportedSchemaError');
  });
});

describe('a reference', () => {
  test.each([
    ['to itself', { LinkTokenGetResponse: { $ref: '#/$defs/LinkTokenGetResponse' } }],
    [
      'in a ring',
      { LinkTokenGetResponse: { $ref: '#/$defs/A' }, A: { $ref: '#/$defs/LinkTokenGetResponse' } },
    ],
    ['to nothing', { LinkTokenGetResponse: { $ref: '#/$defs/Missing' } }],
    ['to what every object inherits', { LinkTokenGetResponse: { $ref: '#/$defs/toString' } }],
  ])('%s ends nowhere', (_name, $defs) => {
    const read = readComponents({ $defs });
    const error = thrownBy(() => resolve(read, { kind: 'ref', component: RESPONSE_COMPONENT }));
    expect(error.message).toContain('a reference that ends nowhere');
    expect(error.schemaPath).toMatch(/^\/\$defs\/\w+$/);
  });
});

function schemaOf(response: JsonValue): JsonValue {
  return { $defs: { [RESPONSE_COMPONENT]: response } };
}

function thrownBy(action: () => unknown): UnsupportedSchemaError {
  try {
    action();
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../../contracts/carried-schema.ts';
import { isJsonObject } from '../../../contracts/json-value.ts';
import { REVISIONS } from '../../../contracts/revisions/versions.ts';
import { readResponse } from '../../schema-changes/read-response.ts';
import { carriedFile } from '../inputs.ts';
import { compiledResponse, responseSchema } from './response-schema.ts';

test.each(REVISIONS)('for %s agrees with the revision’s own schema', (version) => {
  const document = readResponse(readFileSync(carriedFile(version), 'utf8'), version);

  expect(document.reading).toMatchObject(schemaOf(version));
});

const NULLABLE_WITHOUT_NULL = { type: 'string', nullable: true, enum: ['a'] };

describe('for forms that upstream does not use yet', () => {
  const faults = (schema: object, components: object, value: unknown) => {
    const document = readResponse(
      JSON.stringify({
        openapi: '3.1.0',
        paths: {
          '/link/token/get': {
            post: { responses: { 200: { content: { 'application/json': { schema } } } } },
          },
        },
        components: { schemas: components },
      }),
      'a document',
    );
    const json: unknown = JSON.parse(JSON.stringify({ value }));
    return compiledResponse(responseSchema(document))(
      isJsonObject(json) ? (json['value'] ?? null) : null,
    );
  };
  const part = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } };
  const components = { Part: part, LinkTokenGetResponse: { type: 'array', items: part } };
  const ref = { $ref: '#/components/schemas/Part' };

  test.each<[string, object, unknown, readonly string[]]>([
    ['a response of another name', ref, { a: 1 }, ['/a']],
    ['a response of another name, which holds', ref, { a: 'x' }, []],
    ['a component or null', { oneOf: [ref, { type: 'null' }] }, null, []],
    ['a component or null, and neither', { oneOf: [ref, { type: 'null' }] }, 7, ['']],
    ['all of several', { allOf: [ref, { required: ['b'] }] }, { a: 'x' }, ['/b']],
    ['a format that is not known', { type: 'string', format: 'quux' }, 'anything', []],
    ['a url', { type: 'string', format: 'url' }, 'no url', ['']],
    ['other keys of one type', { additionalProperties: { type: 'string' } }, { x: 1 }, ['/x']],
    ['a nullable enumeration', { type: ['string', 'null'], enum: ['a', null] }, null, []],
    ['a nullable one without null', { type: ['string', 'null'], enum: ['a'] }, null, ['']],
    ['the same, as OpenAPI 3.0 says it', NULLABLE_WITHOUT_NULL, null, ['']],
    ['one with null beside a type without it', { type: 'string', enum: ['a', null] }, null, ['']],
    ['one with null and no type', { enum: ['a', null] }, null, []],
    ['a nullable text', { type: 'string', nullable: true }, null, []],
  ])('%s', (_, schema, value, places) => {
    expect([...new Set(faults(schema, components, value))]).toEqual(
      expect.arrayContaining([...places]),
    );
    if (places.length === 0) expect(faults(schema, components, value)).toEqual([]);
  });
});

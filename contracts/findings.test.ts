import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledValidator } from './compiled-validator.ts';
import { findingsOf } from './findings.ts';
import { valueAt } from './json-pointer.ts';
import { revisions } from './revisions/index.ts';
import { schemas } from './revisions/schemas.ts';
import type { RawError } from './schema-error.ts';

const { faultsOfResponse } = revisions['1.697.4'];

const METADATA = {
  initial_products: ['auth'],
  webhook: null,
  country_codes: ['US'],
  language: 'en',
  redirect_uri: null,
  client_name: null,
};
const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: '2024-07-29T20:22:21Z',
  expiration: null,
  metadata: METADATA,
  request_id: 'Req1',
};

test('a valid value has no findings, also right after an invalid one', () => {
  expect(findingsOf(faultsOfResponse, {})).not.toEqual([]);
  expect(findingsOf(faultsOfResponse, RESPONSE)).toEqual([]);
});

describe('one fault is one finding', () => {
  test('a missing key points at the key', () => {
    const { webhook: _webhook, ...metadata } = METADATA;
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, metadata })).toEqual([
      {
        code: 'missing-key',
        keyword: 'required',
        path: '/metadata/webhook',
        schemaPath: '#/$defs/LinkTokenGetMetadataResponse/required',
        message: 'expected the required key "webhook", received nothing',
        received: 'nothing',
      },
    ]);
  });

  test('a missing key is named, however deep it is', () => {
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, link_sessions: [{}] })).toMatchObject([
      {
        path: '/link_sessions/0/link_session_id',
        message: 'expected the required key "link_session_id", received nothing',
      },
    ]);
  });

  test('a wrong type silences the enum of the same place', () => {
    const metadata = { ...METADATA, initial_products: ['auth', 7] };
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, metadata })).toEqual([
      {
        code: 'wrong-type',
        keyword: 'type',
        path: '/metadata/initial_products/1',
        schemaPath: '#/$defs/Products/type',
        message: 'expected string, received number 7',
        received: 'number 7',
      },
    ]);
  });

  test('a wrong type silences the format of the same place', () => {
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, created_at: 1722284541 })).toEqual([
      {
        code: 'wrong-type',
        keyword: 'type',
        path: '/created_at',
        schemaPath: '#/$defs/LinkTokenGetResponse/properties/created_at/type',
        message: 'expected string or null, received number 1722284541',
        received: 'number 1722284541',
      },
    ]);
  });

  test('a wrong type silences nothing at other places', () => {
    const metadata = { ...METADATA, initial_products: [7, 'aut'] };
    const found = findingsOf(faultsOfResponse, { ...RESPONSE, metadata });
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['wrong-type', '/metadata/initial_products/0'],
      ['unknown-enum-value', '/metadata/initial_products/1'],
    ]);
  });

  test('null where the schema has none has a code of its own', () => {
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, metadata: null })).toEqual([
      {
        code: 'unexpected-null',
        keyword: 'type',
        path: '/metadata',
        schemaPath: '#/$defs/LinkTokenGetMetadataResponse/type',
        message: 'expected object, received null',
        received: 'null',
      },
    ]);
  });

  test('an unknown value of an enum names the nearest known one', () => {
    const metadata = { ...METADATA, country_codes: ['UK'] };
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, metadata })).toEqual([
      {
        code: 'unknown-enum-value',
        keyword: 'enum',
        path: '/metadata/country_codes/0',
        schemaPath: '#/$defs/CountryCode/enum',
        message:
          'expected one of 20 known values, received string "UK"; the nearest known value is "US"',
        received: 'string "UK"',
      },
    ]);
  });

  test('null among the values of an enum is not counted as one', () => {
    const on_success = { public_token: 'p', metadata: { transfer_status: 'complete' } };
    const response = { ...RESPONSE, link_sessions: [{ link_session_id: 's', on_success }] };
    const [finding, ...more] = findingsOf(faultsOfResponse, response);
    expect(more).toEqual([]);
    expect(finding?.schemaPath).toBe('#/$defs/LinkSessionSuccessMetadataTransferStatus/enum');
    expect(finding?.message).toBe(
      'expected one of 2 known values, received string "complete"; the nearest known value is "COMPLETE"',
    );
  });

  test.each([
    ['created_at', 'bad-date-time', '#/$defs/LinkTokenGetResponse/properties/created_at/format'],
    ['expiration', 'bad-date-time', '#/$defs/LinkTokenGetResponse/properties/expiration/format'],
  ])('a malformed %s', (key, code, schemaPath) => {
    const found = findingsOf(faultsOfResponse, { ...RESPONSE, [key]: '2020-01-01 00:00:00Z' });
    expect(found).toMatchObject([{ code, keyword: 'format', path: `/${key}`, schemaPath }]);
  });

  test('a malformed webhook', () => {
    const metadata = { ...METADATA, webhook: 'example.com' };
    expect(findingsOf(faultsOfResponse, { ...RESPONSE, metadata })).toMatchObject([
      {
        code: 'bad-uri',
        path: '/metadata/webhook',
        schemaPath: '#/$defs/LinkTokenGetMetadataResponse/properties/webhook/format',
      },
    ]);
  });

  test('a payload that is not an object', () => {
    expect(findingsOf(faultsOfResponse, [])).toEqual([
      {
        code: 'wrong-type',
        keyword: 'type',
        path: '',
        schemaPath: '#/$defs/LinkTokenGetResponse/type',
        message: 'expected object, received array of 0 items',
        received: 'array of 0 items',
      },
    ]);
  });

  test('an undocumented key, where a schema is closed', () => {
    const closed = reporting({
      keyword: 'additionalProperties',
      instancePath: '/metadata',
      schemaPath: 'Closed/additionalProperties',
      params: { additionalProperty: 'a/b' },
      data: { 'a/b': 1 },
    });
    expect(findingsOf(closed, { metadata: { 'a/b': 1 } })).toEqual([
      {
        code: 'unexpected-key',
        keyword: 'additionalProperties',
        path: '/metadata/a~1b',
        schemaPath: '#/$defs/Closed/additionalProperties',
        message: 'expected no key but the documented ones, received "a/b"',
        received: 'number 1',
      },
    ]);
  });
});

test('a credential of the wrong type is not shown, neither in `received` nor in the message', () => {
  expect(findingsOf(faultsOfResponse, { ...RESPONSE, link_token: 123456789 })).toMatchObject([
    { message: 'expected string, received number (masked)', received: 'number (masked)' },
  ]);
});

test('several faults come in the order of the schema, not of the payload', () => {
  const response = {
    request_id: 1,
    metadata: { ...METADATA, client_name: 2, webhook: 'no uri', country_codes: {} },
    link_sessions: [{ finished_at: 'yesterday', started_at: null }, null],
    created_at: 'now',
  };
  expect(findingsOf(faultsOfResponse, response).map(({ code, path }) => [code, path])).toEqual([
    ['missing-key', '/link_token'],
    ['missing-key', '/expiration'],
    ['bad-date-time', '/created_at'],
    ['missing-key', '/link_sessions/0/link_session_id'],
    ['unexpected-null', '/link_sessions/0/started_at'],
    ['bad-date-time', '/link_sessions/0/finished_at'],
    ['unexpected-null', '/link_sessions/1'],
    ['bad-uri', '/metadata/webhook'],
    ['wrong-type', '/metadata/country_codes'],
    ['wrong-type', '/metadata/client_name'],
    ['wrong-type', '/request_id'],
  ]);
});

test('no two findings share a place, and each names its keyword in the schema, for any value', () => {
  const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('auth', 'US', '2020'));
  const metadata = fc.dictionary(fc.constantFrom(...Object.keys(METADATA)), junk);
  const keys = [...Object.keys(RESPONSE), 'link_sessions', 'user_id'];
  const response = fc
    .tuple(fc.dictionary(fc.constantFrom(...keys), junk), fc.oneof(metadata, junk))
    .map(([top, below]) => ({ ...top, metadata: below }));
  fc.assert(
    fc.property(response, (value) => {
      const found = findingsOf(faultsOfResponse, value);
      const places = found.map(({ path, keyword }) => `${keyword} ${path}`);
      expect(new Set(places).size).toBe(places.length);
      const wrong = new Set(found.filter((f) => f.keyword === 'type').map(({ path }) => path));
      expect(found.filter((f) => f.keyword !== 'type' && wrong.has(f.path))).toEqual([]);
      for (const { schemaPath, keyword } of found) {
        expect(schemaPath).toMatch(/^#\/\$defs\/[A-Z]\w+\/\w/);
        expect(schemaPath.endsWith(`/${keyword}`)).toBe(true);
        expect(valueAt(schemas['1.697.4'], schemaPath.slice(1))).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});

/** A compiled validator that refuses everything with this error. */
function reporting(error: RawError): CompiledValidator {
  return Object.assign(() => false, { errors: [error] });
}

test('a validator keeps no reference to a value that it refused', () => {
  const refused = { ...RESPONSE, link_token: 5, metadata: { initial_products: 'none' } };
  expect(findingsOf(faultsOfResponse, refused).length).toBeGreaterThan(2);
  const kept = faultsOfResponse.errors ?? [];
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.filter(({ data }) => data !== undefined)).toEqual([]);
});

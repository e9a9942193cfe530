import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { readLinkTokenGetRequest } from './link-token-get-request.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const KEYS = { 'plaid-client-id': 'example-client-id', 'plaid-secret': 'example-secret' };
const HEADERS = { ...JSON_TYPE, ...KEYS };
const accepted = { kind: 'accepted', linkToken: 'link-1' };

describe('accepts', () => {
  test.each([
    ['keys as headers', HEADERS, { link_token: 'link-1' }],
    ['keys in the body', JSON_TYPE, { link_token: 'link-1', client_id: 'c', secret: 's' }],
    ['keys in both', HEADERS, { link_token: 'link-1', client_id: 'c', secret: 's' }],
    [
      'one key each way',
      { ...JSON_TYPE, 'plaid-secret': 's' },
      { link_token: 'link-1', client_id: 'c' },
    ],
    [
      'a content type with a parameter, in any case',
      { ...KEYS, 'content-type': 'Application/JSON ; charset=utf-8' },
      { link_token: 'link-1' },
    ],
  ])('%s', (_, headers, body) => {
    expect(readLinkTokenGetRequest(headers, JSON.stringify(body))).toEqual(accepted);
  });
});

describe('refuses', () => {
  test.each<[string, Record<string, string>, string, string, string]>([
    ['no content type', KEYS, '{}', 'INVALID_HEADERS', 'Content-Type'],
    [
      'another one',
      { ...KEYS, 'content-type': 'text/json' },
      '{}',
      'INVALID_HEADERS',
      'Content-Type',
    ],
    ['no body', HEADERS, '', 'INVALID_BODY', 'JSON object'],
    ['no JSON', HEADERS, "{'link_token': 'link-1'}", 'INVALID_BODY', 'JSON object'],
    ['a JSON list', HEADERS, '["link-1"]', 'INVALID_BODY', 'JSON object'],
    ['JSON null', HEADERS, 'null', 'INVALID_BODY', 'JSON object'],
    ['no link token', HEADERS, '{}', 'MISSING_FIELDS', ': "link_token"'],
    ['nothing at all', JSON_TYPE, '{}', 'MISSING_FIELDS', ': "link_token", "client_id", "secret"'],
    [
      'an empty key',
      { ...HEADERS, 'plaid-secret': '' },
      '{"link_token":"l"}',
      'MISSING_FIELDS',
      ': "secret"',
    ],
    ['a number as link token', HEADERS, '{"link_token":1}', 'INVALID_FIELD', ': "link_token"'],
    ['null as link token', HEADERS, '{"link_token":null}', 'INVALID_FIELD', ': "link_token"'],
    ['an empty link token', HEADERS, '{"link_token":""}', 'INVALID_FIELD', ': "link_token"'],
    ['a list as secret', HEADERS, '{"link_token":"l","secret":[]}', 'INVALID_FIELD', ': "secret"'],
    ['a field too many', HEADERS, '{"link_token":"l","user":1}', 'UNKNOWN_FIELDS', ': "user"'],
    [
      'a hostile field',
      HEADERS,
      '{"link_token":"l","__proto__":1}',
      'UNKNOWN_FIELDS',
      ': "__proto__"',
    ],
    [
      'many of them',
      HEADERS,
      '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}',
      'UNKNOWN_FIELDS',
      ': "a", "b", "c", "d", "e" and 2 more',
    ],
  ])('%s', (_, headers, body, code, inMessage) => {
    expect(readLinkTokenGetRequest(headers, body)).toMatchObject({
      kind: 'refused',
      answer: {
        status: 400,
        body: {
          error_type: 'INVALID_REQUEST',
          error_code: code,
          error_message: expect.stringContaining(inMessage),
        },
      },
    });
  });
});

const secret = fc.stringMatching(/^hush-[0-9a-f]{16}$/);
const field = fc.constantFrom('link_token', 'client_id', 'secret', 'other');

describe('laws', () => {
  test('any request is accepted or refused with a valid PlaidError', () => {
    const contentType = fc.constantFrom('application/json', 'text/plain', '');
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.dictionary(field, fc.jsonValue()).map((b) => JSON.stringify(b)),
    );
    fc.assert(
      fc.property(contentType, fc.boolean(), body, (type, withKeys, text) => {
        const headers = { 'content-type': type, ...(withKeys ? KEYS : {}) };

        const reading = readLinkTokenGetRequest(headers, text);

        if (reading.kind === 'refused') expect(plaidErrorFindings(reading.answer.body)).toEqual([]);
        else expect(JSON.parse(text).link_token).toBe(reading.linkToken);
      }),
    );
  });

  test('a refusal repeats no value', () => {
    const value = fc.oneof(
      secret,
      secret.map((text) => [text]),
    );
    fc.assert(
      fc.property(secret, secret, fc.dictionary(field, value), (clientId, key, body) => {
        const headers = { ...JSON_TYPE, 'plaid-client-id': clientId, 'plaid-secret': key };

        const reading = readLinkTokenGetRequest(headers, JSON.stringify(body));

        if (reading.kind === 'refused') expect(JSON.stringify(reading)).not.toContain('hush-');
      }),
    );
  });
});

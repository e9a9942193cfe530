import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from './response.ts';

const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: '2024-07-29T20:22:21Z',
  expiration: null,
  metadata: {
    initial_products: ['auth'],
    webhook: 'https://example.com/hook',
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
  },
  request_id: 'Req1',
};

const TEXT = JSON.stringify(RESPONSE);

/** The text of the response with one more key, in raw JSON. */
const withMember = (json: string) => TEXT.replace(/\}$/, `,${json}}`);

function errorOf(read: () => unknown): InvalidLinkTokenGetResponseError {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidLinkTokenGetResponseError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const codesAndPaths = (error: InvalidLinkTokenGetResponseError) =>
  error.findings.map(({ code, path }) => [code, path]);

describe.each(['1.394.0', '1.697.4'] as const)('revision %s', (revision) => {
  test('reads the same response from a value and from a text', () => {
    const response = LinkTokenGetResponse.from(RESPONSE, { revision });
    expect(response).toStrictEqual(RESPONSE);
    expect(LinkTokenGetResponse.fromJson(TEXT, { revision })).toStrictEqual(response);
    expect(LinkTokenGetResponse.fromJson(Buffer.from(TEXT), { revision })).toStrictEqual(response);
  });

  test('reports all findings', () => {
    const value = { ...RESPONSE, link_token: 5, request_id: undefined, extra: [() => null] };
    const error = errorOf(() => LinkTokenGetResponse.from(value, { revision }));
    expect(codesAndPaths(error)).toEqual([
      ['unsupported-value', '/extra/0'],
      ['missing-key', '/request_id'],
      ['wrong-type', '/link_token'],
    ]);
    const text = withMember('"link_token":6,"extra":[{"a":1,"a":1}]');
    expect(codesAndPaths(errorOf(() => LinkTokenGetResponse.fromJson(text, { revision })))).toEqual(
      [
        ['duplicate-key', '/link_token'],
        ['duplicate-key', '/extra/0/a'],
        ['wrong-type', '/link_token'],
      ],
    );
  });
});

test('each revision knows its own keys', () => {
  const value = { ...RESPONSE, link_sessions: [{ started_at: new Date(0) }] };
  const older = LinkTokenGetResponse.from(value, { revision: '1.394.0' });
  expect(older['link_sessions']).toEqual([{ started_at: '1970-01-01T00:00:00.000Z' }]);
  expect(codesAndPaths(errorOf(() => LinkTokenGetResponse.from(value)))).toEqual([
    ['missing-key', '/link_sessions/0/link_session_id'],
  ]);
});

test('open enumerations accept unlisted values', () => {
  const value = { ...RESPONSE, metadata: { ...RESPONSE.metadata, country_codes: ['XX'] } };
  const text = JSON.stringify(value);
  const refused = [['unknown-enum-value', '/metadata/country_codes/0']];
  expect(codesAndPaths(errorOf(() => LinkTokenGetResponse.from(value)))).toEqual(refused);
  expect(codesAndPaths(errorOf(() => LinkTokenGetResponse.fromJson(text)))).toEqual(refused);
  expect(LinkTokenGetResponse.from(value, { enums: 'open' })).toEqual(value);
  expect(LinkTokenGetResponse.fromJson(text, { enums: 'open' })).toEqual(value);
});

describe('a response that was read', () => {
  test.each([
    ['out of a value', LinkTokenGetResponse.from({ ...RESPONSE, extra: [{ n: 2n ** 60n }] })],
    ['out of a text', LinkTokenGetResponse.fromJson(withMember('"extra":[{"n":1e400}]'))],
  ])('has %s frozen, its toJSON included', (_how, response) => {
    const parts = [
      response,
      response.metadata,
      response.metadata.country_codes,
      response['toJSON'],
    ];
    for (const part of [...parts, ...Object.values(Object(response['extra']))]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(() => Object.assign(response, { link_token: 'other' })).toThrow(TypeError);
    expect(() => Object.assign(response.metadata.country_codes, ['CA'])).toThrow(TypeError);
  });

  test('is a plain object, with a toJSON that is not enumerable', () => {
    const response = LinkTokenGetResponse.from(RESPONSE);
    expect(Object.getPrototypeOf(response)).toBe(Object.prototype);
    expect(Object.keys(response)).toEqual(Object.keys(RESPONSE));
    expect({ ...response }).toStrictEqual(RESPONSE);
    expect(structuredClone({ ...response })).toStrictEqual(RESPONSE);
  });

  test('can be read again', () => {
    const bytes = Uint8Array.of(1);
    const extras = { n: 2n ** 60n, d: new LosslessNumber('1e400'), bytes, list: [bytes] };
    const response = LinkTokenGetResponse.from({ ...RESPONSE, ...extras });
    expect(LinkTokenGetResponse.from(response)).toStrictEqual(response);
    expect(response['list']).toStrictEqual([bytes]);
  });

  test('does not change when the input changes later', () => {
    const given = structuredClone(RESPONSE);
    const response = LinkTokenGetResponse.from(given);
    given.metadata.country_codes.push('XX');
    given.link_token = 'other';
    expect(response).toStrictEqual(RESPONSE);
  });
});

describe('stringify', () => {
  const text = withMember(
    '"a":12345678901234567890,"b":[0.12345678901234567890,1e400,-0,1.5],"__proto__":{"c":9007199254740993}',
  );

  test('writes every digit, as JSON.stringify does', () => {
    const response = LinkTokenGetResponse.fromJson(text);
    expect(LinkTokenGetResponse.stringify(response)).toBe(text);
    expect(JSON.stringify(response)).toBe(text);
    expect(JSON.stringify({ response })).toBe(`{"response":${text}}`);
  });

  test('writes the key toJSON of a response that has it', () => {
    for (const member of ['"toJSON":"x"', '"toJSON":null', '"toJSON":[1e400]']) {
      const response = LinkTokenGetResponse.fromJson(withMember(member));
      expect(Object.keys(response)).toContain('toJSON');
      expect(LinkTokenGetResponse.stringify(response)).toBe(withMember(member));
    }
    const from = LinkTokenGetResponse.from({ ...RESPONSE, toJSON: 5 });
    expect(JSON.stringify(from)).toBe(withMember('"toJSON":5'));
  });

  test('writes dates as text and bytes as base64, and refuses files', () => {
    const extras = { at: new Date(0), bytes: Buffer.from('bytes') };
    const response = LinkTokenGetResponse.from({ ...RESPONSE, ...extras });
    expect(LinkTokenGetResponse.stringify(response)).toBe(
      withMember('"at":"1970-01-01T00:00:00.000Z","bytes":"Ynl0ZXM="'),
    );
    const withFile = LinkTokenGetResponse.from({ ...RESPONSE, file: new Blob([]) });
    expect(() => LinkTokenGetResponse.stringify(withFile)).toThrow(TypeError);
    expect(() => JSON.stringify(withFile)).toThrow('JSON cannot carry a file');
  });
});

test('toJSON gives what was received', () => {
  const response = LinkTokenGetResponse.from(RESPONSE);
  const toJson: unknown = response['toJSON'];
  expect(typeof toJson === 'function' && toJson()).toStrictEqual(RESPONSE);
});

test('the three functions cannot be replaced', () => {
  expect(Object.isFrozen(LinkTokenGetResponse)).toBe(true);
  expect(Object.keys(LinkTokenGetResponse)).toEqual(['from', 'fromJson', 'stringify']);
});

describe('invalid UTF-8 and invalid JSON are reported first', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['bytes', Buffer.from('{\n\n"a":"\xe9"}', 'latin1'), 'bad-encoding', 'in line 3'],
    ['a text', '{"link_token":\n "s3cret', 'not-json', 'the end of the text at line 2, column 9'],
    ['no text', '', 'not-json', 'an empty text at line 1, column 1'],
  ])('%s', (_what, input, code, told) => {
    const { findings, message } = errorOf(() => LinkTokenGetResponse.fromJson(input));
    expect(findings).toMatchObject([{ code, path: '', keyword: 'json' }]);
    expect(message).toContain(told);
    expect(message).not.toContain('s3cret');
  });

  test('for values that only JavaScript can give, too', () => {
    const error = errorOf(() => Reflect.apply(LinkTokenGetResponse.fromJson, null, [RESPONSE]));
    expect(error.message).toBe(
      'not a response of POST /link/token/get: expected a JSON text, received neither a string nor a Uint8Array',
    );
  });
});

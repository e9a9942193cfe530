import { runInNewContext } from 'node:vm';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { InvalidLinkTokenGetResponseError } from './reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from './response.ts';

/** The values that each key of a response accepts, and what is read back, row by row. */

const METADATA = {
  initial_products: ['auth'],
  webhook: 'https://example.com/hook',
  country_codes: ['US'],
  language: 'en',
  redirect_uri: null,
  client_name: null,
};

const RESPONSE = {
  link_token: 'link-sandbox-1',
  created_at: null,
  expiration: null,
  metadata: METADATA,
  request_id: 'Req1',
};

/** The value that is read back for a given value of a key. */
function readBack(key: string, given: unknown): unknown {
  return LinkTokenGetResponse.from({ ...RESPONSE, [key]: given })[key];
}

/** The findings for a value that a key refuses. */
function refusals(key: string, given: unknown): unknown[] {
  try {
    readBack(key, given);
  } catch (error) {
    if (!(error instanceof InvalidLinkTokenGetResponseError)) throw error;
    return error.findings.map(({ code, path }) => [code, path]);
  }
  return [];
}

describe('link_token', () => {
  test('string -> the same string', () => {
    expect(readBack('link_token', 'link-sandbox-2')).toBe('link-sandbox-2');
  });

  test.each([
    ['null', null, 'unexpected-null'],
    ['a number', 5, 'wrong-type'],
    ['a Date', new Date(), 'wrong-type'],
    ['bytes', Buffer.from('link-sandbox-2'), 'wrong-type'],
    ['a file', new Blob(['link-sandbox-2']), 'wrong-type'],
    ['a String object', Object('link-sandbox-2'), 'unsupported-value'],
  ])('%s is refused', (_what, given, code) => {
    expect(refusals('link_token', given)).toEqual([[code, '/link_token']]);
  });
});

describe.each(['created_at', 'expiration'])('created_at, expiration: %s', (key) => {
  test('null -> null', () => {
    expect(readBack(key, null)).toBeNull();
  });

  test.each([
    '2024-01-31T23:59:59Z',
    '2024-01-31T23:59:59.123456789+05:30',
    '1990-12-31t23:59:60z',
  ])('string -> the same string: %s', (text) => {
    expect(readBack(key, text)).toBe(text);
  });

  test('Date -> RFC 3339 in UTC, milliseconds kept', () => {
    expect(readBack(key, new Date('2024-01-31T23:59:59.120+05:30'))).toBe(
      '2024-01-31T18:29:59.120Z',
    );
    expect(readBack(key, new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  test('Date of another realm -> RFC 3339 as well', () => {
    expect(readBack(key, runInNewContext('new Date(1)'))).toBe('1970-01-01T00:00:00.001Z');
  });

  test('Temporal.Instant -> RFC 3339 in UTC, nanoseconds kept', () => {
    // Node.js 24 has no Temporal: this has what reading uses of an instant.
    const instant = {
      [Symbol.toStringTag]: 'Temporal.Instant',
      toString: () => '2024-01-31T23:59:59.123456789Z',
    };
    expect(readBack(key, instant)).toBe('2024-01-31T23:59:59.123456789Z');
  });

  test.each([
    ['an invalid Date', new Date(Number.NaN), 'bad-date-time'],
    ['a Date beyond four-digit years', new Date(8.64e15), 'bad-date-time'],
    ['a Date before the year 0', new Date(-8.64e15), 'bad-date-time'],
    ['a string that is no date-time', '2024-01-31', 'bad-date-time'],
    ['milliseconds', 1706745599000, 'wrong-type'],
    ['a Proxy of a Date', new Proxy(new Date(0), {}), 'unsupported-value'],
  ])('%s is refused', (_what, given, code) => {
    expect(refusals(key, given)).toEqual([[code, `/${key}`]]);
  });
});

describe('request_id', () => {
  test('string, case-sensitive -> the same string', () => {
    expect(readBack('request_id', 'aBcD')).toBe('aBcD');
    expect(readBack('request_id', 'AbCd')).toBe('AbCd');
  });
});

describe('metadata', () => {
  test('LinkTokenGetMetadataResponse -> frozen object', () => {
    const metadata = {
      ...METADATA,
      institution_data: { routing_number: '110000000' },
      account_filters: { depository: { account_subtypes: ['checking'], note: ['any'] } },
      extra: { list: [{}] },
    };
    const back = LinkTokenGetResponse.from({ ...RESPONSE, metadata }).metadata;
    expect(back).toStrictEqual(metadata);
    const depository = back.account_filters?.depository;
    const parts = [back, back.initial_products, back.institution_data, back.account_filters];
    for (const part of [...parts, depository, depository?.account_subtypes, back['extra']]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(metadata)).toBe(false);
  });
});

describe('any other name', () => {
  const text = (value: string) => [value, value] as const;
  test.each<[string, unknown, unknown]>([
    ['string', ...text('any string')],
    ['date', ...text('2024-01-31')],
    ['date-time', ...text('2024-01-31T23:59:59Z')],
    ['date-time as a Date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['UUID', ...text('3fa85f64-5717-4562-b3fc-2c963f66afa6')],
    ['integer', 42, 42],
    ['float', 0.1, 0.1],
    [
      'decimal',
      new LosslessNumber('12345678901234567890.10'),
      new LosslessNumber('12345678901234567890.10'),
    ],
    ['boolean', false, false],
    ['null', null, null],
    ['bigint', 12345678901234567890n, 12345678901234567890n],
    ['small bigint', 5n, 5n],
  ])('%s', (_type, given, back) => {
    expect(readBack('extra', given)).toStrictEqual(back);
  });

  test('object -> frozen object', () => {
    const given = { a: { b: 1 }, c: undefined };
    const back = readBack('extra', given);
    expect(back).toStrictEqual({ a: { b: 1 } });
    expect([back, Object(back).a].map(Object.isFrozen)).toEqual([true, true]);
    expect(back).not.toBe(given);
  });

  test('list -> frozen list', () => {
    const given = [1, ['x']];
    const back = readBack('extra', given);
    expect(back).toStrictEqual(given);
    expect([back, Object(back)[1]].map(Object.isFrozen)).toEqual([true, true]);
    expect(back).not.toBe(given);
  });

  test('tuple -> frozen list', () => {
    const given: readonly [string, number, null] = Object.freeze(['a', 1, null] as const);
    const back = readBack('extra', given);
    expect(back).toStrictEqual(['a', 1, null]);
    expect(Object.isFrozen(back)).toBe(true);
    expect(back).not.toBe(given);
  });

  test('decimal -> its digits, frozen', () => {
    const given = new LosslessNumber('0.10');
    const back = readBack('extra', given);
    given.value = '7';
    expect(String(back)).toBe('0.10');
    expect(Object.isFrozen(back)).toBe(true);
  });

  test.each([
    ['Uint8Array', new Uint8Array([1, 2, 3])],
    ['Buffer', Buffer.from([1, 2, 3])],
    ['Uint8Array of another realm', runInNewContext('new Uint8Array([1, 2, 3])')],
  ])('bytes (%s) -> a copy, every time', (_type, given: Uint8Array) => {
    const back = LinkTokenGetResponse.from({ ...RESPONSE, extra: given, list: [given] });
    given.fill(9);
    const first = back['extra'];
    expect(first).toStrictEqual(Uint8Array.of(1, 2, 3));
    if (first instanceof Uint8Array) first.fill(7);
    expect(back['extra']).toStrictEqual(Uint8Array.of(1, 2, 3));
    expect(back['list']).toStrictEqual([Uint8Array.of(1, 2, 3)]);
    expect(Object.isFrozen(back['list'])).toBe(true);
  });

  test.each([
    ['Blob', new Blob(['content'])],
    ['File', new File(['content'], 'name.txt')],
  ])('file (%s) -> the same file', (_type, given) => {
    expect(readBack('extra', given)).toBe(given);
    expect(readBack('extra', [given])).toEqual([given]);
  });

  test.each([
    ['object', '{"a":{"b":[]}}'],
    ['string', '"any string"'],
    ['integer', '9007199254740993'],
    ['float', '-1.5e-7'],
    ['decimal', '0.12345678901234567890'],
    ['boolean', 'true'],
    ['null', 'null'],
    ['list', '[1,"a",[]]'],
  ])('%s, from a JSON text -> the same JSON', (_type, json) => {
    const text = JSON.stringify(RESPONSE).replace(/\}$/, `,"extra":${json}}`);
    const response = LinkTokenGetResponse.fromJson(text);
    expect(LinkTokenGetResponse.stringify(response)).toBe(text);
    expect(JSON.stringify(response)).toBe(text);
  });

  test('optional: absent -> absent', () => {
    expect(Object.keys(LinkTokenGetResponse.from(RESPONSE))).toEqual(Object.keys(RESPONSE));
    expect('extra' in LinkTokenGetResponse.from({ ...RESPONSE, extra: undefined })).toBe(false);
  });
});

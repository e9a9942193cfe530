import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { authorizationOf, brokerConnection, secretsOf } from './broker-connection.ts';

const HUSH = 'hunter2-hush';

function connection(
  url: string | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
  insecure = false,
) {
  return brokerConnection({ given: url, env, insecure });
}

function refusal(...args: Parameters<typeof connection>): string {
  try {
    connection(...args);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it was taken');
}

describe('the URL', () => {
  test.each([
    ['https://broker.example', 'https://broker.example'],
    ['https://broker.example/', 'https://broker.example'],
    ['  https://Broker.Example:8443/pact//  ', 'https://broker.example:8443/pact'],
    ['http://127.1:80/', 'http://127.0.0.1'],
    ['http://[0:0::1]:9292/a/', 'http://[::1]:9292/a'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    // The URL parser removes it, too.
    ['https://broker\n.example', 'https://broker.example'],
  ])('%j is %s', (given, baseUrl) => {
    const none = { baseUrl, credentials: { kind: 'none' }, caFile: null };
    expect(connection(given)).toEqual(none);
    expect(connection(undefined, { PACT_BROKER_BASE_URL: given })).toEqual(none);
  });

  test('the option wins over the variable', () => {
    const env = { PACT_BROKER_BASE_URL: `https://us:${HUSH}@other.example` };
    expect(connection('https://broker.example', env)).toMatchObject({
      ...{ baseUrl: 'https://broker.example', credentials: { kind: 'none' } },
    });
  });

  test.each([
    [
      undefined,
      {},
      /^no Pact Broker was named; give --broker-base-url or set PACT_BROKER_BASE_URL$/,
    ],
    [undefined, { PACT_BROKER_BASE_URL: ' ' }, /^no Pact Broker was named/],
    ['', {}, /^--broker-base-url is empty/],
    [' ', { PACT_BROKER_BASE_URL: 'https://broker.example' }, /^--broker-base-url is empty/],
  ])('%j with %j: none', (url, env, message) => {
    expect(refusal(url, env)).toMatch(message);
  });

  test.each([
    [`broker.example/${HUSH}`, /is not an http or https URL/],
    [`us:${HUSH}@broker.example`, /is not an http or https URL/],
    [`ftp://us:${HUSH}@broker.example`, /is not an http or https URL/],
    [`file:///${HUSH}`, /is not an http or https URL/],
    [`javascript:${HUSH}`, /is not an http or https URL/],
    [`https://broker.example:99999/${HUSH}`, /is not an http or https URL/],
    [`https://${HUSH}@@`, /is not an http or https URL/],
    [`https://broker.example?token=${HUSH}`, /has a query or a fragment/],
    [`https://broker.example/#${HUSH}`, /has a query or a fragment/],
  ])('%s is refused, and not quoted', (url, message) => {
    for (const said of [refusal(url), refusal(undefined, { PACT_BROKER_BASE_URL: url })]) {
      expect(said).toMatch(message);
      expect(said).not.toContain(HUSH);
      expect(said).not.toContain('\n');
    }
  });
});

describe('credentials', () => {
  const https = 'https://broker.example';

  test.each([
    [{ PACT_BROKER_TOKEN: HUSH }, { kind: 'token', token: HUSH }, `Bearer ${HUSH}`],
    [{ PACT_BROKER_TOKEN: ` ${HUSH}\n` }, { kind: 'token', token: HUSH }, `Bearer ${HUSH}`],
    [
      { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH, PACT_BROKER_TOKEN: '' },
      { kind: 'basic', username: 'us', password: HUSH },
      `Basic ${Buffer.from(`us:${HUSH}`).toString('base64')}`,
    ],
    [
      { PACT_BROKER_USERNAME: 'Jürgen', PACT_BROKER_PASSWORD: 'a:b c' },
      { kind: 'basic', username: 'Jürgen', password: 'a:b c' },
      `Basic ${Buffer.from('Jürgen:a:b c').toString('base64')}`,
    ],
    [{ PACT_BROKER_TOKEN: ' ', PACT_BROKER_USERNAME: '' }, { kind: 'none' }, null],
  ])('of %j', (env, credentials, header) => {
    const found = connection(https, env).credentials;
    expect(found).toEqual(credentials);
    expect(authorizationOf(found)).toBe(header);
  });

  test('come from the URL of the variable', () => {
    const url = 'https://u%40s:p%2Fw%25@broker.example/pact';
    expect(connection(undefined, { PACT_BROKER_BASE_URL: url, PACT_BROKER_TOKEN: 'x' })).toEqual({
      ...{ baseUrl: 'https://broker.example/pact', caFile: null },
      credentials: { kind: 'basic', username: 'u@s', password: 'p/w%' },
    });
    const malformed = 'https://us:50%@broker.example';
    expect(connection(undefined, { PACT_BROKER_BASE_URL: malformed }).credentials).toMatchObject({
      ...{ username: 'us', password: '50%' },
    });
  });

  test.each([
    [`https://us:${HUSH}@broker.example`, {}, /every process of the machine can read/],
    [`https://${HUSH}@broker.example`, {}, /every process of the machine can read/],
    [undefined, { PACT_BROKER_BASE_URL: `https://${HUSH}@broker.example` }, /alone; set both/],
    [undefined, { PACT_BROKER_BASE_URL: `https://:${HUSH}@broker.example` }, /alone; set both/],
    [https, { PACT_BROKER_USERNAME: HUSH }, /alone; set both/],
    [https, { PACT_BROKER_PASSWORD: HUSH }, /alone; set both/],
    [https, { PACT_BROKER_TOKEN: HUSH, PACT_BROKER_USERNAME: 'us' }, /^both PACT_BROKER_TOKEN and/],
    [https, { PACT_BROKER_TOKEN: HUSH, PACT_BROKER_PASSWORD: HUSH }, /^both PACT_BROKER_TOKEN and/],
    [https, { PACT_BROKER_TOKEN: `${HUSH} ${HUSH}` }, /^PACT_BROKER_TOKEN has a space/],
    [https, { PACT_BROKER_TOKEN: `${HUSH}\r\nX: y` }, /^PACT_BROKER_TOKEN has a space/],
    [https, { PACT_BROKER_TOKEN: `${HUSH}ä` }, /^PACT_BROKER_TOKEN has a space/],
    [https, { PACT_BROKER_USERNAME: 'u:s', PACT_BROKER_PASSWORD: HUSH }, /a colon in the user/],
    [https, { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: `${HUSH}\u0000x` }, /a control/],
    [undefined, { PACT_BROKER_BASE_URL: `https://us:${HUSH}%0a@broker.example` }, /a control/],
  ])('%s with %j: refused, and not quoted', (url, env, message) => {
    const said = refusal(url, env);
    expect(said).toMatch(message);
    expect(said).not.toContain(HUSH);
    expect(said).not.toContain('\n');
  });

  test.each(['http://broker.example', 'http://127.0.0.1.example/x', 'http://10.0.0.1:9292'])(
    'over plain http to %s they are refused without --insecure',
    (url) => {
      const env = { PACT_BROKER_TOKEN: HUSH };
      expect(refusal(url, env)).toMatch(
        /in the clear, as \S+ is plain http; use https, or --insecure/,
      );
      expect(refusal(url, env)).not.toContain(HUSH);
      expect(connection(url, env, true).credentials.kind).toBe('token');
      expect(connection(url, {}).credentials.kind).toBe('none');
      expect(connection(url.replace('http:', 'https:'), env).credentials.kind).toBe('token');
    },
  );

  test.each(['http://localhost:9292', 'http://127.1', 'http://[::1]', 'http://b.localhost'])(
    'over plain http to %s they are sent',
    (url) => {
      expect(connection(url, { PACT_BROKER_TOKEN: HUSH }).credentials.kind).toBe('token');
    },
  );
});

test('certificates: SSL_CERT_FILE, then NODE_EXTRA_CA_CERTS, for https only', () => {
  const env = { SSL_CERT_FILE: '/a.pem', NODE_EXTRA_CA_CERTS: '/b.pem' };
  expect(connection('https://broker.example', env).caFile).toBe('/a.pem');
  expect(connection('https://broker.example', { ...env, SSL_CERT_FILE: '' }).caFile).toBe('/b.pem');
  expect(connection('http://localhost', env).caFile).toBeNull();
});

test('secrets: all forms in which a credential may be repeated, the longest first', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Cc}|^\s*$/u.test(text)),
      (text) => {
        const password = text.trim();
        const env = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: password };
        const secrets = secretsOf(connection('https://broker.example', env));
        expect(secrets).toContain(password);
        expect(secrets).toContain(Buffer.from(`us:${password}`).toString('base64'));
        expect(JSON.stringify({ said: password })).toContain(
          secrets.find((secret) => JSON.stringify({ said: password }).includes(secret)),
        );
        const lengths = secrets.map(({ length }) => length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
        expect(secrets).not.toContain('');
      },
    ),
  );
  expect(secretsOf(connection('https://broker.example'))).toEqual([]);
  const token = connection('https://broker.example', { PACT_BROKER_TOKEN: HUSH });
  expect(secretsOf(token)).toContain(HUSH);
});

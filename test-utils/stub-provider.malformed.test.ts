import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { MAX_BODY_BYTES, type StubProvider, startStubProvider } from './stub-provider.ts';

let stub: StubProvider;
beforeAll(async () => {
  stub = await startStubProvider();
});
afterAll(() => stub.close());

describe('malformed requests', () => {
  test('any request gets a PlaidError that holds no details of the stub and no secrets', async () => {
    const secret = fc.stringMatching(/^hush-[0-9a-f]{8}$/);
    const value = fc.oneof(secret, fc.jsonValue());
    const request = fc.record({
      path: fc.constantFrom(
        '/link/token/get',
        '/link/token/get/',
        '/',
        '/_pact/%zz',
        '/_pact/provider-states',
      ),
      method: fc.constantFrom('POST', 'PUT', 'DELETE', 'OPTIONS'),
      contentType: fc.constantFrom(
        'application/json',
        'text/plain',
        'application/json, text/plain',
      ),
      keys: fc.dictionary(fc.constantFrom('PLAID-CLIENT-ID', 'PLAID-SECRET'), secret),
      body: fc.oneof(
        fc
          .dictionary(fc.constantFrom('link_token', 'secret', 'other', 'action'), value)
          .map((body) => JSON.stringify(body)),
        fc.json(),
        fc.uint8Array(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ path, method, contentType, keys, body }) => {
        const headers = { 'content-type': contentType, ...keys };

        const response = await fetch(`${stub.url}${path}`, { method, headers, body });
        const text = await response.text();

        expect([400, 404]).toContain(response.status);
        expect(plaidErrorFindings(JSON.parse(text))).toEqual([]);
        expect(text).not.toContain('hush-');
      }),
    );
  });

  test('a body is read up to the limit, and refused beyond it', async () => {
    expect(await answerToBodyOf(MAX_BODY_BYTES)).toMatchObject({ error_code: 'MISSING_FIELDS' });

    const refusal = await answerToBodyOf(MAX_BODY_BYTES + 1);
    expect(refusal).toMatchObject({ error_code: 'INVALID_BODY' });
    expect(plaidErrorFindings(refusal)).toEqual([]);
  });

  test('a body of unannounced length that is too long', async () => {
    const chunk = new Uint8Array(MAX_BODY_BYTES / 2);
    const body = ReadableStream.from([chunk, chunk, chunk]);

    const response = await fetch(stub.providerStatesSetupUrl, {
      method: 'POST',
      body,
      duplex: 'half',
    });

    expect(response.status).toBe(413);
  });

  test('an invalid Host header', async () => {
    const socket = connect(Number(new URL(stub.url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n');
    const [head = '', body = ''] = (await textOf(socket)).split('\r\n\r\n');

    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(plaidErrorFindings(JSON.parse(body))).toEqual([]);
  });

  test('another method and another path', async () => {
    for (const path of ['/link/token/get', '/link/token/create']) {
      const response = await fetch(`${stub.url}${path}`);
      const body: unknown = await response.json();
      expect(response.status).toBe(404);
      expect(body).toMatchObject({ error_code: 'NOT_FOUND' });
      expect(plaidErrorFindings(body)).toEqual([]);
    }
  });
});

async function answerToBodyOf(bytes: number): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const body = `{"link_token":"${'x'.repeat(bytes - '{"link_token":""}'.length)}"}`;
  const response = await fetch(`${stub.url}/link/token/get`, { method: 'POST', headers, body });
  return response.json();
}

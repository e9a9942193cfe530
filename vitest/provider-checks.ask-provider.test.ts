import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { InputError } from '../src/shared/errors/input-error.ts';
import { close, listen } from '../test-utils/http-server.ts';
import { askProvider } from './provider-checks.ts';

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that notes what it is sent, and answers what it is told; null: nothing, ever. */
async function noting(status: number | null, answer = '', headers = {}) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const line = `${request.method} ${request.url}`;
    seen.push({ line, headers: request.headers, body: await text(request) });
    if (status !== null) response.writeHead(status, headers).end(answer);
  });
  ended.push(() => close(server));
  return { seen, url: await listen(server, 0, '127.0.0.1') };
}

const plain = { headers: {}, timeoutMs: 2000 };
const request = { link_token: 'link-sandbox-1' };

test('asks as the SDK does, with any keys', async () => {
  const { seen, url } = await noting(200, '{}', { 'content-type': 'application/json' });
  const answer = await askProvider({ ...plain, url: `${url}/` }, request);
  expect(answer).toEqual({
    ...{ status: 200, contentType: 'application/json', body: new Uint8Array([0x7b, 0x7d]) },
    shown: `POST ${url}/link/token/get was answered 200`,
  });
  expect(seen).toEqual([
    {
      line: 'POST /link/token/get',
      headers: expect.objectContaining({
        ...{ 'content-type': 'application/json', 'plaid-client-id': 'any', 'plaid-secret': 'any' },
      }),
      body: '{"link_token":"link-sandbox-1"}',
    },
  ]);
});

test('headers that are told come in the place of others, whatever their case', async () => {
  const { seen, url } = await noting(200);
  const headers = { 'PLAID-SECRET': 'ours', 'X-Tenant': 'a' };
  await askProvider({ ...plain, url: `${url}/plaid`, headers }, request);
  expect(seen[0]?.line).toBe('POST /plaid/link/token/get');
  expect(seen[0]?.headers).toMatchObject({ 'plaid-secret': 'ours', 'x-tenant': 'a' });
});

test('why it refused is shown, on one line and without what was sent', async () => {
  const secret = '0123456789abcdef';
  const { url } = await noting(400, `bad\n${secret}, link-sandbox-1`);
  const headers = { 'PLAID-SECRET': secret };
  const { shown } = await askProvider({ ...plain, url, headers }, request);
  expect(shown).toBe(`POST ${url}/link/token/get was answered 400: bad (masked), (masked)`);
});

test('a redirect is not followed', async () => {
  const { url } = await noting(302, '', { location: 'https://example.com/' });
  expect((await askProvider({ ...plain, url }, request)).status).toBe(302);
});

test.each([
  ['nobody is there', 'http://127.0.0.1:1', /^POST http:\S+ was not answered: /],
  ['it is not a URL', 'localhost:3000', /not an http or https URL/],
])('%s', async (_what, url, message) => {
  const asking = askProvider({ ...plain, url }, request);
  await expect(asking).rejects.toThrow(InputError);
  await expect(askProvider({ ...plain, url }, request)).rejects.toThrow(message);
});

test('it does not answer in time', async () => {
  const { url } = await noting(null);
  await expect(askProvider({ ...plain, url, timeoutMs: 50 }, request)).rejects.toThrow(
    new InputError(`POST ${url}/link/token/get was not answered within 50 ms`),
  );
});

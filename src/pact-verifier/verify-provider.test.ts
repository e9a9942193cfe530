import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verificationFailure } from '../../test/pacts/verification-failure.ts';
import {
  type VerificationOutcome,
  verificationOutcome,
} from '../../test/pacts/verification-outcome.ts';
import { WITHOUT_PACT } from '../../test/pacts/without-pact.ts';
import { serving } from '../../test/until-test-ends.ts';
import { plaidErrorAnswer } from '../../test-utils/plaid-error-answer.ts';
import { EXAMPLE_LINK_TOKEN } from '../../test-utils/provider-states.ts';
import { type StubProvider, startStubProvider } from '../../test-utils/stub-provider.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { parseExactObject } from '../shared/text/exact-json.ts';
import type { Verification } from './verification.ts';

const pact = JSON.parse(
  readFileSync(join(packageRoot(), 'pacts/link-token-client-plaid.json'), 'utf8'),
);

vi.setConfig({ testTimeout: 120_000 });

let stub: StubProvider;
const ended: (() => Promise<void>)[] = [];
beforeEach(async () => {
  stub = await startStubProvider();
  ended.push(stub.close);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const end of ended.splice(0)) await end();
});

describe('a verdict', () => {
  test('on each interaction, with what was answered', async () => {
    const outcome = await verify(stub.url);

    expect(verificationFailure(outcome)).toBe('');
    const verified = interactionsOf(outcome);
    expect(verified).toHaveLength(pact.interactions.length);
    expect(verified.map(({ states: [name] }) => name)).toEqual(
      pact.interactions.map((one: typeof NO_STATE) => one.providerStates[0]?.name),
    );
    for (const { answer, states } of verified) {
      const body = JSON.parse(answer?.body ?? '');
      if (states[0] === 'a fresh link token') expect(body.link_sessions).toEqual([]);
      if (states[0] === 'the rate limit is exceeded') expect(body.error_code).toBe('RATE_LIMIT');
    }
  });

  test('names what a provider breaks, interaction by interaction', async () => {
    const faulty = await startFaultyProvider((body) =>
      body
        .replace('"created_at":"2024-01-31T', '"created_at":"2024-01-31 ')
        .replace('"finished_at":null', '"ended_at":null')
        .replace('"RATE_LIMIT"', '"TOO_MANY"'),
    );

    const refusal = verificationFailure(await verify(faulty));

    expect(refusal).toMatch(
      /given a fresh link token:\n {2}\/created_at: Expected '2024-01-31 12:00:00Z' to be an RFC 3339 date-time/,
    );
    expect(refusal).toMatch(
      /session that is still open:(\n {2}.*)*\n {2}\/link_sessions\/0\/finished_at: missing/,
    );
    expect(refusal).toMatch(/the rate limit is exceeded:\n {2}\/error_code: Expected 'TOO_MANY'/);
    expect(refusal).not.toContain('given the API keys are wrong');
  });

  test.each<[string, (body: string) => string, string]>([
    ['cut short', (body) => body.slice(0, 22), 'the end of the text at line 1, column 23'],
    ['marked', (body) => `\ufeff${body}`, 'a byte order mark before it'],
    ['a page', () => '<html>', 'what looks like HTML or XML at line 1, column 1'],
    ['empty', () => '', 'an empty text at line 1, column 1'],
  ])('names what an answer is in the place of JSON: %s', async (_, spoil, received) => {
    const faulty = await startFaultyProvider(spoil);
    const interactions = pact.interactions.filter(
      ({ providerStates: [state] }: typeof NO_STATE) => state?.name === 'a fresh link token',
    );

    const outcome = await verify(faulty, { pact: { ...pact, interactions } });

    expect(verificationFailure(outcome)).toMatch(
      new RegExp(`:\n  expected a JSON text, received ${received}$`),
    );
  });

  test.each([
    ['PACT_DESCRIPTION', 'no such interaction'],
    ['PACT_PROVIDER_STATE', 'no such state'],
    ['PACT_PROVIDER_NO_STATE', 'true'],
    ['PACT_BROKER_BASE_URL', 'http://127.0.0.1:1'],
    ['HTTP_PROXY', 'http://127.0.0.1:1'],
    ['HTTPS_PROXY', 'http://127.0.0.1:1'],
    ['http_proxy', 'http://127.0.0.1:1'],
  ])('is not changed by %s of the environment', async (name, value) => {
    vi.stubEnv(name, value);
    const faulty = await startFaultyProvider((body) => body.replace('"RATE_LIMIT"', '"TOO_MANY"'));

    const outcome = await verify(faulty);

    expect(interactionsOf(outcome)).toHaveLength(pact.interactions.length);
    expect(verificationFailure(outcome)).toMatch(
      /^[^\n]*the rate limit is exceeded:\n {2}\/error_code: [^\n]*$/,
    );
  });

  test('on interactions of the same name, and in no order', async () => {
    const one = { ...NO_STATE, response: { status: 200 } };
    const other = { ...NO_STATE, response: { status: 418 } };
    const asked: unknown[] = [];
    const url = await serving(async (request, response) => {
      asked.push(JSON.parse(await text(request)));
      response.end();
    });

    const outcome = await verify(url, {
      pact: { ...pact, interactions: [other, named('z'), one, named('a')] },
    });

    expect(interactionsOf(outcome).map(({ description }) => description)).toEqual([
      ...['the same', 'z', 'the same', 'a'],
    ]);
    expect(interactionsOf(outcome).map(({ mismatches }) => mismatches.length)).toEqual([
      1, 0, 0, 0,
    ]);
    expect(asked).toHaveLength(4);
  });

  test('is one line where an error of Plaid’s comes in place of what was expected', async () => {
    const { status, body } = plaidErrorAnswer('MISSING_FIELDS', 'client_id must be given');
    const url = await serving((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });

    const refusal = verificationFailure(await verify(url));

    expect(refusal).toContain(
      'given a fresh link token:\n  expected 200, answered 400 MISSING_FIELDS: client_id must be given\n',
    );
    // Of another error with the status that is expected, what is wrong in its body.
    expect(refusal).toMatch(
      /given the API keys are wrong:(\n {2}.*)*\n {2}\/error_code: Expected /,
    );
  });

  test('on interactions whose names are no texts, by the names that Pact gives them', async () => {
    const nameless = { toString: 1, valueOf: 1 };
    const interaction = {
      ...NO_STATE,
      description: nameless,
      providerStates: [{ name: nameless }],
    };

    const outcome = await verify(stub.url, { pact: { ...pact, interactions: [interaction] } });

    const name = JSON.stringify(nameless);
    expect(interactionsOf(outcome)).toMatchObject([{ description: name, states: [name] }]);
  });

  test('on a state that the set-up URL refuses: refused, and the provider not asked', async () => {
    const asked: unknown[] = [];
    const url = await serving((request, response) => {
      asked.push(request.url);
      response.end();
    });
    const setUp = await serving((_, response) => response.writeHead(400).end());
    const state = { ...NO_STATE, providerStates: [{ name: 'a state', params: {} }] };

    const outcome = await verify(url, {
      pact: { ...pact, interactions: [state] },
      providerStatesSetupUrl: setUp,
    });

    expect(interactionsOf(outcome)).toEqual([
      {
        ...{ description: 'the same', states: ['a state'], answer: null },
        mismatches: [{ path: null, message: expect.stringMatching(/state/i) }],
      },
    ]);
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  test.each<[string, string, (body: string) => string | Buffer, string | null]>([
    ['identity', 'identity', (body) => body, '{}'],
    ['gzip, unasked', 'GZIP', gzipSync, '{}'],
    ['deflate', 'deflate', deflateSync, '{}'],
    ['br', 'br', brotliCompressSync, '{}'],
    ['what nobody knows', 'constructor', (body) => body, null],
    ['a lie', 'gzip', (body) => body, null],
    ['a bomb', 'gzip', () => gzipSync(Buffer.alloc(50_000_000)), null],
  ])('encoded as %s has a body that can be read, or none', async (_, encoding, encode, body) => {
    const url = await serving((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(encode('{}'));
    });

    const outcome = await verify(url, { pact: { ...pact, interactions: [NO_STATE] } });

    if (outcome.kind === 'undecided') expect(body).toBeNull();
    else {
      expect(outcome.interactions[0]?.answer).toMatchObject({
        ...{ request: { method: 'POST', path: '/link/token/get' }, status: 200, body },
      });
    }
  });
});

test('the pact is written with the digits of its numbers', async () => {
  const answering = (body: string) =>
    serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  const content = parseExactObject('{"amount":1.0}');
  const body = { contentType: 'application/json', encoded: false, content };
  const interaction = { ...NO_STATE, response: { status: 200, body } };
  const expected = { pact: { ...pact, interactions: [interaction] } };

  const decimal = await verify(await answering('{"amount":1.0}'), expected);
  const whole = await verify(await answering('{"amount":1}'), expected);

  expect(verificationFailure(decimal)).toBe('');
  expect(verificationFailure(whole)).toContain('/amount: ');
});

describe('a request', () => {
  test('goes below the path of the base URL, with the headers that it is given', async () => {
    const seen: unknown[] = [];
    const url = await serving((request, response) => {
      const { authorization, 'plaid-secret': secret } = request.headers;
      seen.push([request.url, authorization, secret, Object.keys(request.headers)]);
      response.end();
    });

    const outcome = await verify(`${url}/base`, {
      pact: { ...pact, interactions: [named('a'), named('b')] },
      asked: [{ headers: { Authorization: 'Bearer hush', 'PLAID-SECRET': 'shhh' }, members: {} }],
    });

    expect(verificationFailure(outcome)).toBe('');
    expect(seen).toEqual([
      [
        '/base/link/token/get',
        'Bearer hush',
        'shhh',
        expect.not.arrayContaining([expect.stringMatching(/contract/)]),
      ],
      ['/base/link/token/get', undefined, 'example-secret', expect.anything()],
    ]);
  });

  test('is generated with what its state gives', async () => {
    const seen: unknown[] = [];
    const url = await serving(async (request, response) => {
      seen.push(JSON.parse(await text(request)));
      response.end();
    });
    const generators = {
      body: {
        '$.link_token': { type: 'ProviderState', expression: GIVEN_TOKEN, dataType: 'STRING' },
      },
    };
    const interaction = {
      ...NO_STATE,
      providerStates: [{ name: 'a state', params: {} }],
      request: { ...NO_STATE.request, generators },
    };

    const outcome = await verify(url, {
      ...{ pact: { ...pact, interactions: [interaction] }, providerStatesSetupUrl: null },
      stateValues: { 'a state': { link_token: 'given' } },
    });

    expect(verificationFailure(outcome)).toBe('');
    expect(seen).toEqual([{ link_token: 'given' }]);
  });

  test('has the members that are given, whatever a generator would make', async () => {
    const seen: unknown[] = [];
    const url = await serving(async (request, response) => {
      seen.push(JSON.parse(await text(request)));
      response.end();
    });
    const generators = { body: { '$.link_token': { type: 'Uuid' } } };
    const interaction = { ...NO_STATE, request: { ...NO_STATE.request, generators } };

    const outcome = await verify(url, {
      ...{ pact: { ...pact, interactions: [interaction] }, providerStatesSetupUrl: null },
      asked: [{ headers: {}, members: { link_token: 'mine', client_id: 'id' } }],
    });

    expect(verificationFailure(outcome)).toBe('');
    expect(seen).toEqual([{ link_token: 'mine', client_id: 'id' }]);
  });

  test('may have any header, rule and generator, and its answer is still recognized', async () => {
    const names = ['x-link-token-contract-interaction', 'X-Interaction', 'x-interaction-0'];
    const all = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value]));
    const url = await serving((_, response) => response.writeHead(200, { server: 'it' }).end());
    const request = {
      ...NO_STATE.request,
      headers: { ...NO_STATE.request.headers, ...all(['7']) },
      generators: { header: all({ type: 'RandomInt', min: 5, max: 9 }) },
      matchingRules: { header: all({ combine: 'AND', matchers: [{ match: 'type' }] }) },
    };

    const outcome = await verify(url, {
      pact: { ...pact, interactions: [{ ...NO_STATE, request }] },
    });

    expect(interactionsOf(outcome)).toMatchObject([{ mismatches: [], answer: { server: 'it' } }]);
  });

  test('with a number that Pact’s proxy writes in another way arrives whole', async () => {
    const seen: string[] = [];
    const url = await serving(async (request, response) => {
      seen.push(await text(request));
      response.end();
    });
    const body = { contentType: 'application/json', encoded: false, content: { amount: 1e-6 } };
    const interaction = { ...NO_STATE, request: { ...NO_STATE.request, body } };

    const outcome = await verify(url, { pact: { ...pact, interactions: [interaction] } });

    expect(verificationFailure(outcome)).toBe('');
    expect(seen).toEqual(['{"amount":0.000001}']);
  });

  test('with a body and no content type is sent all the same', async () => {
    const seen: string[] = [];
    const url = await serving(async (request, response) => {
      seen.push(await text(request));
      response.end();
    });
    const request = { ...NO_STATE.request, headers: {} };

    const outcome = await verify(url, {
      ...{ pact: { ...pact, interactions: [{ ...NO_STATE, request }] }, timeoutMs: 10_000 },
    });

    expect(verificationFailure(outcome)).toBe('');
    expect(seen).toEqual([JSON.stringify({ link_token: EXAMPLE_LINK_TOKEN })]);
  });

  test('is recorded with the path of the base URL', async () => {
    const url = await serving((_, response) => response.end());
    const request = { ...NO_STATE.request, path: '/token/get' };

    const outcome = await verify(`${url}/link/`, {
      pact: { ...pact, interactions: [{ ...NO_STATE, request }] },
    });

    expect(interactionsOf(outcome)[0]?.answer?.request).toEqual({
      ...{ method: 'POST', path: '/link/token/get' },
    });
  });

  test('by a method that Pact makes another of is not verified', async () => {
    const url = await serving((_, response) => response.end());
    const request = { ...NO_STATE.request, method: 'POST ' };

    const outcome = await verify(url, {
      pact: { ...pact, interactions: [{ ...NO_STATE, request }] },
    });

    expect(outcome).toMatchObject({
      kind: 'undecided',
      reason: expect.stringMatching(/ asked GET /),
    });
  });

  test('follows no redirect', async () => {
    const asked: unknown[] = [];
    const elsewhere = await serving((request, response) => {
      asked.push(request.url);
      response.end();
    });
    const url = await serving((_, response) => {
      response.writeHead(307, { location: elsewhere }).end();
    });

    const outcome = await verify(url, { pact: { ...pact, interactions: [NO_STATE] } });

    expect(verificationFailure(outcome)).toContain('expected 200 but was 307');
    expect(asked).toEqual([]);
  });
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a process that is ended by %s takes the verifier and the pact along',
  async (signal) => {
    const temporary = await mkdtemp(join(tmpdir(), 'verify-provider-'));
    ended.push(() => rm(temporary, { recursive: true }));
    const sockets: Promise<unknown>[] = [];
    const url = await serving(({ socket }) => sockets.push(once(socket, 'close')));
    const job = {
      ...{ pact: { ...pact, interactions: [NO_STATE] }, provider: 'plaid' },
      ...at(url),
    };
    const code = `import { verifyProvider } from ${JSON.stringify(MODULE)};
      await verifyProvider(${JSON.stringify(job)});`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      ...{ env: { ...process.env, TMPDIR: temporary }, detached: true, stdio: 'ignore' },
    });
    const gone = new Promise((resolve) => child.on('close', resolve));
    await vi.waitFor(() => expect(sockets).toHaveLength(1), 60_000);
    expect(await readdir(temporary)).toHaveLength(1);

    // To all of its group, as a terminal does; only this one cannot but obey.
    process.kill(signal === 'SIGKILL' ? Number(child.pid) : -Number(child.pid), signal);

    await gone;
    await vi.waitFor(async () => expect(await readdir(temporary)).toEqual([]), 60_000);
    // Nobody else holds the connection.
    await Promise.all(sockets);
  },
);

describe('no verdict, but the reason', () => {
  test('nothing listens', async () => {
    expect(await verify('http://127.0.0.1:1')).toEqual({
      kind: 'undecided',
      reason: expect.stringMatching(/^nothing answers at http:\/\/127\.0\.0\.1:1 \(ECONNREFUSED\)/),
    });
  });

  const silent = /^no answer to a request that names no link token, given .* within 1 s$/;

  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, RegExp]>([
    ['none', () => {}, silent],
    ['half of one', (_, response) => response.writeHead(200).write('{'), silent],
    [
      'one that breaks off',
      (request, response) => {
        response.writeHead(200, { 'content-length': 9 }).write('{', () => request.socket.destroy());
      },
      /^no answer to .* within 1 s$|closed the connection/,
    ],
    ['a reset', ({ socket }) => socket.resetAndDestroy(), /closed the connection \(ECONNRESET\)$/],
    [
      'one without end',
      (_, response) => {
        const more = () => !response.destroyed && response.write('x'.repeat(100_000), more);
        more();
      },
      /^Pact’s verifier failed: an answer is longer than 1048576 bytes; look at /,
    ],
  ])('an answer: %s', async (_, handler, reason) => {
    const url = await serving(handler);

    expect(await verify(url, { timeoutMs: 1000 })).toEqual({
      kind: 'undecided',
      reason: expect.stringMatching(reason),
    });
  });

  test('a set-up URL whose answer has no end', async () => {
    const setUp = await serving((_, response) => {
      response.setHeader('content-type', 'application/json');
      const more = () => !response.destroyed && response.write('x'.repeat(1_000_000), more);
      more();
    });
    const state = { ...NO_STATE, providerStates: [{ name: 'a state', params: {} }] };

    const outcome = await verify(stub.url, {
      ...{ pact: { ...pact, interactions: [state] }, providerStatesSetupUrl: setUp },
    });

    expect(outcome).toEqual({
      kind: 'undecided',
      reason: expect.stringMatching(/^Pact’s verifier took more than 1.5 GB of memory/),
    });
  });

  test('an answer that is no HTTP', async () => {
    const server = createTcpServer((socket) => {
      socket.on('data', () => socket.end('hello\r\n\r\n')).on('error', () => {});
    });
    ended.push(() => new Promise((resolve) => server.close(() => resolve())));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });

    expect(await verify(`http://127.0.0.1:${port}`)).toEqual({
      kind: 'undecided',
      reason: expect.stringMatching(/ speaks no HTTP \(HPE_/),
    });
  });

  test('a pact that Pact cannot read', async () => {
    const outcome = await verify(stub.url, {
      pact: { ...pact, interactions: [{ type: 'Other' }] },
    });

    expect(outcome.kind).toBe('undecided');
  });
});

test('where Pact is not installed, the rejection says so', async () => {
  vi.stubEnv('NODE_OPTIONS', WITHOUT_PACT);

  expect(await verify(stub.url)).toEqual({
    kind: 'undecided',
    reason:
      'this command needs @pact-foundation/pact; npm install --save-dev @pact-foundation/pact',
  });
});

test('the pact is written into a folder of its own, which is gone afterwards', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'verify-provider-'));
  ended.push(() => rm(temporary, { recursive: true }));
  vi.stubEnv('TMPDIR', temporary);
  let during: string[] = [];
  const url = await serving(async (_, response) => {
    during = await readdir(temporary, { recursive: true });
    response.end();
  });

  await verify(url, { pact: { ...pact, interactions: [NO_STATE] } });

  expect(during).toEqual([expect.anything(), expect.stringMatching(/\/pact.json$/)]);
  expect(await readdir(temporary)).toEqual([]);
});

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Pact's.
const GIVEN_TOKEN = '${link_token}';

const NO_STATE = {
  type: 'Synchronous/HTTP',
  description: 'the same',
  providerStates: [] as { name: string }[],
  request: {
    ...{ method: 'POST', path: '/link/token/get' },
    headers: { 'Content-Type': ['application/json'], 'PLAID-SECRET': ['example-secret'] },
    body: {
      content: { link_token: EXAMPLE_LINK_TOKEN },
      contentType: 'application/json',
      encoded: false,
    },
  },
  response: { status: 200 },
};

const MODULE = `${import.meta.dirname}/verify-provider.ts`;
const at = (providerBaseUrl: string) => ({ providerBaseUrl, providerStatesSetupUrl: null });

function named(description: string) {
  return { ...NO_STATE, description };
}

function verify(
  providerBaseUrl: string,
  others: Partial<Verification> = {},
): Promise<VerificationOutcome> {
  const { providerStatesSetupUrl } = stub;
  return verificationOutcome({
    ...{ pact, provider: 'plaid', providerBaseUrl, providerStatesSetupUrl, timeoutMs: 60_000 },
    ...others,
  });
}

function interactionsOf(outcome: VerificationOutcome) {
  if (outcome.kind === 'undecided') throw new Error(outcome.reason);
  return outcome.interactions;
}

/** The stub, with a fault put into the text of its answers. */
function startFaultyProvider(spoil: (body: string) => string): Promise<string> {
  return serving(async (request, response) => {
    const headers = {
      'content-type': 'application/json',
      'PLAID-CLIENT-ID': 'example-client-id',
      'PLAID-SECRET': 'example-secret',
    };
    const body = await text(request);
    const answer = await fetch(`${stub.url}${request.url}`, { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(spoil(await answer.text()));
  });
}

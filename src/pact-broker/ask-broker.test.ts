import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answer,
  BROKER,
  type BrokerRequest,
  type FaultyBroker,
  reply,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import {
  type SelfSignedCertificate,
  selfSignedCertificate,
} from '../../test/broker/self-signed-certificate.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { askBroker, converse } from './ask-broker.ts';
import type { BrokerConnection, BrokerCredentials } from './broker-connection.ts';
import { BrokerFault } from './broker-fault.ts';

vi.setConfig({ testTimeout: 60_000 });

const HUSH = 'hunter2-hush';
const TOKEN: BrokerCredentials = { kind: 'token', token: HUSH };
const PATH = '/pacts/provider/p/consumer/c/version/1';

const brokers: FaultyBroker[] = [];
afterEach(() => vi.unstubAllEnvs());
// At the end, since tests that wait run concurrently.
afterAll(() => Promise.all(brokers.map((broker) => broker.close())));

async function brokerThat(
  answer: Answer | ((request: BrokerRequest) => Answer),
): Promise<FaultyBroker> {
  const broker = await startFaultyBroker({
    answer: typeof answer === 'function' ? answer : () => answer,
    kept: new Map([[PATH, { it: 'is there' }]]),
  });
  brokers.push(broker);
  return broker;
}

function connectionTo(baseUrl: string, caFile: string | null = null): BrokerConnection {
  return { baseUrl, credentials: TOKEN, caFile };
}

/** The fault, and how long it took. */
async function faultAt(connection: BrokerConnection, path = PATH, seconds = 20) {
  const start = performance.now();
  const error: unknown = await askBroker(converse(connection, seconds), path).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BrokerFault)) throw new Error(`no fault, but ${String(error)}`);
  expect(error.message).not.toContain(HUSH);
  expect(error.message).not.toMatch(/[\n\p{Cc}]/u);
  return { ...error.fault, message: error.message, ms: performance.now() - start };
}

describe('an answer', () => {
  test('is found with one authenticated request', async () => {
    const broker = await brokerThat(BROKER);
    const answer = await askBroker(converse(connectionTo(broker.baseUrl), 20), PATH);
    expect(answer).toEqual({
      ...{ kind: 'found', body: { it: 'is there' }, text: '{"it":"is there"}' },
    });
    expect(broker.requests).toMatchObject([{ method: 'GET', authorization: `Bearer ${HUSH}` }]);
  });

  test('is found without credentials where there are none', async () => {
    const broker = await brokerThat(BROKER);
    const connection = { ...connectionTo(broker.baseUrl), credentials: { kind: 'none' } } as const;
    await askBroker(converse(connection, 20), PATH);
    expect(broker.requests).toMatchObject([{ authorization: undefined }]);
  });

  test('may be absent', async () => {
    const broker = await brokerThat(BROKER);
    const answer = await askBroker(converse(connectionTo(broker.baseUrl), 20), '/pacts/none');
    expect(answer).toEqual({ kind: 'absent' });
    expect(broker.requests.length).toBe(1);
  });

  test('is returned unchanged, whatever it repeats', async () => {
    const body = `{"${HUSH}":["by ${HUSH}"]}`;
    const broker = await brokerThat(reply(200, { body }));
    const answer = await askBroker(converse(connectionTo(broker.baseUrl), 20), PATH);
    expect(answer).toEqual({
      ...{ kind: 'found', body: { [HUSH]: [`by ${HUSH}`] }, text: body },
    });
  });

  test('is found below a path', async () => {
    const broker = await brokerThat(() => reply(200, { body: { a: 1 } }));
    await askBroker(converse(connectionTo(`${broker.baseUrl}/sub/path`), 20), '/x%2Fy?z');
    expect(broker.requests).toMatchObject([{ path: '/sub/path/x%2Fy?z' }]);
  });
});

const ERROR = { error: { message: 'the broker says no', reference: 'abc' } };

describe.concurrent('fails without a retry, which would not help:', () => {
  test.each<[string, Answer, object, RegExp]>([
    ['401', reply(401, { body: ERROR }), { kind: 'unauthorized' }, /check PACT_BROKER_TOKEN/],
    ['403', reply(403, { body: ERROR }), { kind: 'forbidden' }, /\(403\): the broker says no;/],
    [
      '403 in the other form',
      reply(403, { body: { error: 'no\nway' } }),
      { kind: 'forbidden' },
      /: no way;/,
    ],
    ['403 in neither', reply(403, { body: { error: [1] } }), { kind: 'forbidden' }, /\(403\);/],
    ['a page', reply(200, { type: 'text/html', body: '<p>' }), { kind: 'no-broker' }, /text\/html/],
    ['no JSON', reply(200, { body: '{"_links":' }), { kind: 'no-broker' }, /login page/],
    ['a list', reply(200, { body: '[1]' }), { kind: 'no-broker' }, /not a Pact Broker: 200 with/],
    ['null', reply(200, { body: 'null' }), { kind: 'no-broker' }, /not a Pact Broker/],
    [
      'too deep a nest',
      reply(200, { body: `{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}` }),
      { kind: 'no-broker' },
      /not a Pact Broker/,
    ],
    ['nothing', reply(200), { kind: 'no-broker' }, /not a Pact Broker/],
    ['204', reply(204), { kind: 'no-broker' }, /not a Pact Broker: 204/],
    [
      '400',
      reply(400, { body: { errors: { url: ['is bad'] } } }),
      { kind: 'rejected' },
      /\(400\): \{"url":\["is bad"\]\};/,
    ],
    [
      '400 as a page, to a token',
      reply(400, { type: 'text/plain' }),
      { kind: 'unauthorized' },
      /does not take the token; check/,
    ],
    ['405', reply(405), { kind: 'no-broker' }, /not a Pact Broker: 405/],
    [
      'a redirect',
      reply(302, { headers: { location: 'https://login.example/in?state=1#x' } }),
      { kind: 'redirected', to: 'https://login.example/in' },
      /sends elsewhere, to https:\/\/login\.example\/in;/,
    ],
    [
      'a redirect to itself',
      reply(307, { headers: { location: PATH } }),
      { kind: 'redirected', to: PATH },
      /sends elsewhere/,
    ],
    ['a redirect to nowhere', reply(302), { kind: 'no-broker' }, /not a Pact Broker: 302/],
    [
      '60 MB',
      reply(200, { body: Buffer.alloc(60_000_000, 0x20) }),
      { kind: 'too-large' },
      /more than 50 MB/,
    ],
  ])('%s', async (_what, answer, fault, message) => {
    const broker = await brokerThat(answer);
    const found = await faultAt(connectionTo(broker.baseUrl));
    expect(found).toMatchObject(fault);
    expect(found.message).toMatch(message);
    expect(broker.requests.length).toBe(1);
  });

  test('a redirect that repeats the credentials', async () => {
    const location = 'https://login.example/hunter2?hush/in';
    const broker = await brokerThat(reply(302, { headers: { location } }));
    const credentials: BrokerCredentials = { kind: 'token', token: 'hunter2?hush' };
    const { message } = await faultAt({ ...connectionTo(broker.baseUrl), credentials });
    expect(message).not.toContain('hunter2');
  });

  test('a missing index', async () => {
    const broker = await brokerThat(reply(404, { body: ERROR }));
    const { kind, message } = await faultAt(connectionTo(`${broker.baseUrl}/a`), '');
    expect(kind).toBe('not-found');
    expect(message).toContain(`${broker.baseUrl}/a is not there (404)`);
  });

  test('a server that does not speak HTTP', async () => {
    const server = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const { kind, message } = await faultAt(connectionTo(`http://127.0.0.1:${port}`));
      expect(kind).toBe('no-broker');
      expect(message).toContain('it does not speak HTTP');
    } finally {
      server.close();
    }
  });
});

describe.concurrent('retries', () => {
  test.each([502, 503])('after two answers %i, and succeeds', async (status) => {
    const broker = await brokerThat(({ before }) =>
      before < 2 ? reply(status, { type: 'text/html', body: '<p>' }) : BROKER,
    );
    const answer = await askBroker(converse(connectionTo(broker.baseUrl), 40), PATH);
    expect(answer.kind).toBe('found');
    expect(broker.requests.length).toBe(3);
  });

  test.each<[string, Answer]>([
    ['cut off', { kind: 'cut-off' }],
    ['hung up', { kind: 'hang-up' }],
  ])('where the first answer was %s, and succeeds', async (_what, fault) => {
    const broker = await brokerThat(({ before }) => (before < 1 ? fault : BROKER));
    const answer = await askBroker(converse(connectionTo(broker.baseUrl), 40), PATH);
    expect(answer.kind).toBe('found');
    expect(broker.requests.length).toBe(2);
  });

  test.each<[string, Answer, string, RegExp]>([
    ['fails', reply(500, { body: ERROR }), 'failing', /fails \(500\): the broker says no;/],
    ['is cut off', { kind: 'cut-off' }, 'broken-off', /broke off its answer \(/],
    ['is busy', reply(429), 'busy', /asks for patience \(429\)/],
  ])('up to four times in all where it always %s', async (_what, answer, kind, message) => {
    const broker = await brokerThat(answer);
    const found = await faultAt(connectionTo(broker.baseUrl), PATH, 40);
    expect(found.kind).toBe(kind);
    expect(found.message).toMatch(message);
    expect(broker.requests.length).toBe(4);
  });

  test('where nothing listens', async () => {
    const broker = await startFaultyBroker();
    await broker.close();
    const { kind, message, ms } = await faultAt(connectionTo(broker.baseUrl), '', 40);
    expect(kind).toBe('refused');
    expect(message).toContain(`nothing listens at ${broker.baseUrl}`);
    expect(ms).toBeGreaterThan(3000);
  });

  test.each([
    ['in seconds', () => '2'],
    // In whole seconds, so that the delay may be almost one less.
    ['as a date', () => new Date(Date.now() + 3000).toUTCString()],
  ])('no sooner than the broker asks, %s', async (_what, wanted) => {
    const broker = await brokerThat(({ before }) =>
      before < 1 ? reply(429, { headers: { 'retry-after': wanted() } }) : BROKER,
    );
    const start = performance.now();
    await askBroker(converse(connectionTo(broker.baseUrl), 40), PATH);
    expect(performance.now() - start).toBeGreaterThan(1900);
    expect(broker.requests.length).toBe(2);
  });
});

describe.concurrent('ends at the time limit', () => {
  test.each<[string, Answer, string]>([
    ['silent', { kind: 'silent' }, 'silent'],
    ['dripping', { kind: 'drip' }, 'silent'],
    ['busy for a day', reply(429, { headers: { 'retry-after': '86400' } }), 'busy'],
    ['failing for a day', reply(503, { headers: { 'retry-after': '86400' } }), 'failing'],
  ])('%s', async (_what, answer, kind) => {
    const broker = await brokerThat(answer);
    const found = await faultAt(connectionTo(broker.baseUrl), PATH, 1);
    expect(found.kind).toBe(kind);
    expect(found.ms).toBeLessThan(20_000);
    expect(broker.requests.length).toBe(1);
  });

  test('and reports an earlier interruption as the reason', async () => {
    const broker = await brokerThat(({ before }) => ({ kind: before < 1 ? 'cut-off' : 'silent' }));
    const { message } = await faultAt(connectionTo(broker.baseUrl), PATH, 2);
    expect(message).toMatch(/broke off its answer \(/);
    expect(broker.requests.length).toBe(2);
  });

  test('also after earlier questions of the same conversation', async () => {
    const broker = await brokerThat(BROKER);
    const conversation = converse(connectionTo(broker.baseUrl), 0.05);
    await expect
      .poll(() => askBroker(conversation, PATH).then(() => '', String), { timeout: 20_000 })
      .toContain('gave no whole answer within 0.05 s');
  });
});

describe('an untrusted certificate', () => {
  let folder: string;
  let certificate: SelfSignedCertificate;
  let secure: FaultyBroker;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certificate-'));
    certificate = selfSignedCertificate(folder);
    secure = await startFaultyBroker({ tls: certificate, kept: new Map([[PATH, { it: 'is' }]]) });
  });
  afterAll(async () => {
    await secure.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([undefined, '0'])('is refused at once, and nothing is sent: %s', async (unchecked) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', unchecked);
    const { kind, message } = await faultAt(connectionTo(secure.baseUrl));
    expect(kind).toBe('certificate');
    expect(message).toMatch(/is not trusted \(self-signed certificate.*SSL_CERT_FILE$/);
    expect(secure.requests).toEqual([]);
  });

  test('is accepted where the user trusts it', async () => {
    const connection = connectionTo(secure.baseUrl, certificate.certFile);
    expect((await askBroker(converse(connection, 20), PATH)).kind).toBe('found');
  });

  test.each([
    ['is not there', 'none.pem', /none\.pem cannot be used \(no such file or folder/],
    ['is a folder', '', /cannot be used \(it is no file\)/],
    ['has none in it', 'empty.pem', /cannot be used \(there is no certificate in it\)/],
    ['is too large', 'large.pem', /cannot be used \(it is larger than 1 MB\)/],
  ])('a file of certificates that %s', async (_what, name, message) => {
    await writeFile(join(folder, 'empty.pem'), 'hello');
    await writeFile(join(folder, 'large.pem'), Buffer.alloc(1_000_001));
    const found = await faultAt(connectionTo(secure.baseUrl, join(folder, name)));
    expect(found.kind).toBe('ca-file');
    expect(found.message).toMatch(message);
  });
});

describe('a proxy', () => {
  let proxy: Server;
  let proxyUrl: string;
  let tunnels: string[];
  beforeAll(async () => {
    tunnels = [];
    proxy = createServer((request, response) => {
      tunnels.push(`${request.method} ${request.url}`);
      response.writeHead(502).end();
    });
    proxy.on('connect', (request, socket) => {
      tunnels.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    proxyUrl = await listen(proxy, 0, '127.0.0.1');
  });
  afterAll(() => close(proxy));

  test('is not used for a broker on this machine', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']) {
      vi.stubEnv(name, proxyUrl);
    }
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, undefined);
    const broker = await brokerThat(BROKER);
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = broker.baseUrl.replace('127.0.0.1', host);
      expect((await askBroker(converse(connectionTo(url), 20), PATH)).kind).toBe('found');
    }
    expect(tunnels).toEqual([]);
  });

  test('is reported as invalid, without being quoted', async () => {
    vi.stubEnv('https_proxy', undefined);
    vi.stubEnv('HTTPS_PROXY', `us:${HUSH}@proxy`);
    const asking = askBroker(converse(connectionTo('https://broker.example'), 2), PATH);
    await expect(asking).rejects.toThrow(InputError);
    await expect(asking).rejects.toThrow(
      /^HTTP_PROXY or HTTPS_PROXY is not an http or https URL;(?!.*hush)/,
    );
  });

  test('is used for another host, and blamed in one line', async () => {
    vi.stubEnv('https_proxy', undefined);
    vi.stubEnv('HTTPS_PROXY', proxyUrl.replace('//', `//us:${HUSH}@`));
    for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, undefined);
    const found = await faultAt(connectionTo('https://broker.example'), PATH, 2);
    expect(tunnels[0]).toBe('CONNECT broker.example:443');
    expect(found.message).toContain('403');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { selfSignedCertificate } from '../../../test/broker/self-signed-certificate.ts';
import { close, listen } from '../../../test-utils/http-server.ts';
import { runNode } from '../process/run-process.ts';
import { postPayload } from './post-payload.ts';
import { urlTarget } from './url-target.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'post-payload-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let [proxy, proxyUrl, asked]: [Server, string, string[]] = [createServer(), '', []];
beforeEach(async () => {
  asked = [];
  proxy = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', ({ method, url }, socket) => {
    asked.push(`${method} ${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  proxyUrl = await listen(proxy, 0, '127.0.0.1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await close(proxy);
});

const post = (url: string) =>
  postPayload(urlTarget(url), '{}', { timeoutMs: 10_000, closing: new AbortController().signal });

test('no proxy is asked for what is on this machine, though Node itself would ask it', async () => {
  const server = createServer((_, response) => response.writeHead(201).end('taken'));
  const port = new URL(await listen(server, 0, '127.0.0.1')).port;
  const sources = [
    join(import.meta.dirname, 'post-payload.ts'),
    join(import.meta.dirname, 'url-target.ts'),
  ];
  const script = `
    import { postPayload } from ${JSON.stringify(sources[0])};
    import { urlTarget } from ${JSON.stringify(sources[1])};
    for (const host of ['127.0.0.1', 'localhost', 'provider.localhost']) {
      const target = urlTarget('http://' + host + ':${port}');
      const closing = new AbortController().signal;
      console.log(JSON.stringify(await postPayload(target, '{}', { timeoutMs: 9000, closing })));
    }`;
  try {
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'];
    const { stdout } = await runNode(['--input-type=module', '-e', script], {
      cwd: folder,
      env: {
        ...Object.fromEntries(names.map((name) => [name, proxyUrl])),
        ...{ NODE_USE_ENV_PROXY: '1', NO_PROXY: '', no_proxy: '' },
      },
    });
    const outcomes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(asked).toEqual([]);
    expect(outcomes.slice(0, 2)).toMatchObject([
      { kind: 'answered', status: 201, body: 'taken' },
      { kind: 'answered', status: 201, body: 'taken' },
    ]);
  } finally {
    await close(server);
  }
});

test('for what is elsewhere the proxy that the environment names is asked', async () => {
  vi.stubEnv('https_proxy', undefined);
  vi.stubEnv('HTTPS_PROXY', proxyUrl);
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, undefined);
  expect(await post('https://provider.example/path')).toMatchObject({
    ...{ kind: 'failed', reason: expect.stringContaining('403') },
  });
  expect(asked).toEqual(['CONNECT provider.example:443']);
});

test('a proxy that is none is said', async () => {
  vi.stubEnv('http_proxy', undefined);
  vi.stubEnv('HTTP_PROXY', 'us:hunter2@proxy');
  expect(await post('http://provider.example')).toEqual({
    ...{ kind: 'failed', code: '', met: false },
    reason: expect.stringMatching(
      /^HTTP_PROXY or HTTPS_PROXY is not an http or https URL;(?!.*hunter2)/,
    ),
  });
});

test('a certificate that nobody trusts is refused, whatever the environment says', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  let requests = 0;
  const server = createTlsServer(selfSignedCertificate(folder), (_, response) => {
    requests += 1;
    response.end();
  });
  try {
    const url = (await listen(server, 0, '127.0.0.1')).replace('http:', 'https:');
    expect(await post(url)).toMatchObject({
      ...{ kind: 'failed', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', met: false },
    });
    expect(requests).toBe(0);
  } finally {
    await close(server);
  }
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PREPARE_MS, prepareBroker, skipWithoutBroker } from '../../test/broker/test-broker.ts';
import { freePort } from '../../test/free-port.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { killGroup, watchGroup } from '../shared/process/run-process.ts';
import { brokerStatus, lives, writeRecord } from './broker-record.ts';
import { brokerFolders } from './broker-settings.ts';
import { type BrokerOptions, startBroker } from './start-broker.ts';
import { stopBroker } from './stop-broker.ts';

const { cacheFolder } = brokerFolders(process.env);
const HAL = { accept: 'application/hal+json' };
const TEST_MS = 180_000;
/** What the broker puts something in the place of. */
const filledIn = (name: string) => `$${`{pactbroker.${name}}`}`;

/** Of a record, where it does not matter. */
const REST = { database: 'none', username: null };

let stateFolder: string;
beforeAll(() => prepareBroker(), PREPARE_MS);
beforeEach(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'broker-'));
});
beforeEach(skipWithoutBroker);
afterEach(async () => {
  vi.unstubAllEnvs();
  await stopBroker(stateFolder);
  await rm(stateFolder, { recursive: true, force: true });
});

async function start(options: Partial<BrokerOptions> = {}) {
  const broker = await startBroker({ cacheFolder, stateFolder, ...options });
  // It shall not outlive a test run that is broken off.
  if (!broker.wasRunning) watchGroup(broker.pid);
  return broker;
}

function publish(
  url: string,
  version: string,
  { consumer = 'web', path = '/', headers = {} } = {},
): Promise<Response> {
  const pact = {
    consumer: { name: consumer },
    provider: { name: 'plaid' },
    interactions: [{ description: 'd', request: { path }, response: { status: 200 } }],
  };
  const contract = { consumerName: consumer, providerName: 'plaid', specification: 'pact' };
  const content = Buffer.from(JSON.stringify(pact)).toString('base64');
  return fetch(`${url}/contracts/publish`, {
    method: 'POST',
    headers: { ...HAL, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      ...{ pacticipantName: consumer, pacticipantVersionNumber: version, branch: version },
      contracts: [{ ...contract, contentType: 'application/json', content }],
    }),
  });
}

async function versions(url: string, consumer = 'web'): Promise<number> {
  const response = await fetch(`${url}/pacticipants/${consumer}/versions?size=1000`, {
    headers: HAL,
  });
  if (response.status === 404) return 0;
  const { _embedded } = (await response.json()) as { _embedded: { versions: unknown[] } };
  return _embedded.versions.length;
}

test('it starts, is found again, keeps what it has, and is stopped', {
  timeout: TEST_MS,
}, async () => {
  const first = await start();
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await brokerStatus(stateFolder)).toEqual({
    ...{ status: 'running', url: first.url, pid: first.pid },
    database: join(stateFolder, 'broker.sqlite3'),
  });
  const page = await fetch(first.url, { headers: { accept: 'text/html' } });
  expect({ status: page.status, title: /<title>.*/.exec(await page.text())?.[0] }).toEqual({
    ...{ status: 200, title: '<title>Pacts</title>' },
  });
  const index = (await (await fetch(first.url, { headers: HAL })).json()) as { _links: object };
  expect(index._links).toMatchObject({
    'pb:publish-contracts': { href: `${first.url}/contracts/publish` },
  });
  expect((await publish(first.url, '1')).status).toBe(200);

  const second = await start();
  expect(second).toMatchObject({ url: first.url, pid: first.pid, wasRunning: true });

  await first.stop();
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'stopped' });
  expect(lives(first.pid)).toBe(false);
  await expect(fetch(first.url)).rejects.toThrow('fetch failed');
  expect(await stopBroker(stateFolder)).toBeNull();

  const third = await start();
  expect(third.pid).not.toBe(first.pid);
  expect(await versions(third.url)).toBe(1);
  await expect(start({ fresh: true })).rejects.toThrow(/on the database to be emptied; .*stop/);
  await third.stop();
  expect(await versions((await start({ fresh: true })).url)).toBe(0);
});

test('two starts at once give one broker', { timeout: TEST_MS }, async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.url).toBe(other.url);
  expect([one.wasRunning, other.wasRunning].toSorted()).toEqual([false, true]);
});

test('after kill -9 it starts anew, and has what it had', { timeout: TEST_MS }, async () => {
  const first = await start();
  expect((await publish(first.url, '1')).status).toBe(200);
  process.kill(first.pid, 'SIGKILL');
  while (lives(first.pid)) await wait(20);
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'stopped' });
  const next = await start();
  expect(next.wasRunning).toBe(false);
  expect(await versions(next.url)).toBe(1);
});

test('stop ends no process that only has the id by chance', { timeout: TEST_MS }, async () => {
  const bystander = spawn('sleep', ['600'], { detached: true });
  const pid = bystander.pid ?? 0;
  watchGroup(pid);
  writeRecord(stateFolder, { pid, instance: 'another', port: 1, ...REST });
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'unresponsive', pid });
  expect(await stopBroker(stateFolder)).toBeNull();
  expect(lives(pid)).toBe(true);
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'stopped' });
  killGroup(pid);
  await once(bystander, 'exit');
});

test('stop ends what ignores to be asked, and all of its group', { timeout: TEST_MS }, async () => {
  const script = `
    process.on('SIGTERM', () => {});
    const child = require('node:child_process').spawn('sleep', ['600'], { stdio: 'ignore' });
    const server = require('node:http').createServer((_, response) => {
      response.setHeader('x-link-token-contract-broker', 'stubborn').end('{"ok":true}');
    });
    server.listen(0, '127.0.0.1', () => console.log(child.pid, server.address().port));`;
  const stubborn = spawn(process.execPath, ['-e', script], { detached: true });
  const pid = stubborn.pid ?? 0;
  watchGroup(pid);
  const [printed] = await once(stubborn.stdout, 'data');
  const [child = 0, port = 0] = String(printed).split(' ').map(Number);
  writeRecord(stateFolder, { pid, instance: 'stubborn', port, ...REST });
  expect(await stopBroker(stateFolder)).toMatchObject({ pid });
  // Killed with its leader, it may take a moment longer to be gone.
  await vi.waitFor(() => expect([pid, child].map(lives)).toEqual([false, false]), {
    timeout: 10_000,
  });
});

test('a port that is taken is refused at once', { timeout: TEST_MS }, async () => {
  const server = createServer();
  const port = Number(new URL(await listen(server, 0, '127.0.0.1')).port);
  const said = `port ${port} is taken; leave out --port for a free one`;
  await expect(start({ port })).rejects.toThrow(said);
  await close(server);
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'stopped' });
});

test('a broker that ends as it starts: why, and where its log is', {
  timeout: TEST_MS,
}, async () => {
  await writeFile(
    join(stateFolder, 'broker.sqlite3'),
    'this is no database, whatever its name says',
  );
  const failure = await start().catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'InputError' });
  expect((failure as Error).message).toMatch(/^the broker ended as it started: .*not a database/);
  expect((failure as Error).message).toContain(`its log: ${join(stateFolder, 'broker.log')}`);
  expect(await brokerStatus(stateFolder)).toMatchObject({ status: 'stopped' });
});

test('no Ruby: says what to install, or to use Docker', { timeout: TEST_MS }, async () => {
  vi.stubEnv('PATH', stateFolder);
  await expect(start()).rejects.toThrow(
    /^the local broker cannot run: no Ruby >= 3\.1; install it .*, or use Docker: .*compose\.yaml up$/,
  );
});

test('basic auth asks everybody, but for the heartbeat', { timeout: TEST_MS }, async () => {
  const { url } = await start({ basicAuth: { username: 'us', password: 'hunter2' } });
  expect((await publish(url, '1')).status).toBe(401);
  expect((await fetch(url, { headers: HAL })).status).toBe(401);
  const authorization = `Basic ${Buffer.from('us:hunter2').toString('base64')}`;
  expect((await publish(url, '1', { headers: { authorization } })).status).toBe(200);
  expect(await readFile(join(stateFolder, 'broker.log'), 'utf8')).not.toContain('hunter2');
  expect(await readFile(join(stateFolder, 'broker.json'), 'utf8')).not.toContain('hunter2');
  await expect(start()).rejects.toThrow(`a broker runs at ${url} that asks for another user name`);
});

test('a broker that is noted nowhere, so that nobody could stop it, ends by itself', {
  timeout: TEST_MS,
}, async () => {
  const { pid } = await start();
  await rm(join(stateFolder, 'broker.json'));
  while (lives(pid)) await wait(50);
});

describe('a broker that runs', () => {
  let folder: string;
  let port: number;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broker-'));
    await chmod(folder, 0o755);
    if (!(await prepareBroker())) return;
    vi.stubEnv('PACT_BROKER_BASE_URL', 'https://company.test');
    vi.stubEnv('PACT_BROKER_DATABASE_URL', 'postgres://company.test/pacts');
    port = await freePort();
    ({ url } = await start({ stateFolder: folder, port }));
    vi.unstubAllEnvs();
  }, PREPARE_MS);
  afterAll(async () => {
    await stopBroker(folder);
    await rm(folder, { recursive: true, force: true });
  });

  test('has the port that it was given, and no other', async () => {
    expect(url).toBe(`http://127.0.0.1:${port}`);
    await expect(start({ stateFolder: folder, port: port === 1024 ? 1025 : 1024 })).rejects.toThrow(
      `a broker runs at ${url}; `,
    );
  });

  test('keeps what nobody else may read', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  test('does not take for its own what is meant for the clients of another broker', async () => {
    expect(await (await fetch(url, { headers: HAL })).text()).not.toContain('company.test');
  });

  test('twenty publishers at once: nothing is lost, nobody is refused', {
    timeout: TEST_MS,
  }, async () => {
    const consumer = 'many';
    const codes = await Promise.all(
      Array.from({ length: 20 }, async (_, publisher) => {
        const first = await publish(url, `${publisher}.0`, { consumer });
        const second = await publish(url, `${publisher}.1`, { consumer });
        return [first.status, second.status];
      }),
    );
    expect(new Set(codes.flat())).toEqual(new Set([200]));
    expect(await versions(url, consumer)).toBe(40);
  });

  test('its log is kept bounded, and goes on', { timeout: TEST_MS }, async () => {
    const log = join(folder, 'broker.log');
    await appendFile(log, 'x\n'.repeat(3 * 1024 * 1024));
    while ((await stat(log)).size > 1024 * 1024) await wait(100);
    expect((await stat(`${log}.old`)).size).toBeGreaterThan(5 * 1024 * 1024);
    expect((await publish(url, 'after-the-cut', { consumer: 'cut' })).status).toBe(200);
    expect(await readFile(log, 'utf8')).toContain('after-the-cut');
  });

  describe('webhooks', () => {
    const hook = (target: string) => ({
      events: [{ name: 'contract_content_changed' }],
      request: {
        ...{ method: 'POST', url: target },
        body: { version: filledIn('consumerVersionNumber'), pact: filledIn('pactUrl') },
      },
    });
    const create = (url: string, target: string) =>
      fetch(`${url}/webhooks`, {
        method: 'POST',
        headers: { ...HAL, 'content-type': 'application/json' },
        body: JSON.stringify(hook(target)),
      });

    test('tell of changed content, over http on this machine, and again after a failure', {
      timeout: TEST_MS,
    }, async () => {
      const called: { version: string; pact: string }[] = [];
      const server = createServer(async (request, response) => {
        called.push(JSON.parse(await text(request)));
        response.writeHead(called.length === 1 ? 500 : 204).end();
      });
      const target = await listen(server, 0, '127.0.0.1');
      try {
        expect((await create(url, `${target}/hook`)).status).toBe(201);
        expect((await publish(url, '1')).status).toBe(200);
        while (called.length < 2) await wait(50);
        expect((await publish(url, '2')).status).toBe(200);
        expect((await publish(url, '3', { path: '/changed' })).status).toBe(200);
        while (called.length < 3) await wait(50);
        expect(called.map(({ version }) => version)).toEqual(['1', '1', '3']);
        expect(called[2]?.pact).toContain(`${url}/pacts/provider/plaid/consumer/web/`);
      } finally {
        await close(server);
      }
    });

    test('reach nobody else', { timeout: TEST_MS }, async () => {
      expect((await create(url, 'https://company.test/hook')).status).toBe(400);
    });
  });
});

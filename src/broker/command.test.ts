import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { PREPARE_MS, prepareBroker, skipWithoutBroker } from '../../test/broker/test-broker.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { brokerFolders } from './broker-settings.ts';
import { stopBroker } from './stop-broker.ts';

const ROOT = join(import.meta.dirname, '../..');
const TEST_MS = 180_000;

let folder: string;
beforeAll(() => prepareBroker(), PREPARE_MS);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broker-command-'));
});
afterEach(async () => {
  await stopBroker(join(folder, 'broker'));
  await rm(folder, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string | undefined>>;

function run(file: string, args: readonly string[], env: Environment) {
  const child = spawn(file, args, {
    env: { ...process.env, NODE_V8_COVERAGE: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    // What goes on in the background holds neither.
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

function broker(args: readonly string[], env: Environment = {}) {
  return run(process.execPath, [join(ROOT, 'cli', 'main.cts'), 'broker', ...args], {
    LINK_TOKEN_CONTRACT_CACHE: brokerFolders(process.env).cacheFolder,
    LINK_TOKEN_CONTRACT_STATE: folder,
    ...{ DATABASE_URL: undefined, PACT_BROKER_BASIC_AUTH_USERNAME: undefined },
    ...{ PACT_BROKER_BASIC_AUTH_PASSWORD: undefined, ...env },
  });
}

const parsed = async (running: ReturnType<typeof broker>) => {
  const { status, stdout, stderr } = await running;
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

test('start, publish by the official CLI, start again, status, stop', {
  timeout: TEST_MS,
}, async (context) => {
  await skipWithoutBroker(context);
  const started = await broker(['start']);
  expect(started).toEqual({
    ...{ status: 0, stderr: '', stdout: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\n$/) },
  });
  const url = started.stdout.trim();

  const pacts = (await readdir(join(ROOT, 'pacts'))).filter((name) => name.endsWith('.json'));
  const published = await run(
    join(ROOT, 'node_modules', '.bin', 'pact-broker'),
    [
      ...['publish', ...pacts.map((name) => join(ROOT, 'pacts', name))],
      ...['--consumer-app-version', '1', '--branch', 'main', '--broker-base-url', url],
    ],
    {},
  );
  expect(published).toMatchObject({ status: 0 });
  const latest = `${url}/pacts/provider/plaid/consumer/link-token-client/latest`;
  const pact = await (await fetch(latest, { headers: { accept: 'application/hal+json' } })).json();
  const [committed = ''] = pacts;
  const { interactions } = JSON.parse(await readFile(join(ROOT, 'pacts', committed), 'utf8'));
  expect(pact).toMatchObject({ interactions: { length: interactions.length } });

  const again = await parsed(broker(['start', '--format', 'json']));
  const database = join(folder, 'broker', 'broker.sqlite3');
  expect(again).toEqual({ url, pid: expect.any(Number), database, started: false });
  expect(await broker(['start'])).toEqual({
    ...{
      status: 0,
      stdout: `${url}\n`,
      stderr: `a broker runs already, as process ${again.pid}\n`,
    },
  });
  expect(await parsed(broker(['status', '--format', 'json']))).toEqual({
    ...{ status: 'running', url, pid: again.pid, database },
  });
  expect(await broker(['status'])).toMatchObject({
    stdout: `running at ${url}, process ${again.pid}, database ${database}\n`,
  });

  expect(await parsed(broker(['stop', '--format', 'json']))).toEqual({ stopped: true, url });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  expect(await parsed(broker(['status', '--format', 'json']))).toEqual({
    ...{ status: 'stopped', url: null, pid: null, database: null },
  });
});

test('nothing to stop is no failure', async () => {
  expect(await broker(['stop'])).toEqual({ status: 0, stdout: 'no broker runs\n', stderr: '' });
  expect(await broker(['status'])).toEqual({ status: 0, stdout: 'stopped\n', stderr: '' });
});

test('a port that is taken', { timeout: TEST_MS }, async (context) => {
  await skipWithoutBroker(context);
  const server = createServer();
  const { port } = new URL(await listen(server, 0, '127.0.0.1'));
  try {
    expect(await broker(['start', '--port', port])).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: `link-token-contract: port ${port} is taken; leave out --port for a free one\n`,
    });
  } finally {
    await close(server);
  }
});

test.each([
  ['no Ruby', ['start'], { PATH: '/nonexistent' }, /no Ruby >= 3\.1; install it .*compose\.yaml/],
  ['a port that is none', ['start', '--port', '65536'], {}, /at most 65535/],
  ['half of a login', ['start'], { PACT_BROKER_BASIC_AUTH_USERNAME: 'us' }, /set both/],
  [
    'a database that is none of ours',
    ['start'],
    { DATABASE_URL: 'mysql://u:hunter2@h/d' },
    /unset it/,
  ],
])('%s: one clear line', async (_what, args, env, message) => {
  const { status, stdout, stderr } = await broker(args, env);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^link-token-contract: [^\n]+\n$/);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('hunter2');
});

test('no folder to work in', async (context) => {
  await skipWithoutBroker(context);
  const { status, stderr } = await broker(['start'], { LINK_TOKEN_CONTRACT_STATE: '/proc/none' });
  expect({ status, stderr }).toEqual({
    ...{
      status: 2,
      stderr: expect.stringMatching(/; LINK_TOKEN_CONTRACT_STATE names another folder\n$/),
    },
  });
});

test('gems that cannot be installed: a plain line first, then why', {
  timeout: TEST_MS,
}, async (context) => {
  await skipWithoutBroker(context);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(
    join(bin, 'bundle'),
    `#!/bin/sh
    [ "$1" = install ] || { echo 2.6.9; exit; }
    echo Installing puma 6.6.1
    echo "Could not reach host rubygems.org. Check your network connection and try again."
    exit 17\n`,
  );
  await chmod(join(bin, 'bundle'), 0o755);
  const env = {
    LINK_TOKEN_CONTRACT_CACHE: folder,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
  };
  const { status, stdout, stderr } = await broker(['start'], env);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/^installing the gems of the broker into .*; once, for some minutes$/),
    expect.stringMatching(/^link-token-contract: .*: Could not reach host rubygems\.org\. /),
    '',
  ]);
});

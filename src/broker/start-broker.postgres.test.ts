import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  PREPARE_MS,
  prepareBroker,
  skipWithoutBroker,
  startTestBroker,
  type TestBroker,
} from '../../test/broker/test-broker.ts';
import {
  postgresLacks,
  skipWithoutPostgres,
  startPostgres,
  type TestPostgres,
} from '../../test/broker/test-postgres.ts';
import { brokerFolders } from './broker-settings.ts';
import { startBroker } from './start-broker.ts';

let postgres: TestPostgres | null = null;
beforeAll(async () => {
  if (!(await prepareBroker('postgres'))) return;
  if ((await postgresLacks()) === null) postgres = await startPostgres();
}, PREPARE_MS);
afterAll(() => postgres?.stop());
beforeEach(async (context) => {
  await skipWithoutBroker(context);
  await skipWithoutPostgres(context);
});

const TEST_MS = 180_000;
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/hal+json' };

function ours(): TestPostgres {
  if (postgres === null) throw new Error('no Postgres was started');
  return postgres;
}

async function create(broker: TestBroker, name: string): Promise<number> {
  const body = JSON.stringify({ name });
  const request = { method: 'POST', headers: JSON_HEADERS, body };
  return (await fetch(`${broker.baseUrl}/pacticipants`, request)).status;
}

test('it keeps what it has in Postgres, and tells the password to nobody', {
  timeout: TEST_MS,
}, async () => {
  const { url, password } = ours();
  const first = await startTestBroker({ databaseUrl: url });
  try {
    const port = new URL(url).port;
    expect(first.database).toBe(`postgres://broker@127.0.0.1:${port}/postgres`);
    const created = await Promise.all(
      Array.from({ length: 20 }, (_, number) => create(first, `web-${number}`)),
    );
    expect(new Set(created)).toEqual(new Set([201]));
    const arguments_ = execFileSync('ps', ['-o', 'args=', '-p', String(first.pid)], {
      encoding: 'utf8',
    });
    expect(arguments_).toContain('puma');
    const files = await readdir(first.stateFolder);
    expect(files).toEqual(expect.arrayContaining(['broker.json', 'broker.log']));
    expect(files).not.toContain('broker.sqlite3');
    const texts = [arguments_];
    for (const file of files) texts.push(await readFile(join(first.stateFolder, file), 'utf8'));
    for (const secret of [password, encodeURIComponent(password)]) {
      expect(texts.join('\n')).not.toContain(secret);
    }
  } finally {
    await first.stop();
  }
  // Another state folder: what is there now was in Postgres.
  const second = await startTestBroker({ databaseUrl: url });
  try {
    const response = await fetch(`${second.baseUrl}/pacticipants`, { headers: JSON_HEADERS });
    const { _embedded } = (await response.json()) as { _embedded: { pacticipants: unknown[] } };
    expect(_embedded.pacticipants).toHaveLength(20);
  } finally {
    await second.stop();
  }
});

test.each([
  [
    'a wrong password',
    (url: string) => url.replace(/:[^:@/]+@/, ':hunter2@'),
    /authentication failed/,
  ],
  [
    'nobody there',
    (url: string) => url.replace(/:\d+\//, ':1/'),
    /connection to server at .* refused/,
  ],
])('%s: why, without the password', { timeout: TEST_MS }, async (_what, spoiled, why) => {
  const stateFolder = await mkdtemp(join(tmpdir(), 'broker-'));
  const { cacheFolder } = brokerFolders(process.env);
  const databaseUrl = spoiled(ours().url);
  try {
    const failure = await startBroker({ cacheFolder, stateFolder, databaseUrl }).catch(
      (error: Error) => error,
    );
    expect(failure).toMatchObject({ name: 'InputError' });
    const told =
      (failure as Error).message + (await readFile(join(stateFolder, 'broker.log'), 'utf8'));
    expect((failure as Error).message).toMatch(why);
    expect(told).not.toContain('hunter2');
    expect(told).not.toContain(encodeURIComponent(ours().password));
  } finally {
    await rm(stateFolder, { recursive: true, force: true });
  }
});

test('--fresh empties nobody’s Postgres', { timeout: TEST_MS }, async () => {
  const folders = brokerFolders(process.env);
  const asked = startBroker({ ...folders, databaseUrl: ours().url, fresh: true });
  await expect(asked).rejects.toThrow(/empty a Postgres database yourself/);
});

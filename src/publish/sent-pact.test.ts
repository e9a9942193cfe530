import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { converse } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { readPactFile } from '../pact-file/read-pact-file.ts';
import { pactDifferences } from '../pact-file/same-pact.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { sentPact } from './sent-pact.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sent-pact-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Of which nothing is asked. */
const ELSEWHERE: BrokerConnection = {
  baseUrl: 'http://127.0.0.1:1',
  credentials: { kind: 'token', token: 'hush' },
  caFile: null,
};

function sent(file: string, seconds = 40) {
  const env = { PATH: process.env['PATH'] };
  const args = ['publish', file, '--consumer-app-version=1', '--output=json'];
  return sentPact(converse(ELSEWHERE, seconds), env, args);
}

async function written(pact: JsonObject): Promise<string> {
  const file = join(folder, 'pact.json');
  await writeFile(file, JSON.stringify(pact));
  return file;
}

const pact = (interaction: JsonObject): JsonObject => ({
  ...{ consumer: { name: 'shop' }, provider: { name: 'plaid' } },
  interactions: [{ description: 'd', ...interaction }],
  metadata: { pactSpecification: { version: '2.0.0' } },
});

test('our own pact is sent as it is', async () => {
  const file = join(packageRoot(), 'pacts/link-token-client-plaid.json');
  const { document } = await readPactFile(file);
  expect(pactDifferences(document, await sent(file))).toEqual([]);
});

test('what the CLI changes is known', async () => {
  const request = { method: 'post', path: '/link/token/get', query: 'b=x%20y&a=1' };
  const file = await written(pact({ request, response: {}, unknown: 1 }));
  expect(await sent(file)).toMatchObject({
    consumer: { name: 'shop' },
    interactions: [
      {
        ...{ request: { method: 'POST', query: 'a=1&b=x+y' }, response: { status: 200 } },
      },
    ],
  });
});

test('what it cannot read is said in one line', async () => {
  const file = await written(pact({ request: {}, response: { status: 'fine' } }));
  await expect(sent(file)).rejects.toThrow(
    /^the official CLI cannot publish this pact \([^\n]*panicked[^\n]*\); compare it with what/,
  );
});

test('there is no time for it', async () => {
  const file = join(packageRoot(), 'pacts/link-token-client-plaid.json');
  await expect(sent(file, 0.001)).rejects.toThrow(/gave no whole answer within 0\.001 s/);
});

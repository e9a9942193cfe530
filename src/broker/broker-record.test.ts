import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, listen } from '../../test-utils/http-server.ts';
import { readRecord, removeRecord, runningBroker, writeRecord } from './broker-record.ts';

let folder: string;
let server: Server;
let port: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
  server = createServer((_, response) => {
    response.setHeader('x-link-token-contract-broker', 'ours').end('{"ok":true}');
  });
  port = Number(new URL(await listen(server, 0, '127.0.0.1')).port);
});
afterEach(async () => {
  await close(server);
  await rm(folder, { recursive: true, force: true });
});

const record = () => ({
  ...{ instance: 'ours', pid: process.pid, port },
  ...{ database: 'db', username: 'us' },
});

test('a written record is read back, and is private', async () => {
  expect(readRecord(folder)).toBeNull();
  writeRecord(folder, record());
  expect(readRecord(folder)).toEqual(record());
  expect((await stat(join(folder, 'broker.json'))).mode & 0o777).toBe(0o600);
  removeRecord(folder);
  expect(readRecord(folder)).toBeNull();
});

test('a broker runs when it answers as the recorded instance', async () => {
  writeRecord(folder, record());
  expect(await runningBroker(folder)).toEqual(record());
  writeRecord(folder, { ...record(), instance: 'another' });
  expect(await runningBroker(folder)).toBeNull();
  await close(server);
  writeRecord(folder, record());
  expect(await runningBroker(folder)).toBeNull();
});

test.each([
  ...['', '{', '[]', 'null', '{"pid":1}'],
  '{"pid":-1,"port":1,"instance":"","database":""}',
])('a damaged record is ignored: %s', async (text) => {
  await writeFile(join(folder, 'broker.json'), text);
  expect(readRecord(folder)).toBeNull();
  expect(await runningBroker(folder)).toBeNull();
});

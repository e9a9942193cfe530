import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { livingBroker, writeRecord } from './broker-record.ts';
import { processBirth } from './process-birth.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const us = {
  ...{ pid: process.pid, birth: processBirth(process.pid) ?? '', port: 9292 },
  ...{ database: 'db', username: 'us' },
};

test('what is written is read, by nobody else', async () => {
  expect(livingBroker(folder)).toBeNull();
  writeRecord(folder, us);
  expect(livingBroker(folder)).toEqual(us);
  expect((await stat(join(folder, 'broker.json'))).mode & 0o777).toBe(0o600);
});

test('a process that has the id by chance is no broker', () => {
  writeRecord(folder, { ...us, birth: 'long ago' });
  expect(livingBroker(folder)).toBeNull();
});

test('the port that could not be noted any more is in the log', async () => {
  writeRecord(folder, { ...us, port: null });
  expect(livingBroker(folder)?.port).toBeNull();
  await writeFile(join(folder, 'broker.log'), 'a\n* Listening on http://127.0.0.1:4711\nb\n');
  expect(livingBroker(folder)?.port).toBe(4711);
});

test.each(['', '{', '[]', '{"pid":1}', '{"pid":-1,"birth":"","database":""}', 'null'])(
  'a spoiled record is none: %s',
  async (text) => {
    await writeFile(join(folder, 'broker.json'), text);
    expect(livingBroker(folder)).toBeNull();
  },
);

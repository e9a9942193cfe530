import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  BROKER,
  type FaultyBroker,
  PUBLISH_PATH,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import { selfSignedCertificate } from '../../test/broker/self-signed-certificate.ts';
import { OUR_PACT, startPublish } from '../../test/publish/publish-process.ts';

vi.setConfig({ testTimeout: 240_000 });

/** How long it takes until the pact is sent, on a machine that has nothing else to do, and somewhat more. */
const LONGEST_MS = 2500;
const TIMES = 20;

let folder: string;
let temporary: string;
let certFile: string;
let broker: FaultyBroker;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  temporary = join(folder, 'temporary');
  await mkdir(temporary);
  const tls = selfSignedCertificate(folder);
  certFile = tls.certFile;
  broker = await startFaultyBroker({
    tls,
    answer: ({ path }) => (path === PUBLISH_PATH ? { kind: 'silent' } : BROKER),
  });
});
afterAll(async () => {
  await broker.close();
  await rm(folder, { recursive: true, force: true });
});

test('ended at any time by a signal, it leaves neither the pact nor certificates behind', async () => {
  const seen = new Set<string>();
  for (let time = 0; time < TIMES; time++) {
    const signal = time % 2 === 0 ? 'SIGTERM' : 'SIGINT';
    const { child, ended } = startPublish(
      [
        ...['--pact', OUR_PACT, '--consumer-app-version', '1', '--timeout', '60'],
        ...['--broker-base-url', broker.baseUrl],
      ],
      { folder, env: { TMPDIR: temporary, SSL_CERT_FILE: certFile } },
    );
    await wait(((time + Math.random()) / TIMES) * LONGEST_MS);
    for (const file of await readdir(temporary, { recursive: true })) {
      seen.add(file.split('/').at(-1) ?? '');
    }
    child.kill(signal);
    expect(await ended).toMatchObject({ status: null, stdout: '', stderr: '' });
    expect(child.signalCode).toBe(signal);
    expect(await readdir(temporary)).toEqual([]);
  }
  // Or it would have proven nothing.
  expect([...seen]).toEqual(expect.arrayContaining(['pact.json', 'certificates.pem']));
});

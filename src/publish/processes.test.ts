import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BROKER, PUBLISH_PATH, startFaultyBroker } from '../../test/broker/faulty-broker.ts';
import { OUR_PACT, startPublish } from '../../test/publish/publish-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const HUSH = 'hunter2-hush';
const BASIC = Buffer.from(`us:${HUSH}`).toString('base64');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Seen {
  /** Programs that had a credential among their arguments. */
  readonly inArguments: Set<string>;
  /** Programs that had one in their environment. */
  readonly inEnvironment: Set<string>;
}

/** What any process of the machine, but this one, can be seen to hold. */
async function look({ inArguments, inEnvironment }: Seen): Promise<void> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  await Promise.all(
    ids.map(async (id) => {
      const [args, environment] = await Promise.all(
        ['cmdline', 'environ'].map((name) =>
          readFile(`/proc/${id}/${name}`, 'utf8').catch(() => ''),
        ),
      );
      const program = async () =>
        (await readlink(`/proc/${id}/exe`).catch(() => 'ended')).split('/').at(-1) ?? '';
      if (holds(args)) inArguments.add(await program());
      if (holds(environment)) inEnvironment.add(await program());
    }),
  );
}

function holds(text = ''): boolean {
  return text.includes(HUSH) || text.includes(BASIC);
}

describe.skipIf(process.platform !== 'linux')('no other process of the machine sees', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['a token', { PACT_BROKER_TOKEN: HUSH }],
    ['a password', { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH }],
  ])('%s', async (_what, env) => {
    const broker = await startFaultyBroker({
      answer: ({ path }) => (path === PUBLISH_PATH ? { kind: 'silent' } : BROKER),
    });
    try {
      const { ended } = startPublish(
        [
          ...['--pact', OUR_PACT, '--consumer-app-version', '1', '--timeout', '8'],
          ...['--broker-base-url', broker.baseUrl],
        ],
        { folder, env },
      );
      const seen: Seen = { inArguments: new Set(), inEnvironment: new Set() };
      let running = true;
      const outcome = ended.finally(() => {
        running = false;
      });
      while (running) {
        await look(seen);
        await wait(20);
      }
      expect(await outcome).toMatchObject({ status: 2, stdout: '' });
      expect(broker.requests.some(({ method }) => method === 'POST')).toBe(true);
      expect([...seen.inArguments]).toEqual([]);
      // The command itself, which was given it, and the official CLI.
      expect([...seen.inEnvironment].filter((name) => name !== 'ended').toSorted()).toEqual([
        ...['node', 'pact'],
      ]);
    } finally {
      await broker.close();
    }
  });
});

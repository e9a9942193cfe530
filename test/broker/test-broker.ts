import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokerFolders, type Database } from '../../src/broker/broker-settings.ts';
import { installGems } from '../../src/broker/install-gems.ts';
import { type BrokerToolchain, brokerToolchain } from '../../src/broker/ruby.ts';
import { type BrokerOptions, startBroker } from '../../src/broker/start-broker.ts';
import { killGroup, watchGroup } from '../../src/shared/process/run-process.ts';

/** For tests and benches: a broker of their own, for as long as they need it. */

/** Of a `beforeAll` that calls {@link prepareBroker}: gems may have to be built, after those of another file. */
export const PREPARE_MS = 1_800_000;

/** `basicAuth: {username, password}` asks its clients for both. */
export type TestBrokerOptions = Pick<BrokerOptions, 'databaseUrl' | 'basicAuth'>;

export interface TestBroker {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly baseUrl: string;
  readonly pid: number;
  readonly database: string;
  readonly stateFolder: string;
  readonly stop: () => Promise<void>;
}

let known: Promise<BrokerToolchain> | null = null;

/**
 * Skips a test where no broker can run, and says why; fails it where CI_REQUIRES_BROKER says that one must.
 * `beforeEach(skipWithoutBroker)`
 */
export async function skipWithoutBroker(context: {
  readonly skip: (note: string) => void;
}): Promise<void> {
  known ??= brokerToolchain();
  const toolchain = await known;
  if (toolchain.kind === 'ready') return;
  if ((process.env['CI_REQUIRES_BROKER'] ?? '') !== '') {
    throw new Error(`CI_REQUIRES_BROKER is set, but there is ${toolchain.reason}`);
  }
  context.skip(`no local broker: ${toolchain.reason}`);
}

/** Installs the gems, if need be and if it can be, so that no test has to wait for them; whether a broker can run. */
export async function prepareBroker(database: Database['kind'] = 'sqlite'): Promise<boolean> {
  known ??= brokerToolchain();
  const toolchain = await known;
  if (toolchain.kind === 'missing') return false;
  const { cacheFolder } = brokerFolders(process.env);
  await installGems(toolchain, { cacheFolder, database, say: () => {} });
  return true;
}

/** A broker with a state folder of its own, which `stop` removes; it ends with this process at the latest. */
export async function startTestBroker(options: TestBrokerOptions = {}): Promise<TestBroker> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'link-token-contract-broker-'));
  const { cacheFolder } = brokerFolders(process.env);
  const remove = () => rm(stateFolder, { recursive: true, force: true });
  try {
    const { url, pid, database, stop } = await startBroker({
      ...{ cacheFolder, stateFolder, ...options },
    });
    watchGroup(pid);
    return {
      ...{ baseUrl: url, pid, database, stateFolder },
      stop: async () => {
        await stop();
        killGroup(pid);
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

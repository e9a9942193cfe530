import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { close, listen } from '../../test-utils/http-server.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode } from '../shared/errors/system-error.ts';
import { bootBroker } from './boot-broker.ts';
import { type BrokerRecord, brokerUrl, readRecord, runningBroker } from './broker-record.ts';
import { chooseDatabase, type Database } from './broker-settings.ts';
import { installGems, type Say } from './install-gems.ts';
import { BROKER_SOURCES, brokerToolchain } from './ruby.ts';
import { stopBroker } from './stop-broker.ts';
import { makeNeededFolder, withLock } from './with-lock.ts';

export interface BrokerOptions {
  /** For the gems; shared by all brokers. */
  readonly cacheFolder: string;
  /** For the SQLite file, the log and the record; one folder for each broker. Made if missing. */
  readonly stateFolder: string;
  /** 0 (default) asks for a free one. */
  readonly port?: number | undefined;
  /** A Postgres URL; without it, an SQLite file in the state folder. */
  readonly databaseUrl?: string | null | undefined;
  /** Whether to begin with an empty SQLite file. */
  readonly fresh?: boolean | undefined;
  /** Required for every request except the heartbeat; without it, no request needs credentials. */
  readonly basicAuth?: { readonly username: string; readonly password: string } | null | undefined;
  readonly say?: Say | undefined;
}

interface RunningBroker {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  readonly pid: number;
  /** The SQLite file, or the URL of the Postgres database without its password. */
  readonly database: string;
  /** Whether it was running already. */
  readonly wasRunning: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the real Pact Broker in the background, or finds the one of the same state folder, and waits until it answers.
 * Throws InputError where it cannot.
 */
export async function startBroker(options: BrokerOptions): Promise<RunningBroker> {
  const { cacheFolder, stateFolder, port = 0, say = () => {} } = options;
  const database = chooseDatabase(options.databaseUrl ?? null, stateFolder);
  if (options.fresh === true && database.kind !== 'sqlite') {
    throw new InputError('--fresh empties the SQLite file; empty a Postgres database yourself');
  }
  const before = await found(options, database);
  if (before !== null) return before;
  const toolchain = await brokerToolchain();
  if (toolchain.kind === 'missing') {
    throw new InputError(
      `the local broker cannot run: ${toolchain.reason}; install it (Debian: ruby-full bundler build-essential libyaml-dev), or use Docker: docker compose -f ${join(BROKER_SOURCES, 'compose.yaml')} up`,
    );
  }
  await makeNeededFolder(stateFolder, { variable: 'LINK_TOKEN_CONTRACT_STATE', isPrivate: true });
  return withLock(stateFolder, say, async () => {
    const meanwhile = await found(options, database);
    if (meanwhile !== null) return meanwhile;
    const free = await freePort(port);
    const gemsFolder = await installGems(toolchain, { cacheFolder, database: database.kind, say });
    if (options.fresh === true) emptyDatabase(database.shown);
    say('starting the broker');
    const basicAuth = options.basicAuth ?? null;
    const boot = { stateFolder, gemsFolder, database, port: free, basicAuth };
    return running(stateFolder, await bootBroker(boot), false);
  });
}

/**
 * The running broker, if it has the requested settings; null where none runs. Throws InputError where it has others.
 */
async function found(
  { stateFolder, port = 0, fresh = false, basicAuth = null }: BrokerOptions,
  database: Database,
): Promise<RunningBroker | null> {
  const broker = await runningBroker(stateFolder);
  if (broker === null) return null;
  const stopFirst = '`link-token-contract broker stop` ends it';
  const shown = `a broker runs at ${brokerUrl(broker.port)}`;
  if (port !== 0 && port !== broker.port) throw new InputError(`${shown}; ${stopFirst}`);
  if (fresh) throw new InputError(`${shown} on the database to be emptied; ${stopFirst}`);
  if (broker.database !== database.shown) {
    throw new InputError(`${shown} on another database, ${broker.database}; ${stopFirst}`);
  }
  if (broker.username !== (basicAuth?.username ?? null)) {
    throw new InputError(`${shown} that asks for another user name, or for none; ${stopFirst}`);
  }
  return running(stateFolder, broker, true);
}

function running(stateFolder: string, record: BrokerRecord, wasRunning: boolean): RunningBroker {
  const { instance, pid, port, database } = record;
  const stop = async () => {
    // Does not stop a broker that was started since.
    if (readRecord(stateFolder)?.instance === instance) await stopBroker(stateFolder);
  };
  return { url: brokerUrl(port), pid, database, wasRunning, stop };
}

function emptyDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** A free loopback port: the given one, or any for 0. Throws InputError where it is taken or not allowed. */
async function freePort(port: number): Promise<number> {
  const server = createServer();
  try {
    return Number(new URL(await listen(server, port, '127.0.0.1')).port);
  } catch (error) {
    const code = systemCode(error);
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
    throw new InputError(`port ${port} ${why}; leave out --port for a free one`);
  } finally {
    await close(server);
  }
}

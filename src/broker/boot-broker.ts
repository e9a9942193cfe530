import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { type BrokerRecord, instanceAt, removeRecord, writeRecord } from './broker-record.ts';
import type { Database } from './broker-settings.ts';
import { BROKER_SOURCES, lastLine, rubyEnvironment } from './ruby.ts';
import { endGroup } from './stop-broker.ts';

interface Boot {
  readonly stateFolder: string;
  readonly gemsFolder: string;
  readonly database: Database;
  /** A free port. */
  readonly port: number;
  readonly basicAuth: { readonly username: string; readonly password: string } | null;
}

/** The first start creates the tables, possibly on a busy machine. */
const TIMEOUT_MS = 180_000;
const POLL_MS = 25;

/**
 * Starts puma in the background and waits for the heartbeat. Throws InputError, and leaves nothing running, where it
 * does not come.
 */
export async function bootBroker(boot: Boot): Promise<BrokerRecord> {
  const { stateFolder, database, port, basicAuth } = boot;
  const instance = randomUUID();
  const child = spawned(boot, instance);
  const { pid } = child;
  if (pid === undefined) throw died(stateFolder);
  const username = basicAuth?.username ?? null;
  const record = { instance, pid, port, database: database.shown, username };
  // Written at once, so that a broker whose start is interrupted can be found and stopped.
  writeRecord(stateFolder, record);
  try {
    await untilItAnswers(child, stateFolder, record);
    return record;
  } catch (error) {
    removeRecord(stateFolder);
    await endGroup(pid);
    throw error;
  }
}

function spawned(
  { stateFolder, gemsFolder, database, port, basicAuth }: Boot,
  instance: string,
): ChildProcess {
  const log = openNewLog(logFile(stateFolder));
  try {
    const child = spawn('bundle', ['exec', 'puma', '--config', join(BROKER_SOURCES, 'puma.rb')], {
      cwd: stateFolder,
      // A session of its own: it outlives this process and its terminal.
      detached: true,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        ...rubyEnvironment(gemsFolder, database.kind),
        LINK_TOKEN_CONTRACT_BROKER_INSTANCE: instance,
        LINK_TOKEN_CONTRACT_BROKER_FOLDER: stateFolder,
        LINK_TOKEN_CONTRACT_BROKER_PORT: String(port),
        DATABASE_URL: database.kind === 'postgres' ? database.url : undefined,
        PACT_BROKER_BASIC_AUTH_USERNAME: basicAuth?.username,
        PACT_BROKER_BASIC_AUTH_PASSWORD: basicAuth?.password,
      },
    });
    // A missing Bundler shows in the missing process.
    child.on('error', () => {});
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilItAnswers(
  child: ChildProcess,
  stateFolder: string,
  { port, instance }: BrokerRecord,
): Promise<void> {
  const end = performance.now() + TIMEOUT_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) throw died(stateFolder);
    if ((await instanceAt(port)) === instance) return;
    await wait(POLL_MS);
  }
  throw new InputError(
    `the broker does not answer within ${TIMEOUT_MS / 1000} s; its log: ${logFile(stateFolder)}`,
  );
}

function died(stateFolder: string): InputError {
  const words = lastWords(logFile(stateFolder));
  const said = words === '' ? '' : `: ${words}`;
  return new InputError(`the broker ended as it started${said}; its log: ${logFile(stateFolder)}`);
}

function logFile(stateFolder: string): string {
  return join(stateFolder, 'broker.log');
}

/** A descriptor that appends to a new log; the previous log is kept as `broker.log.old`. */
function openNewLog(file: string): number {
  try {
    renameSync(file, `${file}.old`);
  } catch {
    // There was no log yet.
  }
  return openSync(file, 'a', 0o600);
}

/** Why puma ended, if its log, which began with its start, says so; else empty. */
function lastWords(file: string): string {
  try {
    const words = readFileSync(file, 'utf8');
    // The cause, behind the names of the error classes, stands before Ruby's stack.
    const cause = /^! Unable to load application: (?:[A-Z]\S*: )*(.+)/m.exec(words)?.[1];
    return lastLine(cause ?? words);
  } catch {
    return '';
  }
}

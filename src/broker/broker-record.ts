import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, parseJsonObject } from '../../contracts/json-value.ts';
import { systemCode } from '../shared/errors/system-error.ts';
import { readBounded } from '../shared/files/bounded-file.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';

/** The record of a state folder's broker. A broker without a record ends itself (config.ru). */
export interface BrokerRecord {
  /** Random for each start; the broker shows it in its answers. A process id alone may have been reused. */
  readonly instance: string;
  readonly pid: number;
  readonly port: number;
  /** Without a password. */
  readonly database: string;
  /** The user name that clients must give; null without basic auth. */
  readonly username: string | null;
}

const MOST_BYTES = 100_000;

/** The recorded broker, if it answers; else null. */
export async function runningBroker(stateFolder: string): Promise<BrokerRecord | null> {
  const record = readRecord(stateFolder);
  if (record === null) return null;
  return (await instanceAt(record.port)) === record.instance ? record : null;
}

/** An atomic write, so that a killed process leaves no half of a record. */
export function writeRecord(stateFolder: string, record: BrokerRecord): void {
  writeAtomically(fileIn(stateFolder), `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

export function removeRecord(stateFolder: string): void {
  rmSync(fileIn(stateFolder), { force: true });
}

/** Null where the record is missing or damaged. */
export function readRecord(stateFolder: string): BrokerRecord | null {
  const read = readBounded(fileIn(stateFolder), MOST_BYTES);
  const text = read.kind === 'bytes' ? read.bytes.toString('utf8') : '';
  const { instance, pid, port, database, username } = parseJsonObject(text) ?? {};
  const isPid = typeof pid === 'number' && Number.isInteger(pid) && pid > 1;
  if (!isPid || typeof port !== 'number') return null;
  if (typeof instance !== 'string' || typeof database !== 'string') return null;
  return {
    ...{ instance, pid, port, database },
    username: typeof username === 'string' ? username : null,
  };
}

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'broker.json');
}

const TIMEOUT_MS = 5000;

/** Only this machine reaches it. */
export function brokerUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The instance of the broker on that loopback port, if it reports that it is well; else null. */
export async function instanceAt(port: number): Promise<string | null> {
  try {
    const response = await fetch(`${brokerUrl(port)}/diagnostic/status/heartbeat`, {
      headers: { accept: 'application/hal+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer: unknown = await response.json();
    const isWell = response.ok && isJsonObject(answer) && answer['ok'] === true;
    return isWell ? response.headers.get('x-link-token-contract-broker') : null;
  } catch {
    return null;
  }
}

export interface BrokerStatus {
  readonly url: string | null;
  readonly pid: number | null;
  readonly database: string | null;
  /** `unresponsive`: the process lives, but does not answer, or not yet. */
  readonly status: 'running' | 'unresponsive' | 'stopped';
}

/** Whether the broker of this state folder runs. */
export async function brokerStatus(stateFolder: string): Promise<BrokerStatus> {
  const running = await runningBroker(stateFolder);
  if (running !== null) {
    const { pid, port, database } = running;
    return { url: brokerUrl(port), pid, database, status: 'running' };
  }
  const noted = readRecord(stateFolder);
  if (noted === null || !lives(noted.pid)) {
    return { url: null, pid: null, database: null, status: 'stopped' };
  }
  return { url: null, pid: noted.pid, database: noted.database, status: 'unresponsive' };
}

/** Whether a process with this id lives. */
export function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

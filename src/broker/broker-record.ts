import { join } from 'node:path';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { writeWhole } from '../shared/files/write-whole.ts';
import { listeningPort } from './broker-log.ts';
import { processBirth } from './process-birth.ts';

/**
 * What is noted of the broker that runs: enough to find it again, and to tell it from any other process. It stays
 * when the broker has ended, as nothing is found by it then; a broker that is noted no more ends itself (config.ru).
 */
export interface BrokerRecord {
  readonly pid: number;
  /** As {@link processBirth} tells it. */
  readonly birth: string;
  /** Null until it listens. */
  readonly port: number | null;
  /** Without a password. */
  readonly database: string;
  /** Whom it asks its clients to be; null where it asks nobody. */
  readonly username: string | null;
}

const MOST_BYTES = 100_000;

/** The record of a broker whose process lives; null where there is none. */
export function livingBroker(stateFolder: string): BrokerRecord | null {
  const record = readRecord(stateFolder);
  if (record === null || processBirth(record.pid) !== record.birth) return null;
  // Whoever started it may have been ended before it could note the port.
  return { ...record, port: record.port ?? listeningPort(stateFolder) };
}

/** Whole or not at all, whenever the process that writes is ended. */
export function writeRecord(stateFolder: string, record: BrokerRecord): void {
  writeWhole(fileIn(stateFolder), `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

function readRecord(stateFolder: string): BrokerRecord | null {
  try {
    const value: JsonValue = JSON.parse(
      readInput(fileIn(stateFolder), { mostBytes: MOST_BYTES, remedy: '' }).toString('utf8'),
    );
    if (!isJsonObject(value)) return null;
    const { pid, birth, port, database, username } = value;
    const isPid = typeof pid === 'number' && Number.isInteger(pid) && pid > 1;
    if (!isPid || typeof birth !== 'string' || typeof database !== 'string') return null;
    return {
      ...{ pid, birth, database },
      port: typeof port === 'number' ? port : null,
      username: typeof username === 'string' ? username : null,
    };
  } catch {
    // None, or somebody else's: nothing that could be ended by it.
    return null;
  }
}

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'broker.json');
}

import { closeSync, fstatSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { lastLine } from './last-line.ts';

const LONGEST_TAIL = 65_536;

export function logFile(stateFolder: string): string {
  return join(stateFolder, 'broker.log');
}

/** A descriptor that appends to a new log; the previous log is kept as `broker.log.old`. */
export function openNewLog(stateFolder: string): number {
  const file = logFile(stateFolder);
  try {
    renameSync(file, `${file}.old`);
  } catch {
    // There was no log yet.
  }
  return openSync(file, 'a', 0o600);
}

/** Why puma ended, if its log says so; else empty. */
export function lastWords(stateFolder: string): string {
  const words = tail(stateFolder);
  // The cause, behind the names of the error classes, stands before Ruby's stack.
  const cause = /^! Unable to load application: (?:[A-Z]\S*: )*(.+)/m.exec(words)?.[1];
  return lastLine(cause ?? words);
}

function tail(stateFolder: string): string {
  let log: number;
  try {
    log = openSync(logFile(stateFolder), 'r');
  } catch {
    return '';
  }
  try {
    const buffer = Buffer.alloc(LONGEST_TAIL);
    const start = Math.max(0, fstatSync(log).size - LONGEST_TAIL);
    return buffer.subarray(0, readSync(log, buffer, 0, LONGEST_TAIL, start)).toString('utf8');
  } finally {
    closeSync(log);
  }
}

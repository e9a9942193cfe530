import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inWords, systemCode } from '../errors/system-error.ts';
import { oneLine } from '../text/one-line.ts';

interface WriteOptions {
  /** The permissions of a new file; an existing one keeps its own. */
  readonly mode?: number;
  /** Whether to fail where the file exists. */
  readonly isNew?: boolean;
}

/**
 * An atomic write: writes a temporary file beside the target and renames it, so that a full disk or a crash leaves the
 * old file. Throws InputError.
 */
export function writeAtomically(file: string, text: string, options: WriteOptions = {}): void {
  writing(file, () => {
    const there = statSync(file, { throwIfNoEntry: false });
    // A device or a pipe is written directly, since it cannot be replaced.
    if (there !== undefined && !there.isFile() && !there.isDirectory()) writeFileSync(file, text);
    else writeBeside(there === undefined ? file : realpathSync(file), text, there, options);
  });
}

/** Appends the whole text to a shared file, or nothing. Throws InputError. */
export function appendWhole(file: string, text: string): void {
  writing(file, () => {
    const before = statSync(file, { throwIfNoEntry: false });
    try {
      appendFileSync(file, text);
    } catch (error) {
      if (before?.isFile() === true) truncateSync(file, before.size);
      throw error;
    }
  });
}

function writing(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw inWords(error, `cannot write ${oneLine(file)}`);
  }
}

function writeBeside(
  file: string,
  text: string,
  there: Stats | undefined,
  { mode = 0o666, isNew = false }: WriteOptions,
): void {
  // A short name, however long the file's is.
  const beside = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    // Flushed, since some file systems report a full disk only then.
    writeFileSync(beside, text, { flag: 'wx', mode, flush: true });
    if (there !== undefined) chmodSync(beside, there.mode & 0o777);
    if (isNew) linkNew(beside, file);
    else renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Fails where the file exists, as `renameSync` would not. */
function linkNew(beside: string, file: string): void {
  try {
    linkSync(beside, file);
  } catch (error) {
    // Some file systems have no hard links.
    if (systemCode(error) === 'EEXIST') throw error;
    renameSync(beside, file);
  }
}

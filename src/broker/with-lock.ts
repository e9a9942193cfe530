import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { InputError } from '../shared/errors/input-error.ts';
import { inWords, systemCode, systemReason } from '../shared/errors/system-error.ts';
import { makeWritableFolder } from '../shared/files/writable-folder.ts';

/** The time that installing gems may take. */
const TIMEOUT_MS = 1_800_000;
const POLL_MS = 200;

/**
 * Calls `use` while holding the lock of that folder. The lock of a killed process expires after ten seconds, the
 * library's default. Throws InputError where it cannot be had.
 */
export async function withLock<T>(
  folder: string,
  say: (step: string, isLong: boolean) => void,
  use: () => Promise<T>,
): Promise<T> {
  // A holder that was too busy to renew the lock goes on.
  const once = { lockfilePath: join(folder, 'lock'), onCompromised: () => {} };
  const [retries, minTimeout, maxTimeout] = [TIMEOUT_MS / POLL_MS, POLL_MS, POLL_MS];
  const release = await lock(folder, once)
    .catch((error: unknown) => {
      if (systemCode(error) !== 'ELOCKED') throw error;
      say('waiting for another start of a broker', true);
      return lock(folder, { ...once, retries: { retries, minTimeout, maxTimeout } });
    })
    .catch((error: unknown) => {
      throw new InputError(
        systemCode(error) === 'ELOCKED'
          ? `another broker was being started in ${folder} for half an hour; end that, then try again`
          : `${folder} cannot be locked: ${systemReason(error) ?? String(error)}; name another folder`,
      );
    });
  try {
    return await use();
  } finally {
    await release();
  }
}

/**
 * Makes a writable folder; only its owner can read a private one. Throws InputError, which names the variable for
 * another folder, where it cannot.
 */
export async function makeNeededFolder(
  folder: string,
  { variable, isPrivate }: { readonly variable: string; readonly isPrivate: boolean },
): Promise<void> {
  try {
    await makeWritableFolder(folder);
    if (isPrivate) await chmod(folder, 0o700);
  } catch (error) {
    const remedy = `${variable} names another folder`;
    throw inWords(error, `the broker cannot keep anything in ${folder}`, remedy);
  }
}

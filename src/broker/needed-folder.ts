import { chmod } from 'node:fs/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { reasonOf, systemCode } from '../shared/errors/system-error.ts';
import { makeWritableFolder } from '../shared/files/writable-folder.ts';

/** How often to retry, since other processes may make its parents at the same moment. */
const TRIES = 8;

/**
 * Makes a writable folder; only its owner can read a private one. Throws InputError, which names the variable for
 * another folder, where it cannot.
 */
export async function makeNeededFolder(
  folder: string,
  { variable, isPrivate }: { readonly variable: string; readonly isPrivate: boolean },
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await makeWritableFolder(folder);
      if (isPrivate) await chmod(folder, 0o700);
      return;
    } catch (error) {
      const code = systemCode(error);
      if ((code === 'EEXIST' || code === 'ENOENT') && tries < TRIES) continue;
      if (code === null) throw error;
      throw new InputError(
        `the broker cannot keep anything in ${folder}: ${reasonOf(code)}; ${variable} names another folder`,
      );
    }
  }
}

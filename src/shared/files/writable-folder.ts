import { constants, existsSync } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../errors/system-error.ts';

/**
 * Makes a folder with its parents, and checks that it is writable. Throws the system's error. Node's own `recursive`
 * loops forever below a folder that allows none, as in /proc.
 */
export async function makeWritableFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  await access(folder, constants.W_OK);
}

/** Others may make the same folders at the same moment. */
async function makeFolder(folder: string): Promise<void> {
  if (!existsSync(dirname(folder))) await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  }
}

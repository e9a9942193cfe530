import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWords } from '../errors/system-error.ts';
import { onExit } from './on-exit.ts';

/**
 * Calls `use` with an empty folder outside the checkout, and removes it afterwards, also where this process is ended
 * meanwhile. Throws InputError where none can be made.
 */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | null = null;
  // Registered before the folder exists, since a signal may come at any time.
  const isGone = onExit(() => {
    if (folder !== null) rmSync(folder, REMOVAL);
  });
  try {
    folder = newFolder();
    return await use(folder);
  } finally {
    if (folder !== null) await rm(folder, REMOVAL);
    isGone();
  }
}

/** Retries where a file is just being written into it. */
const REMOVAL = { recursive: true, force: true, maxRetries: 3 } as const;

function newFolder(): string {
  const around = tmpdir();
  try {
    return mkdtempSync(join(around, 'link-token-contract-'));
  } catch (error) {
    const remedy = 'set TMPDIR to one that can be written to';
    throw inWords(error, `no temporary folder can be made in ${around}`, remedy);
  }
}

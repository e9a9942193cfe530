import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode, systemReason } from '../shared/errors/system-error.ts';

/** The time that installing gems may take. */
const TIMEOUT_MS = 1_800_000;
const POLL_MS = 200;

/**
 * Calls `use` while holding the lock of that folder. The lock of a killed process expires after ten seconds, the
 * library's default. Throws InputError where it cannot be had.
 */
export async function withLock<T>(
  { folder, onWaiting }: { readonly folder: string; readonly onWaiting: () => void },
  use: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + TIMEOUT_MS;
  let waits = false;
  for (;;) {
    const release = await held(folder);
    if (release !== null) {
      try {
        return await use();
      } finally {
        await release();
      }
    }
    if (performance.now() > end) {
      throw new InputError(
        `another broker was being started in ${folder} for half an hour; end that, then try again`,
      );
    }
    if (!waits) onWaiting();
    waits = true;
    await wait(POLL_MS);
  }
}

/** Releases the lock; null where another process holds it. */
async function held(folder: string): Promise<(() => Promise<void>) | null> {
  try {
    // A holder that was too busy to renew the lock goes on.
    return await lock(folder, { lockfilePath: join(folder, 'lock'), onCompromised: () => {} });
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') return null;
    throw new InputError(
      `${folder} cannot be locked: ${systemReason(error) ?? String(error)}; name another folder`,
    );
  }
}

import { InputError } from '../shared/errors/input-error.ts';
import { lastLine } from './last-line.ts';
import { startLocked } from './locked-program.ts';
import { plainEnvironment } from './ruby-environment.ts';

/** As long as gems may take to install. */
const TIMEOUT_MS = 1_800_000;

/** Calls `use` while nobody else holds the lock of that file. Throws InputError where it cannot be had. */
export async function withLock<T>(
  { lockFile, cwd, onWaiting }: { lockFile: string; cwd: string; onWaiting: () => void },
  use: () => Promise<T>,
): Promise<T> {
  const lock = startLocked({
    ...{ lockFile, cwd, onWaiting, command: [], env: plainEnvironment() },
    ...{ timeoutMs: TIMEOUT_MS, onLine: () => {} },
  });
  if (!(await lock.held)) {
    const { timedOut, said } = await lock.ended;
    const why = timedOut ? 'somebody else holds it, for half an hour now' : lastLine(said);
    throw new InputError(`the lock ${lockFile} cannot be had: ${why}`);
  }
  try {
    return await use();
  } finally {
    lock.endInput();
    await lock.ended;
  }
}

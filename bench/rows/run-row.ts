import { fork } from 'node:child_process';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { onExit } from '../../src/shared/process/on-exit.ts';
import type { RowRequest } from './measure-row.ts';
import type { Setting } from './row.ts';
import type { RowMessage } from './row-process.ts';
import type { RowResult } from './row-result.ts';

/**
 * Measures one row in a process of its own: a validator becomes up to four times slower by the shapes that it has seen,
 * and no row may depend on those before it. Throws InputError where it cannot be measured.
 */
export function runRow(request: RowRequest, progress: Setting['progress']): Promise<RowResult> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./row-process.ts', import.meta.url));
    const isGone = onExit(() => child.kill());
    child.on('message', (message: RowMessage) => {
      switch (message.kind) {
        case 'progress':
          return progress(message.round, message.name);
        case 'measured':
          return resolve(message.result);
        case 'refused':
          return reject(new InputError(message.message));
      }
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      isGone();
      // Without effect after a result.
      reject(new InputError(`the process of the row "${request.row}" ends with ${signal ?? code}`));
    });
    child.send(request);
  });
}

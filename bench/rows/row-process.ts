import { InputError } from '../../src/shared/errors/input-error.ts';
import { measureRow, type RowRequest } from './measure-row.ts';
import type { RowResult } from './row-result.ts';

/** A message of a row's process. */
export type RowMessage =
  | { readonly kind: 'progress'; readonly round: number; readonly name: string }
  | { readonly kind: 'measured'; readonly result: RowResult }
  | { readonly kind: 'refused'; readonly message: string };

// Gets one row over the channel, measures it, and ends.

process.once('message', async (request: RowRequest) => {
  try {
    const progress = (round: number, name: string) => tell({ kind: 'progress', round, name });
    tell({ kind: 'measured', result: await measureRow(request, progress) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tell({ kind: 'refused', message: error.message });
  } finally {
    process.disconnect();
  }
});

function tell(message: RowMessage): void {
  process.send?.(message);
}

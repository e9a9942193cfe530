import { ROWS } from './index.ts';
import { isReached } from './reached.ts';
import type { Setting } from './row.ts';
import type { RowResult } from './row-result.ts';
import { type RowName, TARGETS } from './targets.ts';

/** The request for a row; with `rounds` null its default is used. */
export interface RowRequest {
  readonly row: RowName;
  readonly rounds: number | null;
  readonly large: boolean;
}

/** Measures one row, and compares it with its target. */
export async function measureRow(
  { row, rounds, large }: RowRequest,
  progress: Setting['progress'],
): Promise<RowResult> {
  const { rounds: usual, measure } = ROWS[row];
  const { figures, remark } = await measure({ large, progress, rounds: rounds ?? usual });
  const target = TARGETS[row];
  return { row, figures, target: target.text, reached: isReached(target, figures), remark };
}

import type { Figure } from './row.ts';
import type { RowName } from './targets.ts';

/** A row's figures, and whether they reach its target. */
export interface RowResult {
  readonly row: RowName;
  readonly figures: readonly Figure[];
  /** The promise, in words. */
  readonly target: string;
  readonly reached: boolean;
  readonly remark: string;
}

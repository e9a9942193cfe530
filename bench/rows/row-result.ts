import type { Figure } from './row.ts';
import type { RowName } from './targets.ts';

/** What a row's figures are, and whether they reach its target. */
export interface RowResult {
  readonly row: RowName;
  readonly figures: readonly Figure[];
  /** The promise, in words. */
  readonly target: string;
  readonly reached: boolean;
  readonly remark: string;
}

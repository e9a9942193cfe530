import type { FuzzCampaign } from './fuzz-campaign.ts';
import type { Ending, FuzzResult } from './fuzz-result.ts';

/** What a thread is told. */
export interface FuzzJob {
  readonly campaign: FuzzCampaign;
  /** Shared: the index in STOPS of why to stop now. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

export const STOPS: readonly (Extract<Ending, 'time' | 'interrupted'> | null)[] = [
  null,
  'time',
  'interrupted',
];

/** What a thread tells. */
export type JobMessage =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly discrepancies: number;
    }
  | { readonly kind: 'finished'; readonly result: FuzzResult }
  /** The message of an InputError: the subject cannot be asked at all. */
  | { readonly kind: 'unusable'; readonly message: string };

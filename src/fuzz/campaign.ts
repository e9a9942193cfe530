import type { Revision } from '../../contracts/revisions/index.ts';
import type { Expectations } from '../subjects/expectations.ts';
import type { SubjectChoice } from '../subjects/subject-of.ts';
import type { CorpusEntry, DiscrepancyCode, PayloadRef } from './discrepancy.ts';
import type { Shard } from './shard.ts';

/** What a subject is asked, and what is expected of its answers. */
export interface FuzzPlan {
  readonly revision: Revision;
  readonly seed: number;
  /** The first payload of the campaign's sequence, and how many from there on. */
  readonly start: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly expectations: Expectations;
  /** Payloads that failed before: they come first. */
  readonly corpus: readonly CorpusEntry[];
  readonly ignored: readonly DiscrepancyCode[];
}

/** A campaign as the command line asks for it: data alone, so that another thread can run it. */
export interface FuzzCampaign extends FuzzPlan {
  readonly subject: SubjectChoice;
  /** Where the corpus is. */
  readonly folder: string | undefined;
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
  readonly strict: boolean;
}

export interface FuzzOptions extends FuzzPlan {
  /** The command that judges one payload again. */
  readonly replayOf: (ref: PayloadRef) => string;
}

export interface FuzzProgress {
  readonly done: number;
  readonly total: number;
  readonly discrepancies: number;
}

/** What a campaign reports, and asks, while it runs. */
export interface FuzzControl {
  readonly progress: (at: FuzzProgress) => void;
  /** Why to stop now; null: go on. */
  readonly stop: () => 'time' | 'interrupted' | null;
}

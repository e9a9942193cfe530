import type { Revision } from '../../contracts/revisions/index.ts';
import type { Expectations } from '../subjects/expectations.ts';
import type { SubjectChoice } from '../subjects/subject-choice.ts';
import { subjectOf } from '../subjects/subject-of.ts';
import type { CorpusEntry } from './corpus.ts';
import type { DiscrepancyCode, FuzzResult } from './fuzz-result.ts';
import { replayCommand } from './replay-command.ts';
import { type FuzzControl, runFuzz } from './run-fuzz.ts';
import type { Shard } from './shard.ts';

/** A campaign as the command line asks for it: data alone, so that another thread can run it. */
export interface FuzzCampaign {
  readonly subject: SubjectChoice;
  readonly expectations: Expectations;
  readonly revision: Revision;
  readonly seed: number;
  readonly start: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly corpus: readonly CorpusEntry[];
  /** Where the corpus is. */
  readonly folder: string | undefined;
  readonly ignored: readonly DiscrepancyCode[];
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
  readonly strict: boolean;
}

/** Runs it here. Throws InputError where the subject cannot be asked at all. */
export async function runCampaign(
  campaign: FuzzCampaign,
  control: FuzzControl,
): Promise<FuzzResult> {
  const subject = subjectOf(campaign);
  const { folder, ignored, ...options } = campaign;
  try {
    return await runFuzz(
      subject,
      {
        ...options,
        ignored: new Set(ignored),
        replayOf: (ref) => replayCommand({ ...campaign, corpus: folder }, ref),
      },
      control,
    );
  } finally {
    await subject.close();
  }
}

import type { Revision } from '../../contracts/revisions/index.ts';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { hasOracles, isTableFile } from '../subjects/oracles.ts';
import { readTable } from '../subjects/returned/expected-table.ts';
import { type SubjectOptions, subjectChoice, subjectOf } from '../subjects/subject-of.ts';
import { refuseUnreached } from './ask/reach.ts';
import type { FuzzCampaign, FuzzControl } from './campaign.ts';
import { makeCorpus, readCorpus, tableEntries, writeCorpus } from './corpus.ts';
import type { DiscrepancyCode } from './discrepancy.ts';
import { FAILURES, type FuzzResult } from './fuzz-result.ts';
import { defaultRuns } from './payloads.ts';
import { replayCommand } from './replay-command.ts';
import { withProgress } from './report/progress.ts';
import { type ReportOptions, reportResult } from './report/report.ts';
import { runFuzz } from './run-fuzz.ts';
import { runInThreads } from './run-in-threads.ts';
import type { Shard } from './shard.ts';

interface FuzzCommandOptions extends SubjectOptions, ReportOptions {
  readonly revision: Revision;
  readonly handler?: true | undefined;
  readonly throws?: string | undefined;
  readonly expect?: string | undefined;
  readonly runs?: number | undefined;
  readonly start: number;
  readonly maxTime?: number | undefined;
  readonly timeout?: number | undefined;
  readonly enums?: 'closed' | 'open' | undefined;
  readonly ignore?: readonly DiscrepancyCode[] | undefined;
  readonly corpus?: string | undefined;
  readonly shard?: Shard | undefined;
  readonly seed?: number | undefined;
  /** Threads. */
  readonly jobs?: number | undefined;
}

/** Runs a campaign against somebody's validator or handler. */
export async function runFuzzCommand(io: Io, options: FuzzCommandOptions): Promise<ExitCode> {
  const { maxTime = Number.POSITIVE_INFINITY } = options;
  const campaign = await readCampaign(options);
  const jobs = options.jobs ?? defaultJobs(campaign);
  const result = await withProgress(io, maxTime, (control) =>
    jobs === 1 ? runCampaign(campaign, control) : runInThreads(campaign, jobs, control),
  );
  refuseUnreached(result.reach);
  const exitCode = await reportResult(io, result, options);
  const failures = FAILURES.flatMap((list) => result[list]);
  const { folder } = campaign;
  if (folder !== undefined) {
    const known = campaign.corpus.filter(({ ofTable }) => !ofTable);
    await writeCorpus(folder, known, failures).catch((error: unknown) => {
      // The findings are reported even if they cannot be kept.
      if (!(error instanceof InputError)) throw error;
      io.err(complaint(error.message));
    });
  }
  return exitCode;
}

/** Runs a campaign in this thread. Throws InputError where the subject cannot be asked at all. */
export async function runCampaign(
  campaign: FuzzCampaign,
  control: FuzzControl,
): Promise<FuzzResult> {
  const subject = subjectOf(campaign);
  try {
    const replayOf = replayCommand.bind(null, campaign);
    return await runFuzz(subject, { ...campaign, replayOf }, control);
  } finally {
    await subject.close();
  }
}

/** The options as one value, with the payloads that the user names. Throws InputError. */
async function readCampaign(options: FuzzCommandOptions): Promise<FuzzCampaign> {
  const { revision, timeout, start, shard = null, seed = DEFAULT_SEED, enums = null } = options;
  const { throws = null, expect = null, corpus: folder, ignore = [], strict = false } = options;
  const subject = subjectChoice(options);
  if (subject === null) {
    throw new InputError('say whom to ask: --module FILE#export, --command LINE or --url URL');
  }
  const oracles = { throws, expect };
  if (!options.handler && hasOracles(oracles)) {
    throw new InputError('--throws and --expect say what a handler should do: add --handler');
  }
  const isTable = expect !== null && isTableFile(expect);
  const table = isTable ? tableEntries(expect, await readTable(expect)) : [];
  const corpus = folder === undefined ? [] : await readCorpus(folder);
  if (folder !== undefined) await makeCorpus(folder);
  const of = options.handler ? 'handler' : 'validator';
  return {
    ...{ subject, revision, seed, start, runs: options.runs ?? defaultRuns(revision, of), shard },
    ...{ expectations: { of, enums, oracles }, ignored: ignore, strict, timeout },
    ...{ corpus: [...corpus, ...table], folder },
  };
}

/**
 * By what is asked for alone, as the same seed gives the same bytes on any machine. A command or a server may be one that
 * cannot be there twice, or be asked two things at once.
 */
function defaultJobs({ subject, runs }: FuzzCampaign): number {
  return subject.kind === 'module' && runs >= WORTH_THREADS ? 2 : 1;
}

/** For fewer payloads, starting threads takes longer than they save. */
const WORTH_THREADS = 10_000;

import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import { complaint } from '../shared/cli/complaint.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { shellLine } from '../shared/text/shell-line.ts';
import { hasOracles, isTableFile, NO_ORACLES, readTable } from '../subjects/oracles.ts';
import { subjectArguments, subjectChoice, subjectOf } from '../subjects/subject-of.ts';
import { defaultRuns, type FuzzCampaign, type FuzzControl } from './campaign.ts';
import { makeCorpus, readCorpus, tableEntries, writeCorpus } from './corpus.ts';
import { isOwn, type PayloadId } from './discrepancy.ts';
import { type FuzzResult, failuresOf, refuseUnreached } from './fuzz-result.ts';
import type { FuzzCommandOptions } from './options.ts';
import { withProgress } from './report/progress.ts';
import { reportResult } from './report/report.ts';
import { runFuzz } from './run-fuzz.ts';
import { runInThreads } from './run-in-threads.ts';

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
  const unkept = await writeCorpus(campaign.folder, campaign.corpus, failuresOf(result));
  if (unkept !== null) io.err(complaint(unkept));
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
  const { throws = null, expect = null, ignore: ignored = [], strict = false } = options;
  const { handler, corpus: folder = null } = options;
  const subject = subjectChoice(options);
  if (subject === null) {
    throw new InputError('say whom to ask: --module FILE#export, --command LINE or --url URL');
  }
  const oracles = { throws, expect };
  if (!handler && hasOracles(oracles)) {
    throw new InputError('--throws and --expect say what a handler should do: add --handler');
  }
  const isTable = expect !== null && isTableFile(expect);
  const table = isTable ? tableEntries(expect, await readTable(expect)) : [];
  const corpus = await readCorpus(folder);
  if (folder !== null) await makeCorpus(folder);
  const of = handler ? 'handler' : 'validator';
  return {
    ...{ subject, revision, seed, start, runs: options.runs ?? defaultRuns(revision, of), shard },
    ...{ expectations: { of, enums, oracles }, ignored, strict, timeout },
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

type ReplayedCampaign = Omit<FuzzCampaign, 'start' | 'runs' | 'shard' | 'corpus'>;

/** The command line that judges one payload again, to be pasted into a shell. */
export function replayCommand(campaign: ReplayedCampaign, id: PayloadId): string {
  const { subject, expectations, revision, seed, folder, timeout, strict, ignored } = campaign;
  const { of, enums, oracles: { throws, expect } = NO_ORACLES } = expectations;
  return shellLine([
    ...['npx', 'link-token-contract', 'fuzz', ...subjectArguments(subject)],
    ...(of === 'handler' ? ['--handler'] : []),
    ...option('--throws', throws),
    ...option('--expect', expect),
    ...ignored.flatMap((code) => ['--ignore', code]),
    ...option('--enums', enums),
    ...(strict ? ['--strict'] : []),
    ...option('--timeout', timeout),
    ...['--revision', revision],
    ...(isOwn(id)
      ? [...option('--corpus', folder), '--runs', '0']
      : ['--seed', String(seed), '--start', String(id), '--runs', '1']),
  ]);
}

function option(name: string, value: string | number | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [name, String(value)];
}

import type { Revision } from '../../contracts/revisions/index.ts';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import { complaint } from '../shared/cli/complaint.ts';
import { countLine } from '../shared/cli/count-line.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { hasOracles, isTableFile, type OracleFiles } from '../subjects/oracles.ts';
import { readTable } from '../subjects/returned/expected-table.ts';
import { subjectChoice } from '../subjects/subject-choice.ts';
import { refuseUnreached } from './ask/reach.ts';
import { type CorpusEntry, makeCorpus, readCorpus, tableEntries, writeCorpus } from './corpus.ts';
import { defaultRuns } from './default-runs.ts';
import { type FuzzCampaign, runCampaign } from './fuzz-campaign.ts';
import { type DiscrepancyCode, FAILURES, type FuzzResult } from './fuzz-result.ts';
import { type FuzzVerdict, fuzzVerdict } from './fuzz-verdict.ts';
import { fuzzJson } from './report/json.ts';
import { fuzzProgressText } from './report/progress-text.ts';
import { fuzzText } from './report/text.ts';
import type { FuzzControl } from './run-fuzz.ts';
import { runInThreads } from './run-in-threads.ts';
import type { Shard } from './shard.ts';

export interface FuzzCommandOptions {
  readonly format: 'text' | 'json';
  readonly revision: Revision;
  readonly module?: string | undefined;
  readonly command?: string | undefined;
  readonly url?: string | undefined;
  readonly handler?: true | undefined;
  readonly throws?: string | undefined;
  readonly expect?: string | undefined;
  readonly shell?: true | undefined;
  readonly runs?: number | undefined;
  readonly start: number;
  readonly maxTime?: number | undefined;
  readonly timeout?: number | undefined;
  readonly enums?: 'closed' | 'open' | undefined;
  readonly ignore?: readonly DiscrepancyCode[] | undefined;
  readonly strict?: true | undefined;
  readonly corpus?: string | undefined;
  readonly shard?: Shard | undefined;
  readonly seed?: number | undefined;
  /** Threads. */
  readonly jobs?: number | undefined;
}

const REDRAW_MS = 250;

export const FUZZ_EXIT_CODE: Readonly<Record<FuzzVerdict, ExitCode>> = {
  passed: 0,
  failed: 1,
  undecided: 2,
};

/** Runs a campaign against somebody's validator or handler. */
export async function runFuzzCommand(io: Io, options: FuzzCommandOptions): Promise<ExitCode> {
  const { corpus: folder, strict = false } = options;
  const subject = subjectChoice(options);
  if (subject === null) {
    throw new InputError('say whom to ask: --module FILE#export, --command LINE or --url URL');
  }
  const oracles = oraclesOf(options);
  const table = await rowsOf(oracles);
  const corpus = folder === undefined ? [] : await readCorpus(folder);
  if (folder !== undefined) await makeCorpus(folder);
  const of = options.handler ? 'handler' : 'validator';
  const runs = options.runs ?? defaultRuns(options.revision, of);
  const campaign: FuzzCampaign = {
    ...{ subject, corpus: [...corpus, ...table], folder, strict },
    ...{ revision: options.revision, timeout: options.timeout },
    ...{ start: options.start, runs, shard: options.shard ?? null },
    seed: options.seed ?? DEFAULT_SEED,
    expectations: { of, enums: options.enums ?? null, oracles },
    ignored: options.ignore ?? [],
  };
  const jobs = options.jobs ?? defaultJobs(campaign);
  const result = await controlled(io, options, (control) =>
    jobs === 1 ? runCampaign(campaign, control) : runInThreads(campaign, jobs, control),
  );
  refuseUnreached(result.reach);
  const failures = FAILURES.flatMap((list) => result[list]);
  await io.out(written(io, result, options.format));
  if (folder !== undefined) {
    await writeCorpus(folder, corpus, failures).catch((error: unknown) => {
      // What was found stands, kept or not.
      if (!(error instanceof InputError)) throw error;
      io.err(complaint(error.message));
    });
  }
  return FUZZ_EXIT_CODE[fuzzVerdict(result, strict)];
}

function oraclesOf({ handler, throws, expect }: FuzzCommandOptions): OracleFiles {
  const oracles = { throws: throws ?? null, expect: expect ?? null };
  if (!handler && hasOracles(oracles)) {
    throw new InputError('--throws and --expect say what a handler should do: add --handler');
  }
  return oracles;
}

/** The payloads of a table of what a handler returns. */
async function rowsOf({ expect }: OracleFiles): Promise<readonly CorpusEntry[]> {
  if (expect === null || !isTableFile(expect)) return [];
  return tableEntries(expect, await readTable(expect));
}

/**
 * By what is asked for alone, as the same seed gives the same bytes on any machine. A command or a server may be one that
 * cannot be there twice, or be asked two things at once.
 */
function defaultJobs({ subject, runs }: FuzzCampaign): number {
  return subject.kind === 'module' && runs >= WORTH_THREADS ? 2 : 1;
}

/** Below it, to start them takes longer than they save. */
const WORTH_THREADS = 10_000;

export function written(io: Io, result: FuzzResult, format: 'text' | 'json'): string {
  return format === 'json' ? fuzzJson(result) : `${fuzzText(result, io.colors)}\n`;
}

/** Runs a campaign while the clock and Ctrl-C are watched, and shows how far it is. */
async function controlled(
  io: Io,
  { maxTime = Number.POSITIVE_INFINITY }: FuzzCommandOptions,
  run: (control: FuzzControl) => Promise<FuzzResult>,
): Promise<FuzzResult> {
  const start = io.clock();
  const line = countLine(io);
  let at = { done: 0, total: 0, discrepancies: 0 };
  const draw = () => line.show(fuzzProgressText({ ...at, elapsedMs: io.clock() - start }));
  draw();
  // By the clock, not by the payload: also while an answer is waited for, and while a finding is made smaller.
  const redraw = setInterval(draw, REDRAW_MS);
  let interrupted = false;
  const forget = io.onInterrupt(() => {
    interrupted = true;
  });
  try {
    return await run({
      progress: (done, total, discrepancies) => {
        at = { done, total, discrepancies };
      },
      stop: () => {
        if (interrupted) return 'interrupted';
        return io.clock() - start >= maxTime * 1000 ? 'time' : null;
      },
    });
  } finally {
    forget();
    clearInterval(redraw);
    line.stop();
  }
}

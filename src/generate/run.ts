import { availableParallelism } from 'node:os';
import { DEFAULT_SEED } from '../shared/cli/common-options.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { type GenerateJob, partMaker, partsOf } from './generate.ts';
import { partsInThreads } from './in-threads.ts';

interface GenerateOptions extends Omit<GenerateJob, 'seed'> {
  readonly seed?: number | undefined;
  readonly jobs?: number | undefined;
}

/** Writes generated payloads, one a line: the same bytes for any number of threads. */
export async function runGenerateCommand(
  io: Io,
  { format, revision, count, kind, seed = DEFAULT_SEED, jobs }: GenerateOptions,
): Promise<ExitCode> {
  const job = { format, revision, count, kind, seed };
  const threads = jobs ?? (count < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST));
  for await (const text of threads === 1 ? parts(job) : partsInThreads(job, threads)) {
    await io.outMade(text);
  }
  return 0;
}

/** With fewer, starting threads takes longer than they save. */
const WORTH_THREADS = 2000;
/** One thread writes what the others make: more would wait for it. */
const MOST = 4;

function* parts(job: GenerateJob): Generator<string> {
  const make = partMaker(job);
  for (let part = 0; part < partsOf(job); part++) yield make(part);
}

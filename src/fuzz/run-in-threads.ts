import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../shared/errors/input-error.ts';
import type { FuzzCampaign } from './fuzz-campaign.ts';
import { type FuzzJob, type JobMessage, STOPS } from './fuzz-job.ts';
import { FAILURES, type FuzzResult } from './fuzz-result.ts';
import { mergeResults } from './merge/merge-results.ts';
import type { FuzzControl } from './run-fuzz.ts';
import { shardOfShard } from './shard.ts';

/** Beside this file, from the sources as from the build. */
const WORKER = fileURLToPath(new URL(`./fuzz-thread${extname(import.meta.url)}`, import.meta.url));

const POLL_MS = 50;

/**
 * Runs a campaign in `jobs` threads, each with every nth payload and a subject of its own, and joins what
 * they found. Throws InputError where the subject cannot be asked at all.
 */
export async function runInThreads(
  campaign: FuzzCampaign,
  jobs: number,
  control: FuzzControl,
): Promise<FuzzResult> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const watching = setInterval(() => {
    Atomics.store(stop, 0, STOPS.indexOf(control.stop()));
  }, POLL_MS);
  const progress = Array.from({ length: jobs }, () => ({ done: 0, total: 0, discrepancies: 0 }));
  const report = () => {
    const sum = (of: 'done' | 'total' | 'discrepancies') =>
      progress.reduce((all, one) => all + one[of], 0);
    control.progress(sum('done'), sum('total'), sum('discrepancies'));
  };
  try {
    const parts = await Promise.all(
      progress.map(async (_, job) => {
        const own = { number: job + 1, of: jobs };
        const shard = shardOfShard(campaign.shard, own);
        const part = await runJob({ campaign: { ...campaign, shard }, stop }, (at) => {
          progress[job] = at;
          report();
        });
        // Of what is joined here, and not of what others may join with it.
        return part.kind === 'finished' ? { ...part.result, shard: own } : part;
      }),
    );
    return { ...mergeResults(resultsOf(parts)), shard: campaign.shard };
  } finally {
    clearInterval(watching);
  }
}

type Part = Exclude<JobMessage, { kind: 'progress' }>;

function runJob(
  job: FuzzJob,
  report: (at: { done: number; total: number; discrepancies: number }) => void,
): Promise<Part> {
  return new Promise((resolve, reject) => {
    let part: Part | null = null;
    const worker = new Worker(WORKER, { workerData: job });
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'progress') report(message);
      else part = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (part === null) reject(new Error(`a thread of the campaign ended with ${code}`));
      else resolve(part);
    });
  });
}

type Unusable = Extract<Part, { kind: 'unusable' }>;

/** One thread may find out later than the others that nobody answers any more: what these have found stands. */
function resultsOf(parts: readonly (FuzzResult | Unusable)[]): readonly FuzzResult[] {
  const results = parts.filter((part): part is FuzzResult => !isUnusable(part));
  const unusable = parts.find(isUnusable);
  if (unusable === undefined) return results;
  const found = results.find((result) => FAILURES.some((list) => result[list].length > 0));
  if (found === undefined) throw new InputError(unusable.message);
  const nothing = {
    ...{ falseAccepts: [], falseRejects: [], crashes: [], wrongResults: [], advice: [] },
    ...{ more: 0, runs: 0, notes: [], hangs: { spared: 0, unasked: 0 } },
  };
  return parts.map((part, job) =>
    isUnusable(part)
      ? {
          ...{ ...found, ...nothing, ending: 'gave-up', problem: part.message },
          shard: { number: job + 1, of: parts.length },
        }
      : part,
  );
}

function isUnusable(part: FuzzResult | Unusable): part is Unusable {
  return 'kind' in part;
}

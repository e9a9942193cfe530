import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../shared/errors/input-error.ts';
import type { FuzzCampaign, FuzzControl, FuzzProgress } from './campaign.ts';
import { FAILURES, type FuzzResult, resultLists } from './fuzz-result.ts';
import { mergeResults } from './merge/merge-results.ts';
import { shardOfShard } from './shard.ts';

/** What a thread is given. */
export interface ThreadJob {
  readonly campaign: FuzzCampaign;
  /** Shared: the index in STOPS of why to stop now. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

export const STOPS: readonly ReturnType<FuzzControl['stop']>[] = [null, 'time', 'interrupted'];

/** What a thread sends. */
export type ThreadMessage = { readonly kind: 'progress'; readonly at: FuzzProgress } | Part;

type Part =
  | { readonly kind: 'finished'; readonly result: FuzzResult }
  /** The message of an InputError: the subject cannot be asked at all. */
  | { readonly kind: 'unusable'; readonly message: string };

/** Beside this file, from the sources as from the build. */
const THREAD = fileURLToPath(new URL(`./fuzz-thread${extname(import.meta.url)}`, import.meta.url));

const POLL_MS = 50;

/**
 * Runs a campaign in `jobs` threads at once, each with every nth payload and a subject of its own, and joins what
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
  const progress: FuzzProgress[] = Array.from({ length: jobs }, () => NO_PROGRESS);
  try {
    const parts = await Promise.all(
      progress.map((_, job) => {
        const shard = shardOfShard(campaign.shard, { number: job + 1, of: jobs });
        return runThread({ campaign: { ...campaign, shard }, stop }, (at) => {
          progress[job] = at;
          control.progress(progress.reduce(sumOf));
        });
      }),
    );
    return { ...mergeResults(resultsOf(parts)), shard: campaign.shard };
  } finally {
    clearInterval(watching);
  }
}

const NO_PROGRESS: FuzzProgress = { done: 0, total: 0, discrepancies: 0 };

function sumOf(a: FuzzProgress, b: FuzzProgress): FuzzProgress {
  return {
    done: a.done + b.done,
    total: a.total + b.total,
    discrepancies: a.discrepancies + b.discrepancies,
  };
}

function runThread(job: ThreadJob, report: (at: FuzzProgress) => void): Promise<Part> {
  return new Promise((resolve, reject) => {
    let part: Part | null = null;
    const worker = new Worker(THREAD, { workerData: job });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') report(message.at);
      else part = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (part === null) reject(new Error(`a thread of the campaign ended with ${code}`));
      else resolve(part);
    });
  });
}

/**
 * The results, as shards of what is merged here. One thread may find out later than the others that nobody answers any
 * more: what these have found stands.
 */
function resultsOf(parts: readonly Part[]): readonly FuzzResult[] {
  const results = parts.flatMap((part) => (part.kind === 'finished' ? [part.result] : []));
  const found = results.find((result) => FAILURES.some((list) => result[list].length > 0));
  return parts.map((part, job) => {
    const shard = { number: job + 1, of: parts.length };
    if (part.kind === 'finished') return { ...part.result, shard };
    if (found === undefined) throw new InputError(part.message);
    return {
      ...{ ...found, ...resultLists(() => []), shard, ending: 'gave-up', problem: part.message },
      ...{ more: 0, runs: 0, notes: [], hangs: { spared: 0, unasked: 0 } },
    };
  });
}

import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../shared/errors/input-error.ts';
import type { FuzzCampaign, FuzzControl } from './campaign.ts';
import {
  type FuzzResult,
  failuresOf,
  mergeResults,
  resultLists,
  shardOfShard,
} from './fuzz-result.ts';

/** What a thread is given. */
export interface ThreadJob {
  readonly campaign: FuzzCampaign;
  /** Shared: the index in STOPS of why to stop now. */
  readonly stop: Int32Array<SharedArrayBuffer>;
  /** Shared, of this thread: how many payloads are done, how many there are, and how many discrepancies it found. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

export const STOPS: readonly ReturnType<FuzzControl['stop']>[] = [null, 'time', 'interrupted'];

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
  const stop = sharedIntegers(1);
  const threads = Array.from({ length: jobs }, (_, job) => ({
    campaign: { ...campaign, shard: shardOfShard(campaign.shard, { number: job + 1, of: jobs }) },
    ...{ stop, progress: sharedIntegers(3) },
  }));
  const watching = setInterval(() => {
    const sum = (index: number) =>
      threads.reduce((total, { progress }) => total + Atomics.load(progress, index), 0);
    control.progress({ done: sum(0), total: sum(1), discrepancies: sum(2) });
    Atomics.store(stop, 0, STOPS.indexOf(control.stop()));
  }, POLL_MS);
  try {
    const parts = await Promise.all(threads.map(runThread));
    return { ...mergeResults(resultsOf(parts)), shard: campaign.shard };
  } finally {
    clearInterval(watching);
  }
}

function sharedIntegers(count: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

/** What a thread found, or why its subject cannot be asked at all. */
function runThread(job: ThreadJob): Promise<FuzzResult | InputError> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: job });
    worker.on('message', resolve);
    worker.on('error', (error) => {
      // It comes as a plain error of that name.
      const isOfInput = error instanceof Error && error.name === 'InputError';
      if (isOfInput) resolve(new InputError(error.message));
      else reject(error);
    });
    worker.on('exit', (code) => reject(new Error(`a thread of the campaign ended with ${code}`)));
  });
}

/**
 * The results, as shards of what is merged here. One thread may find out later than the others that nobody answers any
 * more: what these have found stands.
 */
function resultsOf(parts: readonly (FuzzResult | InputError)[]): readonly FuzzResult[] {
  const results = parts.flatMap((part) => (part instanceof InputError ? [] : [part]));
  const found = results.find((result) => failuresOf(result).length > 0);
  return parts.map((part, job) => {
    const shard = { number: job + 1, of: parts.length };
    if (!(part instanceof InputError)) return { ...part, shard };
    if (found === undefined) throw part;
    return {
      ...{ ...found, ...resultLists(() => []), shard, ending: 'gave-up', problem: part.message },
      ...{ more: 0, runs: 0, notes: [], hangs: { spared: 0, unasked: 0 } },
    };
  });
}

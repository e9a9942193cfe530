/** A thread that runs one part of a campaign: see `run-in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { runCampaign } from './run.ts';
import { STOPS, type ThreadJob } from './run-in-threads.ts';

const { campaign, stop, progress }: ThreadJob = workerData;

const result = await runCampaign(campaign, {
  progress: ({ done, total, discrepancies }) => progress.set([done, total, discrepancies]),
  stop: () => STOPS[Atomics.load(stop, 0)] ?? null,
});
parentPort?.postMessage(result);

/** A thread that runs one part of a campaign: see `run-in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../shared/errors/input-error.ts';
import { runCampaign } from './fuzz-campaign.ts';
import { type FuzzJob, type JobMessage, STOPS } from './fuzz-job.ts';

const { campaign, stop }: FuzzJob = workerData;
const REPORT_MS = 100;

function say(message: JobMessage): void {
  parentPort?.postMessage(message);
}

let at = { done: 0, total: 0, discrepancies: 0 };
const reporting = setInterval(() => say({ kind: 'progress', ...at }), REPORT_MS);
try {
  const result = await runCampaign(campaign, {
    progress: (done, total, discrepancies) => {
      at = { done, total, discrepancies };
    },
    stop: () => STOPS[Atomics.load(stop, 0)] ?? null,
  });
  say({ kind: 'finished', result });
} catch (error) {
  // Only its message would come through, and not what it is.
  if (!(error instanceof InputError)) throw error;
  say({ kind: 'unusable', message: error.message });
} finally {
  clearInterval(reporting);
}

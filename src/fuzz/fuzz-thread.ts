/** A thread that runs one part of a campaign: see `run-in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../shared/errors/input-error.ts';
import type { FuzzProgress } from './campaign.ts';
import { runCampaign } from './run.ts';
import { STOPS, type ThreadJob, type ThreadMessage } from './run-in-threads.ts';

const { campaign, stop }: ThreadJob = workerData;
const REPORT_MS = 100;

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

let at: FuzzProgress = { done: 0, total: 0, discrepancies: 0 };
const reporting = setInterval(() => send({ kind: 'progress', at }), REPORT_MS);
try {
  const result = await runCampaign(campaign, {
    progress: (now) => {
      at = now;
    },
    stop: () => STOPS[Atomics.load(stop, 0)] ?? null,
  });
  send({ kind: 'finished', result });
} catch (error) {
  // Only its message would come through, and not what it is.
  if (!(error instanceof InputError)) throw error;
  send({ kind: 'unusable', message: error.message });
} finally {
  clearInterval(reporting);
}

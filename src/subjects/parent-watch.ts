/**
 * Runs beside a module in the host's process, and ends that and what it started when the process that
 * asks is gone without a word: a module in an endless loop would run on for ever, and hears nothing.
 */
import { workerData } from 'node:worker_threads';

const POLL_MS = 1000;

setInterval(() => {
  if (process.ppid === workerData) return;
  // The host leads a group of its own.
  process.kill(-process.pid, 'SIGKILL');
}, POLL_MS);

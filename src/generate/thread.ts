/** A thread that makes the requested parts: see `in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type GenerateJob, partMaker } from './generate.ts';

const job: GenerateJob = workerData;
const make = partMaker(job);
parentPort?.on('message', (part: number) => parentPort?.postMessage(make(part)));

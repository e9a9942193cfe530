import { on } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type GenerateJob, partsOf } from './generate.ts';

/** Beside this file, both as source and as build. */
const THREAD = fileURLToPath(new URL(`./thread${extname(import.meta.url)}`, import.meta.url));

/** How many parts each thread makes ahead: enough that none is idle while the first part is awaited. */
const AHEAD = 4;

/** The parts in order, made by several threads in turn: the same text as from one. */
export async function* partsInThreads(job: GenerateJob, threads: number): AsyncGenerator<string> {
  const parts = partsOf(job);
  const makers = Array.from({ length: Math.min(threads, parts) }, () => {
    const worker = new Worker(THREAD, { workerData: job });
    return { worker, texts: on(worker, 'message', { close: ['exit'] }) };
  });
  const ahead = AHEAD * makers.length;
  const ask = (part: number) => {
    if (part < parts) makers[part % makers.length]?.worker.postMessage(part);
  };
  try {
    for (let part = 0; part < ahead; part++) ask(part);
    for (let first = 0; first < parts; first += makers.length) {
      for (const [turn, { texts }] of makers.slice(0, parts - first).entries()) {
        const made = await texts.next();
        if (made.done) throw new Error('a thread ended before its work');
        ask(first + turn + ahead);
        yield made.value[0];
      }
    }
  } finally {
    await Promise.all(makers.map(({ worker }) => worker.terminate()));
  }
}

import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pMapIterable } from 'p-map';
import { type GenerateJob, partsOf } from './parts.ts';

/** Beside this file, both as source and as build. */
const THREAD = fileURLToPath(new URL(`./thread${extname(import.meta.url)}`, import.meta.url));

/** How many parts each thread makes ahead: enough that none is idle while the first part is awaited. */
const AHEAD = 4;

/** The parts in order, made by several threads: the same text as from one. */
export async function* partsInThreads(job: GenerateJob, threads: number): AsyncGenerator<string> {
  const most = Math.max(1, Math.min(threads, partsOf(job)));
  const makers = Array.from({ length: most }, () => new Maker(job));
  try {
    yield* pMapIterable(numbers(partsOf(job)), (part) => makerOf(part).make(part), {
      concurrency: most * AHEAD,
    });
  } finally {
    await Promise.all(makers.map((maker) => maker.end()));
  }

  function makerOf(part: number): Maker {
    const maker = makers[part % most];
    if (maker === undefined) throw new RangeError('no thread makes anything');
    return maker;
  }
}

function* numbers(count: number): Generator<number> {
  for (let number = 0; number < count; number++) yield number;
}

/** A thread, and the parts that it still owes. */
class Maker {
  readonly #worker: Worker;
  #asked: PromiseWithResolvers<string>[] = [];
  /** Why it makes no more parts. */
  #failure: { readonly error: unknown } | null = null;

  constructor(job: GenerateJob) {
    this.#worker = new Worker(THREAD, { workerData: job });
    this.#worker.on('message', (text: string) => this.#asked.shift()?.resolve(text));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a thread ended with ${code}`)));
  }

  make(part: number): Promise<string> {
    if (this.#failure !== null) return Promise.reject(this.#failure.error);
    const asked = Promise.withResolvers<string>();
    this.#asked.push(asked);
    this.#worker.postMessage(part);
    return asked.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    const asked = this.#asked;
    this.#asked = [];
    for (const { reject } of asked) reject(error);
  }
}

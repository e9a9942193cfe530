import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Part } from '../../contracts/schema/read-document.ts';
import { type ContractResult, contractName } from './contract-result.ts';

/** What a thread needs to know. */
export interface ThreadData {
  /** The document as JSON. */
  readonly text: string;
  readonly seed: number;
  /** The address of the module that has the stages. */
  readonly stagesModule: string;
}

/** One contract of a document, by its place among all. */
export interface Due {
  readonly index: number;
  readonly part: Part;
}

export interface Judged {
  readonly index: number;
  readonly result: ContractResult;
}

const THREAD = fileURLToPath(new URL(`./thread${extname(import.meta.url)}`, import.meta.url));

/** Each holds the document and the payloads of one contract. */
const MOST_THREADS = 4;
/** For one contract: the whole of Plaid's newest document has ten minutes. */
const SECONDS = 120;
/** Megabytes of one thread. */
const MEMORY = 600;

/** Judges contracts in threads, each of which takes the next one as it is free. In the order in which they are done. */
export async function* judgeInThreads(
  data: ThreadData,
  due: readonly Due[],
): AsyncGenerator<Judged> {
  const waiting = [...due].reverse();
  const threads = Math.min(availableParallelism(), MOST_THREADS, due.length);
  const workers = Array.from({ length: threads }, () => new Judge(data));
  const running = new Map<Judge, Promise<readonly [Judge, Judged]>>();
  const start = (judge: Judge) => {
    const next = waiting.pop();
    if (next === undefined) running.delete(judge);
    else
      running.set(
        judge,
        judge.judge(next).then((judged) => [judge, judged] as const),
      );
  };
  try {
    for (const judge of workers) start(judge);
    while (running.size > 0) {
      const [judge, judged] = await Promise.race(running.values());
      start(judge);
      yield judged;
    }
  } finally {
    await Promise.all(workers.map((judge) => judge.end()));
  }
}

/** A thread, and another one in its place where it has come to an end. */
class Judge {
  readonly #data: ThreadData;
  #worker: Worker | null = null;

  constructor(data: ThreadData) {
    this.#data = data;
  }

  async judge({ index, part }: Due): Promise<Judged> {
    const worker = this.#worker ?? this.#started();
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(SECONDS * 1000) });
    worker.postMessage(index);
    try {
      const [result] = await answer;
      return { index, result };
    } catch (error) {
      await this.end();
      return { index, result: unjudged(part, error) };
    }
  }

  #started(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: MEMORY };
    this.#worker = new Worker(THREAD, { workerData: this.#data, resourceLimits });
    return this.#worker;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

function unjudged(part: Part, error: unknown): ContractResult {
  const isLate = error instanceof Error && error.name === 'AbortError';
  const reason = isLate ? `it took more than ${SECONDS} s` : reasonText(error);
  return {
    ...{ kind: 'judged', part, agrees: false, hasOneFinding: false, payloads: 0, stages: {} },
    mutants: { total: 0, killed: 0, equivalent: 0, survived: 0, survivors: [] },
    disagreements: [
      { contract: contractName(part), what: `not judged: ${reason}`, payload: '', fault: null },
    ],
  };
}

function reasonText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

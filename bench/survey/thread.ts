/** A thread that judges contracts of one document, one at a time: see `in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { JsonObject } from '../../contracts/json-value.ts';
import { contractsOf } from './contracts.ts';
import type { ThreadData } from './in-threads.ts';
import { judgeContract } from './judge-contract.ts';
import type { Stages } from './stages.ts';

const { text, seed, stagesModule }: ThreadData = workerData;
const { stages }: { readonly stages: Stages } = await import(stagesModule);
const document: JsonObject = JSON.parse(text);
const contracts = contractsOf(document);
parentPort?.on('message', (index: number) => {
  const part = contracts[index];
  if (part === undefined) throw new Error(`the document has no contract ${index}`);
  parentPort?.postMessage(judgeContract(document, part, { seed, stages }));
});

import type { JsonValue } from '../../contracts/json-value.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { allMutants } from './all-mutants.ts';
import { judgeMutants, type MadeTogether, type MutantsResult } from './judge-mutants.ts';
import { mutantPairs } from './mutant-pairs.ts';

export interface MutantsOptions {
  /** Of the pairs. */
  readonly seed: number;
  /** The number of pairs to try in place of single changes; 0 for single changes. */
  readonly pairs: number;
}

export interface MutantsRun extends MutantsResult {
  /** Swapped references that were not tried, as there are too many. */
  readonly swapsLeftOut: number;
}

/** Judges payloads with every mutant of a document, or with pairs of them. */
export function runMutants(
  document: SchemaDocument,
  payloads: readonly JsonValue[],
  { seed, pairs }: MutantsOptions,
  judged?: (done: number, total: number) => void,
): MutantsRun {
  const { mutants, swapsLeftOut } = allMutants(document);
  const tried: readonly MadeTogether[] =
    pairs === 0 ? mutants.map((mutant) => [mutant]) : mutantPairs(mutants, pairs, seed);
  return { ...judgeMutants(document, payloads, tried, judged), swapsLeftOut };
}

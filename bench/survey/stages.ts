import type { JsonValue } from '../../contracts/json-value.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { runMutants } from '../../src/schema-mutants/run-mutants.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { validatorsOf } from '../validators-of.ts';
import { plannedPayloads } from './planned-payloads.ts';

/** What the survey asks of the contract's own parts; what is absent is not judged. */
export interface Stages {
  readonly payloadsOf?: (document: SchemaDocument, seed: number) => Iterable<TestPayload>;
  readonly validatorsOf?: (document: SchemaDocument) => Validators;
  readonly judgeMutants?: (
    document: SchemaDocument,
    payloads: readonly JsonValue[],
  ) => MutantCounts;
}

export interface Validators {
  readonly isValid: (value: JsonValue) => boolean;
  /** The findings that a value gets; none where it is valid. */
  readonly findingsOf: (value: JsonValue) => readonly ToldFinding[];
}

export interface ToldFinding {
  readonly code: string;
  readonly path: string;
}

export interface MutantCounts {
  readonly total: number;
  readonly killed: number;
  readonly equivalent: number;
  readonly survived: number;
  /** Those that survived, by name. */
  readonly survivors: readonly string[];
}

export const stages: Stages = { payloadsOf: plannedPayloads, validatorsOf, judgeMutants };

function judgeMutants(document: SchemaDocument, payloads: readonly JsonValue[]): MutantCounts {
  const { outcomes, total, killed } = runMutants(document, payloads, { seed: 1, pairs: 0 });
  const survivors = outcomes.filter(({ fate }) => fate.kind === 'survived');
  return {
    ...{ total, killed, survived: survivors.length },
    equivalent: total - killed - survivors.length,
    survivors: survivors.map(({ id }) => id),
  };
}

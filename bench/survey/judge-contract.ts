import type { JsonObject } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { type Part, REQUEST, readPart } from '../../contracts/schema/read-document.ts';
import type { SchemaReading } from '../../contracts/schema/read-schema.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { type ContractResult, contractName } from './contract-result.ts';
import { Disagreements } from './disagreements.ts';
import { drawnValues } from './drawn-values.ts';
import { type Oracle, oraclesOf, SECOND_ENGINE } from './oracles.ts';
import { plainSchemaOf } from './plain-schema.ts';
import type { MutantCounts, Stages } from './stages.ts';
import { StopWatch } from './stop-watch.ts';

/** What is asked of each contract. */
export interface Asked {
  readonly seed: number;
  readonly stages: Stages;
}

/** Whether a contract can be read; why not where it cannot. */
export function readContract(document: JsonObject, part: Part): ContractResult {
  const read = reading(document, part);
  return 'kind' in read ? read : { kind: 'read', part };
}

/**
 * Judges one contract of a document: others' values and our payloads get one verdict from all, each fault its one
 * finding, and each mutant is killed or equivalent.
 */
export function judgeContract(document: JsonObject, part: Part, asked: Asked): ContractResult {
  const watch = new StopWatch();
  const told = new Disagreements(contractName(part));
  const read = watch.time('read', () => reading(document, part));
  if ('kind' in read) return read;
  const counts = { payloads: 0, mutants: NO_MUTANTS };
  try {
    Object.assign(counts, judged(document, part, asked, read, watch, told));
  } catch (error) {
    told.tellFailure(watch.stage, error);
  }
  const { agrees, hasOneFinding, examples: disagreements } = told;
  const stages = watch.seconds;
  return { kind: 'judged', part, ...counts, agrees, hasOneFinding, stages, disagreements };
}

const NO_MUTANTS: MutantCounts = { total: 0, killed: 0, equivalent: 0, survived: 0, survivors: [] };

type Refused = Extract<ContractResult, { readonly kind: 'refused' }>;

function reading(document: JsonObject, part: Part): SchemaReading | Refused {
  try {
    return readPart(document, part);
  } catch (error) {
    if (!(error instanceof UnsupportedSchemaError)) throw error;
    return { kind: 'refused', part, reason: error.what, at: error.schemaPath };
  }
}

function judged(
  document: JsonObject,
  part: Part,
  { seed, stages: { payloadsOf, validatorsOf, judgeMutants } }: Asked,
  read: SchemaReading,
  watch: StopWatch,
  told: Disagreements,
) {
  const side = part.part === REQUEST ? 'request' : 'response';
  const plain = watch.time('read', () => plainSchemaOf(document, part.pointer, side));
  const { ajv, second } = watch.time('compile', () => oraclesOf(plain));
  const model = watch.time('compile', () => new CheckedSchema(read.definitions));
  const validators = watch.time('compile', () => validatorsOf?.(read));
  const judges: Readonly<Record<string, Oracle>> = {
    [SECOND_ENGINE]: second,
    'the model': model.checkOf(read.root),
    ...(validators === undefined ? {} : { 'the validator': validators.isValid }),
  };
  const compare = (payloads: readonly TestPayload[], by: Readonly<Record<string, Oracle>>) => {
    const verdicts = Object.entries(by).map(([name, judge]) => [
      name,
      watch.time(name, () => payloads.map(({ payload }) => judge(payload))),
    ]);
    told.compareVerdicts(payloads, Object.fromEntries(verdicts));
  };

  const drawn = watch.time('draw', () =>
    drawnValues(plain, seed).map(
      (payload): TestPayload => ({ valid: ajv(payload), payload, fault: null, forms: [] }),
    ),
  );
  compare(drawn, judges);
  const payloads = watch.time('payloads', () => [...(payloadsOf?.(read, seed) ?? [])]);
  compare(payloads, { ajv, ...judges });
  if (validators !== undefined) {
    watch.time('findings', () => told.compareFindings(payloads, validators));
  }
  const values = payloads.map(({ payload }) => payload);
  const mutants = watch.time('mutants', () => judgeMutants?.(read, values) ?? NO_MUTANTS);
  return { payloads: drawn.length + payloads.length, mutants };
}

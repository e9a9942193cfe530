import type { Revision } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { judgeMutants, type MadeTogether, type MutantsResult } from './judge-mutants.ts';
import type { Mutant } from './mutant.ts';
import { mutantPairs } from './mutant-pairs.ts';
import { mutantsAt } from './mutations.ts';
import { type Definitions, definitionsOf, placesWithin } from './schema-place.ts';

export interface MutantsOptions {
  readonly revision: Revision;
  readonly seed: number;
  /** The number of the campaign's payloads. */
  readonly payloads: number;
  /** The number of pairs to try in place of single changes; 0 for single changes. */
  readonly pairs: number;
}

/** The progress of a run. */
interface MutantsProgress {
  readonly drawn: (payloads: number) => void;
  readonly judged: (mutants: number, total: number) => void;
}

export interface MutantsRun extends MutantsResult {
  readonly options: MutantsOptions;
  /** All generated payloads; a killed mutant names one by its index. */
  readonly payloads: readonly TestPayload[];
}

/** The `$defs` of a carried revision. */
export function definitionsOfRevision(revision: Revision): Definitions {
  return definitionsOf(schemas[revision]);
}

/** Every mutant of a schema. */
export function allMutants(definitions: Definitions): readonly Mutant[] {
  return placesWithin(definitions, RESPONSE_COMPONENT).flatMap((place) =>
    mutantsAt(place, definitions),
  );
}

/** Judges payloads of a campaign with every mutant of the schema. */
export function runMutants(options: MutantsOptions, progress?: MutantsProgress): MutantsRun {
  const { revision, seed, pairs } = options;
  const definitions = definitionsOfRevision(revision);
  const campaign = createCampaign({ revision, seed });
  const payloads = Array.from({ length: options.payloads }, (_, index) => {
    progress?.drawn(index);
    return campaign.payloadAt(index);
  });
  const single = allMutants(definitions);
  const tried: readonly MadeTogether[] =
    pairs === 0 ? single.map((mutant) => [mutant]) : mutantPairs(single, pairs, seed);
  const result = judgeMutants(
    definitions,
    payloads.map(({ payload }) => payload),
    tried,
    progress?.judged,
  );
  return { ...result, options, payloads };
}

import { schemaOf } from '../../contracts/carried-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { type MutantsOptions, type MutantsRun, runMutants } from './run-mutants.ts';

export interface RevisionMutantsOptions extends MutantsOptions {
  readonly revision: Revision;
  /** Of the campaign, and of the pairs. */
  readonly seed: number;
  /** The number of the campaign's payloads. */
  readonly payloads: number;
}

export interface RevisionMutantsRun extends MutantsRun {
  readonly options: RevisionMutantsOptions;
  /** All generated payloads; a killed mutant names one by its index. */
  readonly payloads: readonly TestPayload[];
}

/** Judges payloads of a campaign with every mutant of a carried revision. */
export function runRevisionMutants(
  options: RevisionMutantsOptions,
  progress?: {
    readonly drawn: (payloads: number) => void;
    readonly judged: (mutants: number, total: number) => void;
  },
): RevisionMutantsRun {
  const { revision, seed } = options;
  const campaign = createCampaign({ revision, seed });
  const payloads = Array.from({ length: options.payloads }, (_, index) => {
    progress?.drawn(index);
    return campaign.payloadAt(index);
  });
  const values = payloads.map(({ payload }) => payload);
  const run = runMutants(schemaOf(revision), values, options, progress?.judged);
  return { ...run, options, payloads };
}

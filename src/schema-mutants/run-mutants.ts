import fc from 'fast-check';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { judgeMutants, type MadeTogether, type MutantsResult } from './judge-mutants.ts';
import { type Mutant, mutantsAt } from './mutations.ts';
import { type Definitions, definitionsOf, placesWithin } from './schema-place.ts';

export interface MutantsOptions {
  readonly revision: Revision;
  readonly seed: number;
  /** The number of the campaign's payloads. */
  readonly payloads: number;
  /** The number of pairs to try in place of single changes; 0 for single changes. */
  readonly pairs: number;
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
export function runMutants(
  options: MutantsOptions,
  progress?: {
    readonly drawn: (payloads: number) => void;
    readonly judged: (mutants: number, total: number) => void;
  },
): MutantsRun {
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

/**
 * Different pairs of mutants at different places, so that both changes can be made at once. Fewer than `count` where
 * there are hardly more.
 */
export function mutantPairs(
  mutants: readonly Mutant[],
  count: number,
  seed: number,
): readonly (readonly [Mutant, Mutant])[] {
  const one = fc.nat(mutants.length - 1);
  const apart = fc
    .tuple(one, one)
    // In the order of the list, so that a swapped pair is the same pair.
    .map(([a, b]) => [mutants[Math.min(a, b)], mutants[Math.max(a, b)]] as const)
    .filter((pair): pair is readonly [Mutant, Mutant] => {
      const [a, b] = pair;
      return a !== undefined && b !== undefined && !touch(a, b);
    });
  const drawn = fc.sample(apart, { seed, numRuns: count * MORE_THAN_ENOUGH });
  const different = new Map(drawn.map((pair) => [pair.map(({ id }) => id).join('\n'), pair]));
  return [...different.values()].slice(0, count);
}

/** Allows for pairs that are chosen twice. */
const MORE_THAN_ENOUGH = 2;

/** Whether one is within the other, or they are the same. */
function touch(a: Mutant, b: Mutant): boolean {
  if (a.component !== b.component) return false;
  const [first, second] = [`${a.pointer}/`, `${b.pointer}/`];
  return first.startsWith(second) || second.startsWith(first);
}

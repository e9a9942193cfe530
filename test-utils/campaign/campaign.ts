import fc from 'fast-check';
import { knownOption } from '../../contracts/known-options.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { once } from '../arbitraries/once.ts';
import { createPayloadFactory } from './payload-factory.ts';
import { payloadSeed } from './payload-seed.ts';
import type { TestPayload } from './test-payload.ts';

/**
 * An endless sequence of payloads. Each is made from the seed and its index alone, so that any part can be repeated
 * anywhere.
 */
export interface Campaign {
  /** The number of planned payloads, which come first: together they have every form and every significant mistake. */
  readonly planned: number;
  readonly payloadAt: (index: number) => TestPayload;
}

export interface CampaignOptions {
  /** The newest by default. */
  readonly revision?: Revision;
  /** Determines the payloads, and the order of the planned ones; 1 by default. */
  readonly seed?: number;
  /** All (default), or only payloads that Plaid may send: valid ones, and those with a new enum value. */
  readonly kinds?: 'all' | 'sendable';
}

/** The campaign of a revision. The same seed gives the same payloads. Throws a TypeError for an unknown option. */
export function createCampaign(options: CampaignOptions = {}): Campaign {
  const { revision = DEFAULT_REVISION, seed = 1 } = options;
  const kinds = knownOption('kinds', options.kinds ?? 'all', KINDS);
  const factory = factoryOf(revision);
  const faulty = kinds === 'all' ? factory.telling : factory.newer;
  const plan = interleaved(shuffled(faulty, seed), shuffled(factory.packs, seed));
  const beyondPlan = kinds === 'all' ? factory.anyPayload : factory.anySendablePayload;
  return {
    planned: plan.length,
    payloadAt: (index) => {
      const plannedCase = plan[index];
      const arbitrary = plannedCase === undefined ? beyondPlan : factory.payloadOf(plannedCase);
      return theOne(fc.sample(arbitrary, { seed: payloadSeed(seed, index), numRuns: 1 }));
    },
  };
}

const KINDS = ['all', 'sendable'] as const;

const factoryOf = once((revision: Revision) => createPayloadFactory(componentsOf(revision)));

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const all = { minLength: list.length, maxLength: list.length };
  return theOne(fc.sample(fc.shuffledSubarray([...list], all), { seed, numRuns: 1 }));
}

/** Merges two lists, each in its order and evenly spread over the whole. */
export function interleaved<T>(many: readonly T[], few: readonly T[]): readonly T[] {
  const ranked = [many, few].flatMap((list) =>
    list.map((element, index) => ({ element, rank: (index + 0.5) / list.length })),
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ element }) => element);
}

function theOne<T>(sample: readonly T[]): T {
  const [one] = sample;
  if (one === undefined) throw new Error('fast-check gave no sample');
  return one;
}

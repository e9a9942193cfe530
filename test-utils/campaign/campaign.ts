import fc from 'fast-check';
import { knownOption } from '../../contracts/known-options.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { payloadSeed } from './payload-seed.ts';
import { interleaved } from './slot.ts';
import { createStock, type Stock } from './stock.ts';
import type { TestPayload } from './test-payload.ts';

/**
 * An endless sequence of payloads, each made from the seed and its place in the sequence alone: any
 * part of it can be had anywhere, and again.
 */
export interface Campaign {
  /** So many, the first ones, are planned: together they have every form and every telling mistake. */
  readonly planned: number;
  readonly payloadAt: (index: number) => TestPayload;
}

export interface CampaignOptions {
  /** The newest unless told. */
  readonly revision?: Revision;
  /** What is random about the payloads, and the order of the planned ones; 1 unless told. */
  readonly seed?: number;
  /** All (default), or what Plaid may send: valid ones, and values that it may add to enumerations. */
  readonly kinds?: 'all' | 'sendable';
}

/** The campaign of a revision. Same seed, same payloads. Throws a TypeError for an option that there is not. */
export function createCampaign(options: CampaignOptions = {}): Campaign {
  const { revision = DEFAULT_REVISION, seed = 1 } = options;
  const kinds = knownOption('kinds', options.kinds ?? 'all', KINDS);
  const stock = stockOf(revision);
  const faulty = kinds === 'all' ? stock.telling : stock.newer;
  const plan = interleaved(shuffled(faulty, seed), shuffled(stock.packs, seed));
  const beyondPlan = kinds === 'all' ? stock.anyPayload : stock.anySendablePayload;
  return {
    planned: plan.length,
    payloadAt: (index) => {
      const slot = plan[index];
      const arbitrary = slot === undefined ? beyondPlan : stock.payloadOf(slot);
      return theOne(fc.sample(arbitrary, { seed: payloadSeed(seed, index), numRuns: 1 }));
    },
  };
}

const KINDS = ['all', 'sendable'] as const;

const stocks = new Map<Revision, Stock>();

function stockOf(revision: Revision): Stock {
  const known = stocks.get(revision);
  if (known !== undefined) return known;
  const stock = createStock(componentsOf(revision));
  stocks.set(revision, stock);
  return stock;
}

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const all = { minLength: list.length, maxLength: list.length };
  return theOne(fc.sample(fc.shuffledSubarray([...list], all), { seed, numRuns: 1 }));
}

function theOne<T>(sample: readonly T[]): T {
  const [one] = sample;
  if (one === undefined) throw new Error('fast-check gave no sample');
  return one;
}

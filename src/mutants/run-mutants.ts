import type { Revision } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { equivalenceReason } from './equivalence.ts';
import { type FindKillers, killerFinder } from './killers.ts';
import type { Mutant } from './mutant.ts';
import { mutantPairs } from './mutant-pairs.ts';
import { mutantsAt } from './mutations.ts';
import { type Definitions, definitionsOf, placesWithin } from './schema-place.ts';

export interface MutantsOptions {
  readonly revision: Revision;
  readonly seed: number;
  /** How many payloads of the campaign are held against the mutants. */
  readonly payloads: number;
  /** So many pairs of two changes at once, in place of the single ones; 0: single ones. */
  readonly pairs: number;
}

/** What became of a mutant. */
export type Fate =
  | { readonly kind: 'killed' /** Index of a payload that does. */; readonly by: number }
  | { readonly kind: 'equivalent'; readonly reason: string }
  | { readonly kind: 'survived' };

export interface MutantOutcome {
  readonly id: string;
  /** One, or the two of a pair. */
  readonly mutants: readonly Mutant[];
  readonly fate: Fate;
}

export interface MutantsResult {
  readonly outcomes: readonly MutantOutcome[];
  readonly total: number;
  readonly killed: number;
  /** Killed ones of those that can be, in percent. */
  readonly score: number;
}

/** Every mutant of a revision. */
export function allMutants(definitions: Definitions): readonly Mutant[] {
  return placesWithin(definitions, RESPONSE_COMPONENT).flatMap((place) =>
    mutantsAt(place, definitions),
  );
}

/** The `$defs` of a carried revision. */
export function definitionsOfRevision(revision: Revision): Definitions {
  return definitionsOf(schemas[revision]);
}

/** Payloads of a campaign, against every change of the schema. */
export function runMutants(options: MutantsOptions): MutantsResult {
  const { revision, seed, payloads, pairs } = options;
  const definitions = definitionsOfRevision(revision);
  const campaign = createCampaign({ revision, seed });
  const drawn = Array.from({ length: payloads }, (_, index) => campaign.payloadAt(index).payload);
  const findKillers = killerFinder(definitions, drawn);
  const single = allMutants(definitions);
  const tried = pairs === 0 ? single.map((mutant) => [mutant]) : mutantPairs(single, pairs, seed);
  const outcomes = tried.map((mutants) => ({
    id: mutants.map(({ id }) => id).join(' + '),
    mutants,
    fate: fateOf(mutants, definitions, findKillers),
  }));
  return resultOf(outcomes);
}

function fateOf(
  mutants: readonly Mutant[],
  definitions: Definitions,
  findKillers: FindKillers,
): Fate {
  const [by] = findKillers(mutants, 1);
  if (by !== undefined) return { kind: 'killed', by };
  const reason = equivalenceReason(definitions, mutants);
  return reason === null ? { kind: 'survived' } : { kind: 'equivalent', reason };
}

function resultOf(outcomes: readonly MutantOutcome[]): MutantsResult {
  const count = (kind: Fate['kind']) => outcomes.filter(({ fate }) => fate.kind === kind).length;
  const killed = count('killed');
  const killable = killed + count('survived');
  return {
    outcomes,
    total: outcomes.length,
    killed,
    // Nothing to kill is nothing missed.
    score: killable === 0 ? 100 : (100 * killed) / killable,
  };
}

import type { JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { type FindKillers, killerFinder } from './killers.ts';
import { meaningOf } from './meaning.ts';
import { type Mutant, type MutationName, mutatedDefinitions } from './mutations.ts';
import { type Definitions, textsOf } from './schema-place.ts';

/** The outcome of a mutant. */
export type Fate =
  | { readonly kind: 'killed' /** Index of a payload that kills it. */; readonly by: number }
  | { readonly kind: 'equivalent'; readonly reason: string }
  | { readonly kind: 'survived' };

/** Changes that are made together: one, or the two of a pair. */
export type MadeTogether = readonly [Mutant, ...Mutant[]];

export interface MutantOutcome {
  readonly id: string;
  readonly mutants: MadeTogether;
  readonly fate: Fate;
}

export interface MutantsResult {
  readonly outcomes: readonly MutantOutcome[];
  readonly total: number;
  readonly killed: number;
  /** The share of killed mutants among those that are not equivalent, in percent. */
  readonly score: number;
}

/** Judges payloads of any origin with the mutants of a schema. */
export function judgeMutants(
  definitions: Definitions,
  payloads: readonly JsonValue[],
  tried: readonly MadeTogether[],
  judged?: (done: number, total: number) => void,
): MutantsResult {
  const findKillers = killerFinder(definitions, payloads);
  const outcomes = tried.map((mutants, index) => {
    judged?.(index, tried.length);
    const id = mutants.map((mutant) => mutant.id).join(' + ');
    return { id, mutants, fate: fateOf(mutants, definitions, findKillers) };
  });
  return resultOf(outcomes);
}

/** The result of these outcomes alone. */
export function resultOf(outcomes: readonly MutantOutcome[]): MutantsResult {
  const count = (kind: Fate['kind']) => outcomes.filter(({ fate }) => fate.kind === kind).length;
  const killed = count('killed');
  const killable = killed + count('survived');
  return {
    outcomes,
    total: outcomes.length,
    killed,
    // Without mutants to kill nothing is missed.
    score: killable === 0 ? 100 : (100 * killed) / killable,
  };
}

function fateOf(mutants: MadeTogether, definitions: Definitions, findKillers: FindKillers): Fate {
  const [by] = findKillers(mutants, 1);
  if (by !== undefined) return { kind: 'killed', by };
  const reason = equivalenceReason(definitions, mutants);
  return reason === null ? { kind: 'survived' } : { kind: 'equivalent', reason };
}

/** Why no payload can tell these mutants from the schema: their canonical forms are equal. Null where they differ. */
export function equivalenceReason(
  definitions: Definitions,
  mutants: readonly Mutant[],
): string | null {
  const response = { $ref: `#/$defs/${RESPONSE_COMPONENT}` };
  const before = meaningOf(response, definitions);
  const after = meaningOf(response, mutatedDefinitions(definitions, mutants));
  if (before !== after) return null;
  return [...new Set(mutants.map(reasonOf))].join('; ');
}

function reasonOf({ operator, changed }: Mutant): string {
  const takesObjects = textsOf(changed['type']).includes('object');
  if (operator === 'drop-property' && takesObjects) return 'the property may be anything already';
  return REASONS[operator] ?? 'it says the same';
}

const REASONS: Readonly<Partial<Record<MutationName, string>>> = {
  'drop-type': 'the enumeration beside the type lists values of that type alone',
  'drop-items': 'the items may be anything already',
  'drop-reference': 'what it refers to takes anything',
  'swap-reference': 'both components say the same',
  'drop-property': 'the type beside it takes no object, so properties say nothing',
  'add-required': 'the type beside it takes no object, so required keys say nothing',
  'drop-required': 'the type beside it takes no object, so required keys say nothing',
};

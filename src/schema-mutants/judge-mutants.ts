import type { JsonValue } from '../../contracts/json-value.ts';
import { type SchemaDocument, typesOf } from '../../contracts/schema/schema.ts';
import { killerFinder } from './killers.ts';
import { sameMeaning } from './meaning/meanings.ts';
import { type Mutant, type MutationName, mutatedDocument } from './mutations.ts';

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

/** Judges payloads of any origin with mutants of a document. */
export function judgeMutants(
  document: SchemaDocument,
  payloads: readonly JsonValue[],
  tried: readonly MadeTogether[],
  judged?: (done: number, total: number) => void,
): MutantsResult {
  const findKillers = killerFinder(document, payloads);
  const equivalence = equivalenceIn(document);
  const outcomes = tried.map((mutants, index) => {
    judged?.(index, tried.length);
    const id = mutants.map((mutant) => mutant.id).join(' + ');
    return { id, mutants, fate: fateOf(mutants) };
  });
  return resultOf(outcomes);

  function fateOf(mutants: MadeTogether): Fate {
    const [by] = findKillers(mutants, 1);
    if (by !== undefined) return { kind: 'killed', by };
    const reason = equivalence(mutants);
    return reason === null ? { kind: 'survived' } : { kind: 'equivalent', reason };
  }
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

/** Why no payload can tell mutants from the schema; null where one may. */
export type Equivalence = (mutants: readonly Mutant[]) => string | null;

/** Decides by the canonical forms of the document and of the changed one. */
export function equivalenceIn(document: SchemaDocument): Equivalence {
  let isSame: ReturnType<typeof sameMeaning> | undefined;
  return (mutants) => {
    isSame ??= sameMeaning(document);
    const components = new Set(mutants.map(({ component }) => component));
    if (!isSame(mutatedDocument(document, mutants), components)) return null;
    return [...new Set(mutants.map(reasonOf))].join('; ');
  };
}

function reasonOf({ operator, changed }: Mutant): string {
  const takesObjects = typesOf(changed)?.includes('object') ?? false;
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

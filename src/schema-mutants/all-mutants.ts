import {
  type Definitions,
  referenceOf,
  type Schema,
  type SchemaDocument,
} from '../../contracts/schema/schema.ts';
import { type Mutant, mutantsAt } from './mutations.ts';
import { swapsBeyond } from './operators/of-references.ts';
import { placesOf } from './schema-place.ts';
import { spread } from './spread.ts';
import { hasUnguardedReference, isUnguarded } from './unguarded.ts';

/** The mutants of a document. */
export interface AllMutants {
  readonly mutants: readonly Mutant[];
  /** Swapped references that are left out: each reference can be swapped for each component, which is quadratic. */
  readonly swapsLeftOut: number;
}

/** Of all references together. The carried revisions have all of theirs. */
const MOST_SWAPS = 2000;

/** Every mutant of a document, but of its swapped references no more than can be judged, evenly spread. */
export function allMutants(document: SchemaDocument): AllMutants {
  const { definitions } = document;
  const places = placesOf(document);
  const all = places.flatMap((place) => {
    const mutants = mutantsAt(place, definitions);
    if (!isUnguarded(place.pointer)) return mutants;
    // A component that refers to no other for the same value cannot lead back to this one in a circle.
    return mutants.filter((mutant) => !isSwap(mutant) || !refersOn(mutant.changed, definitions));
  });
  const swaps = all.filter(isSwap);
  const kept = new Set(spread(swaps, MOST_SWAPS));
  const beyond = places.map(({ schema }) => swapsBeyond(schema, definitions));
  return {
    mutants: all.filter((mutant) => !isSwap(mutant) || kept.has(mutant)),
    swapsLeftOut: beyond.reduce((sum, count) => sum + count, swaps.length - kept.size),
  };
}

function isSwap({ operator }: Mutant): boolean {
  return operator === 'swap-reference';
}

/** Whether what the reference leads to refers to a component for the same value. */
function refersOn(reference: Schema, definitions: Definitions): boolean {
  return hasUnguardedReference(definitions[referenceOf(reference) ?? ''] ?? {});
}

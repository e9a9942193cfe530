import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { meaningOf } from './meaning.ts';
import type { Mutant, MutationName } from './mutant.ts';
import { mutatedDefinitions } from './mutated-definitions.ts';
import { type Definitions, textsOf } from './schema-place.ts';

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

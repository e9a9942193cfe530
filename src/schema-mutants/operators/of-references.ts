import {
  type Definitions,
  referenceOf,
  referenceTo,
  type Schema,
  type TypeName,
  typesOf,
} from '../../../contracts/schema/schema.ts';
import { spread } from '../spread.ts';
import { dropped, type Operators } from './operator.ts';

/** Of one reference, since all of all references are quadratic. The carried revisions have all of theirs. */
const MOST_SWAPS = 30;

export const OF_REFERENCES = {
  'drop-reference': (schema) => dropped(schema, '$ref', 'drop the reference'),
  /** Swaps the reference for other components of the same type. */
  'swap-reference': (schema, definitions) =>
    spread(swapTargets(schema, definitions), MOST_SWAPS).map((name) => [
      '/$ref',
      `refer to ${name}`,
      referenceTo(name),
    ]),
} satisfies Operators;

/** The number of swaps of the reference that are left out. */
export function swapsBeyond(schema: Schema, definitions: Definitions): number {
  return Math.max(0, swapTargets(schema, definitions).length - MOST_SWAPS);
}

/** Each other component of the type of the one that is referred to. */
function swapTargets(schema: Schema, definitions: Definitions): readonly string[] {
  const target = referenceOf(schema);
  if (target === null) return [];
  const type = mainType(definitions, target);
  return Object.keys(definitions).filter(
    (name) => name !== target && mainType(definitions, name) === type,
  );
}

function mainType(definitions: Definitions, name: string): TypeName | undefined {
  return typesOf(definitions[name] ?? {})?.find((type) => type !== 'null');
}

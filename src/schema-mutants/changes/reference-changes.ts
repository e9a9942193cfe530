import type { JsonObject } from '../../../contracts/json-value.ts';
import { type Definitions, referenceOf, textsOf } from '../schema-place.ts';
import type { Change } from './change.ts';

/** Drops the reference, or swaps it for each other component of the same type. */
export function referenceChanges(schema: JsonObject, definitions: Definitions): readonly Change[] {
  const target = referenceOf(schema);
  if (target === null) return [];
  const type = mainType(definitions[target]);
  const twins = Object.keys(definitions).filter(
    (name) => name !== target && mainType(definitions[name]) === type,
  );
  return [
    { operator: 'drop-reference', keyword: '/$ref', what: 'drop the reference', changed: {} },
    ...twins.map((name) => ({
      operator: 'swap-reference' as const,
      keyword: '/$ref',
      what: `refer to ${name}`,
      changed: { $ref: `#/$defs/${name}` },
    })),
  ];
}

function mainType(schema: JsonObject | undefined): string | undefined {
  return textsOf(schema?.['type']).find((name) => name !== 'null');
}

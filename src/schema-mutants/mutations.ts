import { enumChanges } from './changes/enum-changes.ts';
import { listChanges } from './changes/list-changes.ts';
import { objectChanges } from './changes/object-changes.ts';
import { referenceChanges } from './changes/reference-changes.ts';
import { textChanges } from './changes/text-changes.ts';
import { typeAllowances } from './changes/type-allowances.ts';
import { typeChanges } from './changes/type-changes.ts';
import type { Mutant } from './mutant.ts';
import type { Definitions, SchemaPlace } from './schema-place.ts';

/** All changes of one keyword that are possible at a place. */
export function mutantsAt(place: SchemaPlace, definitions: Definitions): readonly Mutant[] {
  const { component, pointer, schema } = place;
  const changes = [
    ...objectChanges(schema),
    ...typeChanges(schema),
    ...typeAllowances(schema, definitions),
    ...enumChanges(schema),
    ...textChanges(schema),
    ...listChanges(schema),
    ...referenceChanges(schema, definitions),
  ];
  return changes.map(({ operator, keyword, what, changed }) => ({
    id: `${component}${pointer}${keyword}: ${what}`,
    operator,
    component,
    pointer,
    keyword,
    changed,
  }));
}

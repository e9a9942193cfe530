import { referenceOf, type Schema, subschemasOf } from '../../../contracts/schema/schema.ts';

/** The components that a schema refers to, at any depth. */
export function referencesIn(schema: Schema): ReadonlySet<string> {
  const found = new Set<string>();
  visit(schema);
  return found;

  function visit(one: Schema): void {
    const target = referenceOf(one);
    if (target !== null) found.add(target);
    for (const below of subschemasOf(one)) visit(below.schema);
  }
}

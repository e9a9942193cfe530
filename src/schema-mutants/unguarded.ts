import type { JsonPointer } from '../../contracts/json-pointer.ts';
import { referenceOf, type Schema, subschemasOf } from '../../contracts/schema/schema.ts';

/** Whether the schema there judges the same value as the one that it is in. */
export function isUnguarded(pointer: JsonPointer): boolean {
  return /^(?:\/(?:anyOf|oneOf|allOf)\/\d+|\/(?:not|if|then|else))*$/.test(pointer);
}

/** Whether the schema refers to a component for the same value. */
export function hasUnguardedReference(schema: Schema): boolean {
  return (
    referenceOf(schema) !== null ||
    subschemasOf(schema).some(
      ({ pointer, schema: one }) => isUnguarded(pointer) && hasUnguardedReference(one),
    )
  );
}

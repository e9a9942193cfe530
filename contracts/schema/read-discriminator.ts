import type { JsonPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonValue, objectOf } from '../json-value.ts';
import { type Discriminator, referenceOf, type Schema } from './schema.ts';
import { refuse } from './unsupported-schema-error.ts';

/** An alternative of a union in the document. */
export interface RawAlternative {
  readonly pointer: JsonPointer;
  /** The reference that it is in the document; null where it is none. */
  readonly reference: string | null;
  /** As it was read. */
  readonly schema: Schema;
}

/**
 * What the `discriminator` at a place says of the alternatives, which come in the model's order; null where it is none.
 * A mapping may name an alternative by its reference, by the name of its component, or by its place; one that it does not
 * name has the name of its component.
 */
export function readDiscriminator(
  discriminator: JsonValue | undefined,
  alternatives: readonly RawAlternative[],
  at: JsonPointer,
): Discriminator | null {
  if (!isJsonObject(discriminator)) return null;
  const { propertyName, mapping } = discriminator;
  if (typeof propertyName !== 'string') return refuse(`${at}/discriminator`, 'no propertyName');
  const indexes = new Map<JsonValue, number>();
  for (const [index, alternative] of alternatives.entries()) {
    for (const name of namesOf(alternative)) if (!indexes.has(name)) indexes.set(name, index);
  }
  const named = Object.entries(objectOf(mapping)).flatMap(([value, target]) => {
    const index = indexes.get(target);
    return index === undefined ? [] : [[value, index] as const];
  });
  const known = new Map(named);
  const isNamed = new Set(known.values());
  for (const [index, alternative] of alternatives.entries()) {
    const name = componentOf(alternative);
    if (name !== null && !isNamed.has(index) && !known.has(name)) known.set(name, index);
  }
  return { propertyName, mapping: Object.fromEntries(known) };
}

function namesOf(alternative: RawAlternative): readonly JsonValue[] {
  const { pointer, reference } = alternative;
  return [reference, componentOf(alternative), `#${pointer}`].filter((name) => name !== null);
}

function componentOf({ reference, schema }: RawAlternative): string | null {
  return reference === null ? referenceOf(schema) : reference.replace(/^.*\//s, '');
}

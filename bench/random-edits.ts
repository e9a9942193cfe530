import fc from 'fast-check';
import { childPointer, type JsonPointer } from '../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';
import { applyFault } from '../test-utils/faults/apply-fault.ts';

/**
 * Payloads with one edit each, made without knowledge of the schema: at a random place of a random payload, a key is
 * removed or a random scalar is put. The same seed gives the same payloads.
 */
export function randomEdits(
  payloads: readonly JsonValue[],
  count: number,
  seed: number,
): JsonValue[] {
  const edited = fc.constantFrom(...payloads).chain((payload) =>
    fc
      .record({
        path: fc.constantFrom(...placesOf(payload, '')),
        after: fc.oneof(fc.constant(undefined), anyScalar()),
      })
      .map((edit) => applyFault(payload, edit)),
  );
  return fc.sample(edited, { seed, numRuns: count });
}

function anyScalar(): fc.Arbitrary<JsonValue> {
  return fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
  );
}

/** All places within a payload, except the whole. */
function placesOf(value: JsonValue, pointer: JsonPointer): readonly JsonPointer[] {
  if (!Array.isArray(value) && !isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const place = childPointer(pointer, key);
    return [place, ...placesOf(child, place)];
  });
}

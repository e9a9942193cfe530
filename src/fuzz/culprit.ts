import { isDeepStrictEqual } from 'node:util';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema.ts';
import { placesOf } from '../../test-utils/arbitraries/place.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import { placePattern } from './place-pattern.ts';
import { LONG_STRING, valueShape } from './value-shape.ts';

/** Something that stands in a payload, or an optional key that does not. */
export interface Standing {
  readonly path: JsonPointer;
  /** The same for all items of a list. */
  readonly place: string;
  /** The same for values that a reader treats alike: see `valueShape`. */
  readonly shape: string;
  /** `undefined` where nothing stands. */
  readonly value: JsonValue | undefined;
}

/** An object whose documented keys stand in another order than they are documented in. */
export const OTHER_ORDER = 'object in another order';

/** Of a culprit: whatever stands there, but the remedy itself. */
export const ANY_SHAPE = 'anything else';

/** What in a valid payload a subject stumbles over; its path and value are those of the smallest payload. */
export interface Culprit extends Standing {
  /** What the subject puts up with in its place; `undefined`: the key left out. */
  readonly remedy: JsonValue | undefined;
}

/** All that stands in a payload. An undocumented key is there twice: by its name, and as one of any name. */
export function standingsIn(components: Components, payload: JsonValue): readonly Standing[] {
  return placesOf(components, payload).flatMap(({ path, value, schema }) => {
    const undocumented =
      schema.kind === 'object' && isJsonObject(value)
        ? Object.keys(value).filter((key) => !schema.properties.has(key))
        : [];
    return [
      ...(value === undefined && isBehindItems(path) ? [] : [standing(path, value, schema)]),
      ...undocumented.flatMap((key) => {
        const [below, member] = [childPointer(path, key), Object(value)[key]];
        return [anyUndocumented(below, member), standing(below, member)];
      }),
    ];
  });
}

/** What stands at a path; `schema` where that is documented. */
export function standing(
  path: JsonPointer,
  value: JsonValue | undefined,
  schema?: SchemaNode,
): Standing {
  return {
    ...{ path, place: placePattern(path), value },
    // Most are never asked for their shape.
    get shape() {
      if (schema?.kind === 'object' && isJsonObject(value) && !isInOrder(value, schema)) {
        return OTHER_ORDER;
      }
      return valueShape(value, schema?.kind === 'enum');
    },
  };
}

/** Whether it is the room behind the last item of a list, where nothing is absent. */
export function isBehindItems(path: JsonPointer): boolean {
  return placePattern(path).endsWith('/[]');
}

/** An undocumented key whose name and value do not matter. */
export function anyUndocumented(path: JsonPointer, value: JsonValue): Standing {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return { path, place: `${placePattern(parent)}/*`, value, shape: 'undocumented key' };
}

/** What culprits are, wherever in a list: the same for those of one defect. */
export function shapesText(culprits: readonly Culprit[]): string {
  return culprits.map(({ place, shape }) => `${place} ${shape}`).join();
}

/** Whether a payload has all of them; false for none. */
export function hasAll(standings: readonly Standing[], culprits: readonly Culprit[]): boolean {
  return (
    culprits.length > 0 &&
    culprits.every((culprit) => standings.some((one) => isLike(one, culprit)))
  );
}

/** The payload with all that is like a culprit replaced by what the subject puts up with. */
export function without(
  components: Components,
  payload: JsonValue,
  culprits: readonly Culprit[],
): JsonValue {
  return culprits.reduce((rest, culprit) => {
    const alike = standingsIn(components, rest).filter((one) => isLike(one, culprit));
    // From the end, so that an item that goes moves no other one that is meant.
    return alike.reduceRight(
      (changed, { path, value }) => applyFault(changed, { path, after: mended(value, culprit) }),
      rest,
    );
  }, payload);
}

function isLike(one: Standing, { place, shape, value, remedy }: Culprit): boolean {
  if (one.place !== place) return false;
  if (shape === ANY_SHAPE) return !isDeepStrictEqual(one.value, remedy);
  if (one.shape !== shape) return false;
  // Who refuses a long text refuses any that is longer.
  return shape !== LONG_STRING || lengthOf(one.value) >= lengthOf(value);
}

function lengthOf(value: JsonValue | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

/** What stands in the place of a culprit then: of an object in another order its own members, in order. */
function mended(value: JsonValue | undefined, { shape, remedy }: Culprit): JsonValue | undefined {
  if (shape !== OTHER_ORDER || !isJsonObject(value) || !isJsonObject(remedy)) return remedy;
  const first = Object.keys(remedy).filter((key) => Object.hasOwn(value, key));
  const rest = Object.keys(value).filter((key) => !Object.hasOwn(remedy, key));
  return Object.fromEntries([...first, ...rest].map((key) => [key, value[key] ?? null]));
}

function isInOrder(value: JsonObject, { properties }: ObjectNode): boolean {
  const documented = Object.keys(value).filter((key) => properties.has(key));
  const inOrder = [...properties.keys()].filter((key) => Object.hasOwn(value, key));
  return documented.every((key, index) => key === inOrder[index]);
}

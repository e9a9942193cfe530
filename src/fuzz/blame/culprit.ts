import { isDeepStrictEqual } from 'node:util';
import { childPointer, type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import {
  type Components,
  RESPONSE_COMPONENT,
  resolve,
  type SchemaNode,
} from '../../../contracts/schema.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { ANY_KEY, ITEMS, isBehindItems, placePattern } from '../place-pattern.ts';
import {
  ANY_SHAPE,
  type Culprit,
  type Feature,
  includesShape,
  isListShape,
  type ListShape,
  LONG_STRING,
  OTHER_ITEM_ORDER,
  OTHER_ORDER,
  valueShape,
} from './value-shape.ts';

/**
 * What stands in a payload at a place, in each item that the place means. An undocumented key is there twice: by its
 * name, and as one of any name (`*`).
 */
export function featuresAt(
  components: Components,
  payload: JsonValue,
  place: string,
): readonly Feature[] {
  const found: Feature[] = [];
  visit({ kind: 'ref', component: RESPONSE_COMPONENT }, payload, '', pointerKeys(place));
  return found;

  function visit(
    node: SchemaNode,
    value: JsonValue | undefined,
    path: JsonPointer,
    [step, ...rest]: readonly string[],
  ): void {
    const schema = resolve(components, node);
    if (step === undefined) {
      if (value !== undefined || !isBehindItems(path)) found.push(feature(path, value, schema));
    } else if (schema.kind === 'object' && isJsonObject(value)) {
      for (const [key, property] of schema.properties) {
        if (!isStep(key, step)) continue;
        const member = Object.hasOwn(value, key) ? value[key] : undefined;
        visit(property.schema, member, childPointer(path, key), rest);
      }
      if (rest.length > 0) return;
      for (const [key, member] of Object.entries(value)) {
        if (schema.properties.has(key)) continue;
        const below = childPointer(path, key);
        if (step === ANY_KEY) found.push(anyUndocumented(below, member));
        if (isStep(key, step)) found.push(feature(below, member));
      }
    } else if (schema.kind === 'array' && Array.isArray(value) && step === ITEMS) {
      for (const [index, item] of value.entries()) {
        visit(schema.items, item, childPointer(path, index), rest);
      }
    }
  }
}

/** Whether a key stands in a place as that step: see `placePattern`. */
function isStep(key: string, step: string): boolean {
  return key === step || (step === ITEMS && /^\d+$/.test(key));
}

/** What stands at a path; `schema` where that is documented. */
export function feature(
  path: JsonPointer,
  value: JsonValue | undefined,
  schema?: SchemaNode,
): Feature {
  return {
    ...{ path, place: placePattern(path), value, schema },
    // Most are never asked for their shape.
    get shape() {
      if (schema !== undefined && inDocumentedOrder(value, schema) !== null) {
        return OTHER_ORDER;
      }
      return valueShape(value, schema?.kind === 'enum');
    },
  };
}

/** An undocumented key whose name and value do not matter. */
export function anyUndocumented(path: JsonPointer, value: JsonValue): Feature {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return { path, place: `${placePattern(parent)}/${ANY_KEY}`, value, shape: 'undocumented key' };
}

/** Whether a payload has all of them; false for none. */
export function hasAll(
  components: Components,
  payload: JsonValue,
  culprits: readonly Culprit[],
): boolean {
  const has = (culprit: Culprit) =>
    featuresAt(components, payload, culprit.place).some((one) => isLike(one, culprit));
  return culprits.length > 0 && culprits.every(has);
}

/** The payload with all that is like a culprit replaced by what the subject puts up with. */
export function without(
  components: Components,
  payload: JsonValue,
  culprits: readonly Culprit[],
): JsonValue {
  return culprits.reduce((rest, culprit) => {
    const alike = featuresAt(components, rest, culprit.place).filter((one) => isLike(one, culprit));
    // From the end, so that an item that goes moves no other one that is meant.
    return alike.reduceRight(
      (changed, one) => applyFault(changed, { path: one.path, after: mended(one, culprit) }),
      rest,
    );
  }, payload);
}

function isLike(one: Feature, culprit: Culprit): boolean {
  const { shape, value, remedy } = culprit;
  if (isListShape(shape)) return !isDeepStrictEqual(mended(one, culprit), one.value);
  if (shape === ANY_SHAPE) return !isDeepStrictEqual(one.value, remedy);
  if (!includesShape(one.shape, shape)) return false;
  // A subject that refuses a long text refuses any longer one.
  return shape !== LONG_STRING || lengthOf(one.value) >= lengthOf(value);
}

function lengthOf(value: JsonValue | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}

/** What stands in the place of a culprit then: of what is in another order its own parts, in order. */
function mended({ value, schema }: Feature, culprit: Culprit): JsonValue | undefined {
  const { shape, remedy } = culprit;
  if (isListShape(shape)) {
    const isList = Array.isArray(value) && Array.isArray(culprit.value);
    return isList ? mendedList(value, culprit.value, shape) : value;
  }
  if (shape !== OTHER_ORDER || schema === undefined) return remedy;
  return inDocumentedOrder(value, schema) ?? value;
}

/** An object with its documented keys in order, those of no document behind them; null where they are in order. */
export function inDocumentedOrder(
  value: JsonValue | undefined,
  schema: SchemaNode,
): JsonObject | null {
  if (schema.kind !== 'object' || !isJsonObject(value)) return null;
  const documented = Object.keys(value).filter((key) => schema.properties.has(key));
  const inOrder = [...schema.properties.keys()].filter((key) => Object.hasOwn(value, key));
  if (documented.every((key, index) => key === inOrder[index])) return null;
  const others = Object.keys(value).filter((key) => !schema.properties.has(key));
  return Object.fromEntries([...inOrder, ...others].map((key) => [key, value[key] ?? null]));
}

/**
 * A list without what is to blame in `culprit`, a list too: sorted the other way round, or without the item that
 * makes them too many. The list itself, in another copy, where it has nothing of that.
 */
export function mendedList(
  value: readonly JsonValue[],
  culprit: readonly JsonValue[],
  shape: ListShape,
): readonly JsonValue[] {
  if (shape === OTHER_ITEM_ORDER) {
    const [first, last] = [textOf(culprit.at(0)), textOf(culprit.at(-1))];
    const sorted = value.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
    return first < last ? sorted.reverse() : sorted;
  }
  const last = culprit.at(-1) ?? null;
  const isLast = (item: JsonValue) => isDeepStrictEqual(item, last);
  const has = culprit.every((item) => value.some((own) => isDeepStrictEqual(own, item)));
  if (!has) return [...value];
  // Of equal items the first one stays.
  const isRepeated = isDeepStrictEqual(culprit.at(0) ?? null, last);
  return value.filter(
    (item, index) => !isLast(item) || (isRepeated && value.findIndex(isLast) === index),
  );
}

function textOf(value: JsonValue | undefined): string {
  return JSON.stringify(value) ?? '';
}

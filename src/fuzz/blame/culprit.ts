import { isDeepStrictEqual } from 'node:util';
import { childPointer, type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { type Components, resolve, type SchemaNode } from '../../../contracts/schema/shape.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';

/** Something that stands in a payload, or an optional key that does not. */
export interface Feature {
  readonly path: JsonPointer;
  /** The same for all items of a list. */
  readonly place: string;
  /** The same for values that a reader treats alike: see `valueShape`. */
  readonly shape: string;
  /** `undefined` where nothing stands. */
  readonly value: JsonValue | undefined;
  /** What is documented there, where something is. */
  readonly schema?: SchemaNode | undefined;
}

/** An object whose documented keys stand in another order than they are documented in. */
export const OTHER_ORDER = 'object in another order';

/** Of a culprit: whatever stands there, but the remedy itself. */
export const ANY_SHAPE = 'anything else';

/** What in a valid payload a subject stumbles over; its path and value are those of the smallest payload. */
export interface Culprit extends Feature {
  /** What the subject puts up with in its place; `undefined`: the key left out. */
  readonly remedy: JsonValue | undefined;
}

/** Of a list that is to blame: the order of its items. */
export const OTHER_ITEM_ORDER = 'items in this order';
/** Of a list that is to blame: that its items are there together. */
export const ITEMS_TOGETHER = 'items together';

export type ListShape = typeof OTHER_ITEM_ORDER | typeof ITEMS_TOGETHER;

export function isListShape(shape: string): shape is ListShape {
  return shape === OTHER_ITEM_ORDER || shape === ITEMS_TOGETHER;
}

/** What stands in a place for the items of a list. */
const ITEMS = '[]';
/** What stands in a place for undocumented keys. */
const ANY_KEY = '*';

/** A place, whichever items of lists it is in: `/link_sessions/[]/events`. */
export function placePattern(path: JsonPointer): string {
  return path.replaceAll(/\/\d+(?=\/|$)/g, `/${ITEMS}`);
}

export function isAtOrBelow(path: string, above: string): boolean {
  return `${path}/`.startsWith(`${above}/`);
}

/** Whether it is the room behind the last item of a list, where nothing is absent. */
export function isBehindItems(path: JsonPointer): boolean {
  return /\/\d+$/.test(path);
}

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
  visit(components.root, payload, '', pointerKeys(place));
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
  const has = (culprit: Culprit) => featuresLike(components, payload, culprit).length > 0;
  return culprits.length > 0 && culprits.every(has);
}

/** The payload with all that is like a culprit replaced by what the subject puts up with. */
export function without(
  components: Components,
  payload: JsonValue,
  culprits: readonly Culprit[],
): JsonValue {
  return culprits.reduce((rest, culprit) => {
    // From the end, so that an item that goes moves no other one that is meant.
    return featuresLike(components, rest, culprit).reduceRight(
      (changed, one) => applyFault(changed, { path: one.path, after: mended(one, culprit) }),
      rest,
    );
  }, payload);
}

function featuresLike(components: Components, payload: JsonValue, culprit: Culprit) {
  const { place, shape, value, remedy } = culprit;
  return featuresAt(components, payload, place).filter((one) => {
    if (isListShape(shape)) return !isDeepStrictEqual(mended(one, culprit), one.value);
    if (shape === ANY_SHAPE) return !isDeepStrictEqual(one.value, remedy);
    if (!includesShape(one.shape, shape)) return false;
    // A subject that refuses a long text refuses any longer one.
    return shape !== LONG_STRING || String(one.value).length >= String(value).length;
  });
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

const LONG = 32;
const LONGEST_SHAPE = 40;

/** A text whose length says more than its characters. */
const LONG_STRING = 'long string';

/** What an absent key is. */
export const ABSENT = 'nothing';

/**
 * What stands at a place, in a word: the same for values that a reader treats alike. Texts are alike where
 * they differ in their letters and digits alone; `listed` are those of an enumeration, which have a shape each.
 */
export function valueShape(value: JsonValue | undefined, listed = false): string {
  if (value === undefined) return ABSENT;
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberShape(value);
  if (typeof value === 'string') return listed ? JSON.stringify(value) : textShape(value);
  if (isJsonObject(value)) return 'object';
  if (value.length === 0) return 'no item';
  return value.length === 1 ? 'one item' : 'items';
}

function numberShape(value: number): string {
  if (value === 0) return 'zero';
  const size = Math.abs(value) > 2 ** 31 ? 'large ' : '';
  return `${value < 0 ? 'negative ' : ''}${size}${Number.isInteger(value) ? 'integer' : 'fraction'}`;
}

/** A date-time, with what it has beside a second of UTC. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(?:Z|([+-]\d\d:\d\d))$/;

/** Whether what is of one shape has all that makes up another one: who stumbles over this stumbles over that. */
export function includesShape(shape: string, part: string): boolean {
  if (shape === part) return true;
  const has = new Set(shape.split(' with '));
  const parts = part.split(' with ');
  return parts[0] === 'date-time' && parts.length > 1 && parts.every((one) => has.has(one));
}

function textShape(text: string): string {
  if (text === '') return 'empty string';
  const dateTime = DATE_TIME.exec(text);
  if (dateTime !== null) {
    const [, fraction, offset] = dateTime;
    return `date-time${fraction === undefined ? '' : ' with a fraction'}${offset === undefined ? '' : ' with an offset'}`;
  }
  if (text.length > LONG) return LONG_STRING;
  // By powers of two: who refuses 20 characters refuses most that are nearly as long, and no single one.
  const size = `string of at most ${2 ** Math.ceil(Math.log2(text.length))}`;
  const shape = text
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/[a-z]+/g, 'a')
    .replaceAll(/\d+/g, '0')
    .replaceAll(/[^\0-\x7f]+/g, '…')
    .slice(0, LONGEST_SHAPE);
  return `${size} ${JSON.stringify(shape)}`;
}

/** What culprits are, wherever in a list: the same for those of one defect. */
export function shapesText(culprits: readonly Culprit[]): string {
  return culprits.map(({ place, shape }) => `${place} ${shape}`).join();
}

import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import type { SchemaNode } from '../../../contracts/schema.ts';

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

const LONG = 32;
const LONGEST_SHAPE = 40;

/** A text whose length says more than its characters. */
export const LONG_STRING = 'long string';

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

const DATE_TIME = 'date-time';

/** What a date-time has beside a second of UTC; null for any other text. */
function dateTimeFeatures(text: string): readonly string[] | null {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(?:Z|([+-]\d\d:\d\d))$/.exec(text);
  if (found === null) return null;
  const [, fraction, offset] = found;
  return [
    ...(fraction === undefined ? [] : ['a fraction']),
    ...(offset === undefined ? [] : ['an offset']),
  ];
}

/** Whether what is of one shape has all that makes up another one: who stumbles over this stumbles over that. */
export function includesShape(shape: string, part: string): boolean {
  if (shape === part) return true;
  const isDateTime = part.startsWith(`${DATE_TIME} with `) && shape.startsWith(DATE_TIME);
  const has = new Set(shape.split(' with '));
  return isDateTime && part.split(' with ').every((feature) => has.has(feature));
}

function textShape(text: string): string {
  if (text === '') return 'empty string';
  const features = dateTimeFeatures(text);
  if (features !== null) return [DATE_TIME, ...features].join(' with ');
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

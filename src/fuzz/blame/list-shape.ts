import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '../../../contracts/json-value.ts';

/** Of a list that is to blame: the order of its items. */
export const OTHER_ITEM_ORDER = 'items in this order';
/** Of a list that is to blame: that its items are there together. */
export const ITEMS_TOGETHER = 'items together';

export type ListShape = typeof OTHER_ITEM_ORDER | typeof ITEMS_TOGETHER;

export function isListShape(shape: string): shape is ListShape {
  return shape === OTHER_ITEM_ORDER || shape === ITEMS_TOGETHER;
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

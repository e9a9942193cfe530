import { isDeepStrictEqual } from 'node:util';
import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Place } from '../../../test-utils/arbitraries/place.ts';
import { applyFault } from '../../../test-utils/faults/apply-fault.ts';
import { type Culprit, feature } from './culprit.ts';
import { ITEMS_TOGETHER, type ListShape, mendedList, OTHER_ITEM_ORDER } from './list-shape.ts';

/**
 * What of a list with several items is to blame, where no item alone is: their order, where the list in another
 * order mends it, or that they are there together. Null where neither mends it, or where one item alone shows it.
 */
export async function listCulprit(
  payload: JsonValue,
  { path, value, schema }: Place,
  isMended: (payload: JsonValue) => Promise<boolean>,
): Promise<Culprit | null> {
  if (!Array.isArray(value) || value.length < 2) return null;
  const mends = (after: JsonValue) => isMended(applyFault(payload, { path, after }));
  for (const item of value) if (!(await mends([item]))) return null;
  const as = async (shape: ListShape): Promise<Culprit | null> => {
    const after = mendedList(value, value, shape);
    if (isDeepStrictEqual(after, value) || !(await mends(after))) return null;
    return { ...feature(path, value, schema), shape, remedy: after };
  };
  return (await as(OTHER_ITEM_ORDER)) ?? (await as(ITEMS_TOGETHER));
}

/** Culprits, with a list in the place of those of its items that are plain values: none of these is to blame alone. */
export function withList(culprits: readonly Culprit[], list: Culprit): readonly Culprit[] {
  const others = culprits.filter(({ path, value }) => !isPlainItem(path, value, list.path));
  return [...others.filter(({ path }) => path !== list.path), list];
}

function isPlainItem(path: JsonPointer, value: JsonValue | undefined, list: JsonPointer): boolean {
  const isItem = /^\/\d+$/.test(path.slice(list.length)) && path.startsWith(list);
  return isItem && (typeof value !== 'object' || value === null);
}

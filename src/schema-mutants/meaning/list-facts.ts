import type { Compare, FormId } from './compare.ts';

/** What a schema says of lists, each thing once. */
export interface ListFacts {
  /** Of the first items. */
  readonly prefix: readonly FormId[];
  /** Of all others. */
  readonly items: FormId;
  readonly min: number;
  readonly max: number | null;
  readonly isUnique: boolean;
  readonly contains: Contained | null;
}
interface Contained {
  readonly item: FormId;
  readonly min: number;
  readonly max: number | null;
}

/** Null where no list will do. */
export function listFacts(said: ListFacts, any: FormId, compare: Compare): ListFacts | null {
  const { isNone, isAny, isWithin } = compare;
  let { min } = said;
  let max = said.max ?? MOST;
  let contains = said.contains;
  for (const [index, item] of [...said.prefix, said.items].entries()) {
    if (isNone(item)) max = Math.min(max, index);
  }
  const comesAt = [...said.prefix, said.items].filter((_, index) => index < max);
  if (contains !== null) {
    const { item, min: least } = contains;
    const most = contains.max ?? MOST;
    if (isNone(item) && least > 0) return null;
    if (least > most) return null;
    if (comesAt.every((one) => isAny(item) || isWithin(one, item))) {
      min = Math.max(min, least);
      max = Math.min(max, most);
      contains = null;
    } else if (isNone(item) || (least === 0 && most >= max)) {
      contains = null;
    } else {
      min = Math.max(min, least);
      contains = { item, min: least, max: most >= max ? null : most };
    }
  }
  const count = compare.countOf(said.items);
  if (said.isUnique && said.prefix.length === 0 && count !== null) max = Math.min(max, count);
  if (min > max) return null;
  const prefix = said.prefix.slice(0, max === MOST ? undefined : max);
  const items = max <= prefix.length ? any : said.items;
  while (prefix.length > 0 && prefix.at(-1) === items) prefix.pop();
  const isUnique = said.isUnique && max > 1;
  return { prefix, items, min, max: max === MOST ? null : max, isUnique, contains };
}

const MOST = Number.POSITIVE_INFINITY;

export function saysNothingOfLists(facts: ListFacts, { isAny }: Compare): boolean {
  const { prefix, items, min, max, isUnique, contains } = facts;
  return prefix.length === 0 && isAny(items) && min === 0 && max === null && !isUnique && !contains;
}

export function isListWithin(inner: ListFacts, outer: ListFacts, compare: Compare): boolean {
  const { isWithin } = compare;
  const length = Math.max(inner.prefix.length, outer.prefix.length) + 1;
  const most = Math.min(length, inner.max ?? length);
  return (
    inner.min >= outer.min &&
    (inner.max ?? MOST) <= (outer.max ?? MOST) &&
    (inner.isUnique || !outer.isUnique) &&
    isContainedWithin(inner.contains, outer.contains, compare) &&
    Array.from({ length: most }, (_, index) =>
      isWithin(inner.prefix[index] ?? inner.items, outer.prefix[index] ?? outer.items),
    ).every((isSo) => isSo)
  );
}

function isContainedWithin(
  inner: Contained | null,
  outer: Contained | null,
  { isWithin }: Compare,
): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  if (inner.item === outer.item) {
    return inner.min >= outer.min && (inner.max ?? MOST) <= (outer.max ?? MOST);
  }
  return outer.max === null && inner.min >= outer.min && isWithin(inner.item, outer.item);
}

export function areListsDisjoint(one: ListFacts, other: ListFacts, compare: Compare): boolean {
  if ((one.max ?? MOST) < other.min || (other.max ?? MOST) < one.min) return true;
  const length = Math.max(one.prefix.length, other.prefix.length) + 1;
  const sure = Math.min(length, Math.max(one.min, other.min));
  return Array.from({ length: sure }, (_, index) =>
    compare.areDisjoint(one.prefix[index] ?? one.items, other.prefix[index] ?? other.items),
  ).some((isSo) => isSo);
}

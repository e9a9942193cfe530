import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import { isUnique } from '../../contracts/schema/check.ts';
import { canonicalJson } from '../../contracts/schema/equal-json.ts';
import type { ListNode } from '../../contracts/schema/shape.ts';
import { endingWhenDeep } from './depth.ts';
import type { Tie } from './tie.ts';
import { tried } from './tried.ts';

/** Whether a list must fulfil more than each of its items does. */
export function isLimitedList(node: ListNode): boolean {
  const { prefix, minItems, maxItems, unique, contains, check } = node;
  const isBound = prefix.length > 0 || minItems > 0 || maxItems !== null || unique;
  return isBound || contains !== null || check !== null;
}

/** Lists of as many items as their place allows, each as its index asks for. */
export function limitedLists(node: ListNode, tie: Tie): fc.Arbitrary<readonly JsonValue[]> {
  const { minItems, prefix } = node;
  const longest = Math.max(minItems, prefix.length, tie.profile.longestList);
  const most = Math.min(node.maxItems ?? longest, longest);
  const ofLength = (length: number) => listsOfLength(node, length, tie);
  const any = fc.integer({ min: minItems, max: most }).chain(ofLength);
  const shortest = ofLength(minItems);
  const holds = (list: readonly JsonValue[]) => listHolds(node, list);
  return tried([endingWhenDeep(any, shortest), shortest, ofLength(most)], holds);
}

function listHolds({ unique, minItems, check }: ListNode, list: readonly JsonValue[]): boolean {
  return list.length >= minItems && (!unique || isUnique(list)) && (check?.(list) ?? true);
}

/** How many more items than asked for are drawn, so that enough are left without those that are equal. */
const SPARE = 4;

/** Lists of so many items; fewer where there are not so many different ones. */
export function listsOfLength(
  { prefix, items, unique, contains }: ListNode,
  length: number,
  tie: Tie,
): fc.Arbitrary<readonly JsonValue[]> {
  const first = prefix.slice(0, length).map(tie.value);
  const drawn = unique ? SPARE * (length - first.length) : length - first.length;
  const rest = Array.from({ length: drawn }, () => tie.value(items));
  const least = Math.min(contains?.least ?? 0, length - first.length);
  const contained =
    contains === null ? [] : Array.from({ length: least }, () => tie.value(contains.item));
  return fc
    .tuple(fc.tuple(...first), fc.tuple(...contained), fc.tuple(...rest))
    .map(([before, needed, others]) => {
      const all = [...before, ...needed, ...others];
      return (unique ? withoutEqual(all) : all).slice(0, length);
    });
}

function withoutEqual(list: readonly JsonValue[]): readonly JsonValue[] {
  const byText = new Map<string, JsonValue>();
  for (const item of list) {
    const text = canonicalJson(item);
    if (!byText.has(text)) byText.set(text, item);
  }
  return [...byText.values()];
}

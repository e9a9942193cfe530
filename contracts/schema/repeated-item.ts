import type { JsonValue } from '../json-value.ts';
import { canonicalJson } from './equal-json.ts';

/** The places of two equal items: the first that repeats an earlier one, and the earlier one. Null where all differ. */
export function repeatedItem(list: readonly JsonValue[]): { i: number; j: number } | null {
  const scalars = new Map<JsonValue, number>();
  const containers = new Map<JsonValue, number>();
  for (const [i, item] of list.entries()) {
    const isContainer = typeof item === 'object' && item !== null;
    const [seen, key] = isContainer ? [containers, canonicalJson(item)] : [scalars, item];
    const j = seen.get(key);
    if (j !== undefined) return { i, j };
    seen.set(key, i);
  }
  return null;
}

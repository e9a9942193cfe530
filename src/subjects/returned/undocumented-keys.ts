/** The keys that are added to an open object, and their values: one before its own keys, one behind them. */
export const UNDOCUMENTED_KEYS = {
  first: ['undocumented_first', 'the value of undocumented_first'],
  last: ['undocumented_last', 'the value of undocumented_last'],
} as const;

const ADDED = [UNDOCUMENTED_KEYS.first, UNDOCUMENTED_KEYS.last];
const KEYS: ReadonlySet<unknown> = new Set(ADDED.map(([key]) => key));
const VALUES: ReadonlySet<unknown> = new Set(ADDED.map(([, value]) => value));

/** Whether a member of an object is an added key, or holds its value under another name. */
export function isAddedMember(key: unknown, value: unknown): boolean {
  return KEYS.has(key) || VALUES.has(value);
}

/** Whether an item of a list is an added key, its value, or a pair of both. */
export function isAddedItem(item: unknown): boolean {
  if (KEYS.has(item) || VALUES.has(item)) return true;
  return Array.isArray(item) && item.length === 2 && isAddedMember(item[0], item[1]);
}

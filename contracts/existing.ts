/** What a map has of a key that is surely there. */
export function existing<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`there is nothing of ${key}`);
  return value;
}

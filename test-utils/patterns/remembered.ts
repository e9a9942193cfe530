/** A function that remembers what it made last for `most` keys: payloads are made by the thousand from few patterns. */
export function remembered<A extends readonly unknown[], T>(
  most: number,
  make: (...args: A) => T,
): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const thing = make(...args);
    const [oldest] = made.keys();
    if (made.size >= most && oldest !== undefined) made.delete(oldest);
    made.set(key, thing);
    return thing;
  };
}

/** Freezes what `JSON.parse` made, all the way down. Without recursion. */
export function freezeJson(value: unknown): void {
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const child of Object.values(Object(next))) {
      // A primitive, like most children, is frozen anyway.
      if (typeof child === 'object' && child !== null) pending.push(child);
    }
  }
}

/**
 * The strongly connected parts of what can be got to from some nodes: those that lead to each other (Tarjan's
 * algorithm, without recursion). One node alone is a part where it leads to itself.
 */
export function connectedParts(
  from: readonly number[],
  nextOf: (node: number) => Iterable<number>,
): readonly (readonly number[])[] {
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const parts: number[][] = [];

  for (const root of from) {
    if (order.has(root)) continue;
    const way = [enter(root)];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const { node } = at;
      const next = at.next.pop();
      if (next === undefined) {
        way.pop();
        const before = way.at(-1);
        if (before !== undefined) lower(before.node, lowest.get(node));
        if (lowest.get(node) === order.get(node)) close(node);
      } else if (!order.has(next)) way.push(enter(next));
      else if (isOpen.has(next)) lower(node, order.get(next));
    }
  }
  return parts;

  function enter(node: number): { readonly node: number; readonly next: number[] } {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.push(node);
    isOpen.add(node);
    return { node, next: [...nextOf(node)] };
  }

  function lower(node: number, to = 0): void {
    lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  }

  function close(node: number): void {
    const part = open.splice(open.lastIndexOf(node));
    for (const one of part) isOpen.delete(one);
    if (part.length > 1 || [...nextOf(node)].includes(node)) parts.push(part);
  }
}

import type { Components, ListNode, SchemaNode } from '../../contracts/schema/shape.ts';

/**
 * For each node of a schema, how many components a value must at least have within one another: endless where no finite
 * value fulfils it.
 */
export function heightsOf(components: Components): ReadonlyMap<SchemaNode, number> {
  const heights = new Map<SchemaNode, number>();
  const ofComponents = new Map<string, number>();
  // Each round settles at least one component more, or none.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [name, node] of components) {
      const height = 1 + heightOf(node);
      if (height >= (ofComponents.get(name) ?? Number.POSITIVE_INFINITY)) continue;
      ofComponents.set(name, height);
      isSettled = false;
    }
  }
  return heights;

  function heightOf(node: SchemaNode): number {
    const height = presentHeight(node);
    heights.set(node, height);
    return node.kind !== 'any' && node.nullable ? 0 : height;
  }

  function presentHeight(node: SchemaNode): number {
    switch (node.kind) {
      case 'ref':
        return ofComponents.get(node.component) ?? Number.POSITIVE_INFINITY;
      case 'never':
        return Number.POSITIVE_INFINITY;
      case 'array': {
        const below = [...node.prefix.slice(0, node.minItems), node.items].map(heightOf);
        const contained = node.contains === null ? 0 : heightOf(node.contains.item);
        if (node.minItems === 0) return 0;
        const needed = node.minItems > node.prefix.length ? below : below.slice(0, -1);
        return Math.max(0, ...needed, ...(isSatisfied(node) ? [] : [contained]));
      }
      case 'object': {
        let height = 0;
        for (const { required, schema } of node.properties.values()) {
          const below = heightOf(schema);
          if (required) height = Math.max(height, below);
        }
        heightOf(node.others);
        for (const { schema } of node.patterns) heightOf(schema);
        return height;
      }
      case 'union':
        return Math.min(...node.alternatives.map(({ schema }) => heightOf(schema)));
      default:
        return 0;
    }
  }
}

/** Whether a list need not contain anything. */
function isSatisfied({ contains }: ListNode): boolean {
  return contains === null || contains.least === 0;
}

/** The components that contain themselves. */
export function recursiveComponents(components: Components): ReadonlySet<string> {
  const below = new Map([...components].map(([name, node]) => [name, referredBy(node)]));
  return new Set(
    [...components.keys()].filter((name) => {
      const reached = new Set(below.get(name));
      for (const one of reached) for (const next of below.get(one) ?? []) reached.add(next);
      return reached.has(name);
    }),
  );
}

function referredBy(node: SchemaNode): readonly string[] {
  switch (node.kind) {
    case 'ref':
      return [node.component];
    case 'array':
      return [
        ...[...node.prefix, node.items],
        ...(node.contains === null ? [] : [node.contains.item]),
      ].flatMap(referredBy);
    case 'object':
      return [
        ...[...node.properties.values()].map(({ schema }) => schema),
        ...node.patterns.map(({ schema }) => schema),
        node.others,
      ].flatMap(referredBy);
    case 'union':
      return node.alternatives.flatMap(({ schema }) => referredBy(schema));
    default:
      return [];
  }
}

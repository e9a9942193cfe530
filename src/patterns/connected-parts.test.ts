import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectedParts } from './connected-parts.ts';

const SIZE = 8;

test('nodes are of one part where each leads to the other', () => {
  const graphs = fc.array(fc.array(fc.nat(SIZE - 1), { maxLength: 3 }), {
    minLength: SIZE,
    maxLength: SIZE,
  });
  const property = fc.property(graphs, (graph) => {
    const leads = graph.map((next) => new Set(next));
    for (let turn = 0; turn < SIZE; turn++) {
      for (const set of leads)
        for (const to of [...set]) for (const on of graph[to] ?? []) set.add(on);
    }
    const parts = connectedParts([...graph.keys()], (node) => graph[node] ?? []);
    for (const one of graph.keys()) {
      for (const other of graph.keys()) {
        const together = parts.some((part) => part.includes(one) && part.includes(other));
        expect(together).toBe(leads[one]?.has(other) === true && leads[other]?.has(one) === true);
      }
    }
  });
  fc.assert(property);
});

import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { type Components, resolve, type SchemaNode } from '../../contracts/schema/shape.ts';

/**
 * Conflicting keys: every documented name with a value that it has nowhere, for open objects that do not document it. A
 * reader that mistakes one object for another refuses them.
 */
export function conflictingKeys(components: Components): JsonObject {
  const kinds = new Map<string, Set<SchemaNode['kind']>>();
  for (const component of components.values()) {
    for (const [name, schema] of propertiesWithin(component)) {
      const known = kinds.get(name) ?? new Set();
      kinds.set(name, known.add(resolve(components, schema).kind));
    }
  }
  const foreign: [string, JsonValue][] = [];
  for (const [name, taken] of kinds) {
    const found = CANDIDATES.find(({ kind }) => !kind.some((one) => taken.has(one)));
    if (found !== undefined) foreign.push([name, found.value]);
  }
  return Object.fromEntries(foreign);
}

const CANDIDATES: readonly { kind: readonly SchemaNode['kind'][]; value: JsonValue }[] = [
  { kind: ['boolean', 'any'], value: true },
  { kind: ['array', 'any'], value: [true] },
  { kind: ['string', 'enum', 'any'], value: '?' },
  { kind: ['object', 'any'], value: {} },
  { kind: ['integer', 'number', 'any'], value: 0.5 },
];

function* propertiesWithin(node: SchemaNode): Generator<[string, SchemaNode]> {
  if (node.kind === 'array') yield* propertiesWithin(node.items);
  if (node.kind !== 'object') return;
  for (const [name, { schema }] of node.properties) {
    yield [name, schema];
    yield* propertiesWithin(schema);
  }
}

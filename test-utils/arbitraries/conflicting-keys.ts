import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import type { Components, SchemaNode } from '../../contracts/schema.ts';
import { schemaLocationsOf } from './place.ts';

/**
 * Conflicting keys: every documented name with a value that it has nowhere, for open objects that do not document it. A
 * reader that mistakes one object for another refuses them.
 */
export function conflictingKeys(components: Components): JsonObject {
  const kinds = new Map<string, Set<SchemaNode['kind']>>();
  for (const { route, schema } of schemaLocationsOf(components)) {
    const name = route.at(-1);
    if (typeof name === 'string') kinds.set(name, (kinds.get(name) ?? new Set()).add(schema.kind));
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

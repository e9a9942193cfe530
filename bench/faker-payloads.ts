import { createGeneratorSync } from 'json-schema-faker';
import type { JsonValue } from '../contracts/json-value.ts';
import type { Revision } from '../contracts/revisions/index.ts';
import { schemas } from '../contracts/revisions/schemas.ts';

/**
 * The payloads of json-schema-faker for a revision's schema, with its default settings. The same seed gives the same
 * payloads.
 */
export function fakerPayloads(revision: Revision, count: number, seed: number): JsonValue[] {
  const generator = createGeneratorSync({ seed });
  return Array.from({ length: count }, () =>
    JSON.parse(JSON.stringify(generator.generate(schemas[revision]))),
  );
}

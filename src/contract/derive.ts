import type { JsonObject } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { compiledValidators } from './compiled-validators.ts';
import { type Excerpt, versionOf } from './excerpt.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { registrySource, schemaRegistrySource, versionsSource } from './registry.ts';
import { responseTypes } from './response-types.ts';

/** File names, relative to `contracts/revisions`, and their contents. */
export type DerivedFiles = ReadonlyMap<string, string>;

/** Everything that is derived from the excerpts of all carried revisions. The same excerpts give the same bytes. */
export async function derive(excerpts: readonly Excerpt[]): Promise<DerivedFiles> {
  const sorted = excerpts.toSorted((a, b) => compareVersions(versionOf(a), versionOf(b)));
  const files = await Promise.all(sorted.map(deriveRevision));
  const carried = sorted.map((excerpt) => ({
    version: versionOf(excerpt),
    hasPlaidError: PLAID_ERROR in excerpt.components.schemas,
  }));
  const versions = carried.map(({ version }) => version);
  return new Map([
    ...files.flat(),
    ['index.ts', registrySource(carried, banner('the excerpts beside it'))],
    ['versions.ts', versionsSource(versions, banner('the excerpts beside it'))],
    ['schemas.ts', schemaRegistrySource(versions, banner('the excerpts beside it'))],
  ]);
}

/** Two spaces, one array entry a line, one newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const PLAID_ERROR = 'PlaidError';

async function deriveRevision(excerpt: Excerpt): Promise<[string, string][]> {
  const version = versionOf(excerpt);
  const schema: JsonObject = jsonSchemaOf(excerpt);
  const exported = [RESPONSE_COMPONENT, PLAID_ERROR].filter(
    (name) => name in excerpt.components.schemas,
  );
  const made = banner(`${version}.openapi.json`);
  return [
    [`${version}.schema.json`, jsonText(schema)],
    [`${version}.types.ts`, await responseTypes(schema, made)],
    [`${version}.verdict.ts`, compiledValidators(schema, 'verdict', [RESPONSE_COMPONENT], made)],
    [`${version}.findings.ts`, compiledValidators(schema, 'findings', exported, made)],
  ];
}

function banner(source: string): string {
  return `// Made from ${source} by \`npm run revision:derive\`: edit nothing here.`;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

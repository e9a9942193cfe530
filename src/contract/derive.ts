import { compiledValidators } from '../schema-validators/compiled-validators.ts';
import { type ContractPart, type Excerpt, readContract, versionOf } from './excerpt.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { typesSource } from './types-source.ts';

/** File names, relative to `contracts/revisions`, and their contents. */
export type DerivedFiles = ReadonlyMap<string, string>;

/** Everything that is derived from the excerpts of all carried revisions. The same excerpts give the same bytes. */
export async function derive(
  excerpts: readonly Excerpt[],
  contract: ContractPart,
): Promise<DerivedFiles> {
  const sorted = excerpts.toSorted((a, b) => compareVersions(versionOf(a), versionOf(b)));
  const files = await Promise.all(sorted.map((excerpt) => deriveRevision(excerpt, contract)));
  const carried = sorted.map((excerpt) => ({
    version: versionOf(excerpt),
    hasPlaidError: Object.hasOwn(excerpt.components.schemas, PLAID_ERROR),
  }));
  const versions = carried.map(({ version }) => version);
  return new Map([
    ...files.flat(),
    ['index.ts', registrySource(carried, contract.name, banner('the excerpts beside it'))],
    ['versions.ts', versionsSource(versions, banner('the excerpts beside it'))],
    ['schemas.ts', schemaRegistrySource(versions, banner('the excerpts beside it'))],
  ]);
}

/** Two spaces, one array entry a line, one newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const PLAID_ERROR = 'PlaidError';

async function deriveRevision(
  excerpt: Excerpt,
  contract: ContractPart,
): Promise<[string, string][]> {
  const version = versionOf(excerpt);
  const document = readContract(excerpt, contract);
  const schema = jsonSchemaOf(document, `urn:link-token-contract:${version}`);
  const { definitions } = document;
  const exported = [contract.name, PLAID_ERROR].filter((name) => Object.hasOwn(definitions, name));
  const made = banner(`${version}.openapi.json`);
  return [
    [`${version}.schema.json`, jsonText(schema)],
    [`${version}.types.ts`, await typesSource(document, made)],
    [`${version}.verdict.ts`, compiledValidators(definitions, 'verdict', [contract.name], made)],
    [`${version}.findings.ts`, compiledValidators(definitions, 'findings', exported, made)],
  ];
}

function banner(source: string): string {
  return `// Made from ${source} by \`npm run revision:derive\`: edit nothing here.`;
}

export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Source of the registry of the carried revisions, oldest first. */
export function registrySource(
  revisions: readonly { version: string; hasPlaidError: boolean }[],
  name: string,
  banner: string,
): string {
  const newest = revisions.at(-1);
  const withPlaidError = revisions.findLast(({ hasPlaidError }) => hasPlaidError);
  if (newest === undefined || withPlaidError === undefined) {
    throw new Error('a registry needs a revision, and one that documents PlaidError');
  }
  const versions = revisions.map(({ version }) => [version, idOf(version)] as const);
  return [
    banner,
    ...versions.flatMap(([version, id]) => [
      `import { ${name} as faultsOf${id} } from './${version}.findings.ts';`,
      `import type { ${name} as Response${id} } from './${version}.types.ts';`,
      `import { ${name} as is${id} } from './${version}.verdict.ts';`,
    ]),
    '',
    `export type * from './${newest.version}.types.ts';`,
    `export { DEFAULT_REVISION, type DefaultRevision, REVISIONS, type Revision } from './versions.ts';`,
    `export { PlaidError as faultsOfPlaidError } from './${withPlaidError.version}.findings.ts';`,
    '',
    'export const revisions = {',
    ...versions.map(
      ([version, id]) =>
        `  '${version}': { isResponse: is${id}, faultsOfResponse: faultsOf${id} },`,
    ),
    '} as const;',
    '',
    '/** The type of the response by revision. */',
    'export interface Responses {',
    ...versions.map(([version, id]) => `  '${version}': Response${id};`),
    '}',
    '',
  ].join('\n');
}

/**
 * Source of the names of the revisions. A file of its own, since the registry may not load while a revision is
 * repaired.
 */
export function versionsSource(versions: readonly string[], banner: string): string {
  return [
    banner,
    '/** The carried revisions, oldest first. */',
    `export const REVISIONS = [${versions.map((version) => `'${version}'`).join(', ')}] as const;`,
    'export type Revision = (typeof REVISIONS)[number];',
    '',
    '/** The newest one. */',
    `export const DEFAULT_REVISION = '${versions.at(-1)}';`,
    'export type DefaultRevision = typeof DEFAULT_REVISION;',
    '',
  ].join('\n');
}

/** Source of the registry of the revisions' schemas. A file of its own, since a validator does not need them. */
export function schemaRegistrySource(versions: readonly string[], banner: string): string {
  return [
    banner,
    ...versions.map(
      (version) =>
        `import schema${idOf(version)} from './${version}.schema.json' with { type: 'json' };`,
    ),
    '',
    'export const schemas = {',
    ...versions.map((version) => `  '${version}': schema${idOf(version)},`),
    '} as const;',
    '',
  ].join('\n');
}

/** `1_697_4`, for names of variables. */
function idOf(version: string): string {
  return version.replaceAll('.', '_');
}

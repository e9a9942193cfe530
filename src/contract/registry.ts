/** Source of the registry of the carried revisions, oldest first. */
export function registrySource(
  revisions: readonly { version: string; hasPlaidError: boolean }[],
  banner: string,
): string {
  const newest = revisions.at(-1);
  const withPlaidError = revisions.findLast(({ hasPlaidError }) => hasPlaidError);
  if (newest === undefined || withPlaidError === undefined) {
    throw new Error('a registry needs a revision, and one that documents PlaidError');
  }
  const lines = revisions.map(({ version }) => ({ version, id: version.replaceAll('.', '_') }));
  return [
    banner,
    ...lines.flatMap(({ version, id }) => [
      `import { LinkTokenGetResponse as faultsOf${id} } from './${version}.findings.ts';`,
      `import type { LinkTokenGetResponse as Response${id} } from './${version}.types.ts';`,
      `import { LinkTokenGetResponse as is${id} } from './${version}.verdict.ts';`,
    ]),
    '',
    `export type * from './${newest.version}.types.ts';`,
    `export { DEFAULT_REVISION, type DefaultRevision, REVISIONS, type Revision } from './versions.ts';`,
    `export { PlaidError as faultsOfPlaidError } from './${withPlaidError.version}.findings.ts';`,
    '',
    'export const revisions = {',
    ...lines.map(
      ({ version, id }) =>
        `  '${version}': { isResponse: is${id}, faultsOfResponse: faultsOf${id} },`,
    ),
    '} as const;',
    '',
    '/** The type of the response by revision. */',
    'export interface Responses {',
    ...lines.map(({ version, id }) => `  '${version}': Response${id};`),
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
  const lines = versions.map((version) => ({ version, id: version.replaceAll('.', '_') }));
  return [
    banner,
    ...lines.map(
      ({ version, id }) =>
        `import schema${id} from './${version}.schema.json' with { type: 'json' };`,
    ),
    '',
    'export const schemas = {',
    ...lines.map(({ version, id }) => `  '${version}': schema${id},`),
    '} as const;',
    '',
  ].join('\n');
}

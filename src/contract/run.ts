import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareDocuments } from '../schema-changes/compare-documents.ts';
import { readOpenApi } from '../schema-changes/document/read-open-api.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { excerptOf, versionOf } from './excerpt.ts';
import { parseOpenApi } from './openapi-document.ts';
import { withRevisionEntry } from './report/changelog.ts';
import {
  readExcerptTexts,
  revisionsFolder,
  rewriteDerived,
  writeRevision,
} from './revisions-folder.ts';

/** Upstream's own document has 3 MB. */
const MOST_BYTES = 20_000_000;

/** Imports a revision: its excerpt, and everything that is derived from the excerpts. */
export async function importRevision(io: Io, root: string, file: string): Promise<ExitCode> {
  const remedy = 'give the path of an OpenAPI document';
  const text = readInput(file, { mostBytes: MOST_BYTES, remedy }).toString('utf8');
  const excerpt = excerptOf(parseOpenApi(text, file));
  const folder = revisionsFolder(root);
  const derived = await writeRevision(folder, excerpt);
  await writeChangelog(root, await readExcerptTexts(folder), versionOf(excerpt));
  const components = Object.keys(excerpt.components.schemas).length;
  await io.out(
    `revision ${versionOf(excerpt)}: ${components} components; ${derived.size} derived files written\n` +
      'next: npm run conformance:update\n',
  );
  return 0;
}

/** Derives everything from the excerpts again. */
export async function deriveRevisions(io: Io, root: string): Promise<ExitCode> {
  const derived = await rewriteDerived(revisionsFolder(root));
  await io.out(`${derived.size} derived files written\n`);
  return 0;
}

const EXCERPT = '.openapi.json';

/** The revision's changes against the one before it; none for the oldest. */
async function writeChangelog(
  root: string,
  excerpts: ReadonlyMap<string, string>,
  version: string,
): Promise<void> {
  const versions = [...excerpts.keys()]
    .map((name) => name.slice(0, -EXCERPT.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const previous = versions[versions.indexOf(version) - 1];
  if (previous === undefined) return;
  const read = (of: string) => readOpenApi(excerpts.get(`${of}${EXCERPT}`) ?? '', of);
  const changes = compareDocuments(read(previous), read(version));
  const file = join(root, 'CHANGELOG.md');
  const changelog = await readFile(file, 'utf8').catch(() => '# Changelog\n');
  writeAtomically(file, withRevisionEntry(changelog, { version, previous, changes }));
}

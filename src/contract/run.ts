import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placedError } from '../openapi-document/placed-error.ts';
import { type OpenApiText, readOpenApiText } from '../openapi-document/read-openapi-text.ts';
import type { Change } from '../schema-changes/change.ts';
import { compareDocuments } from '../schema-changes/compare-documents.ts';
import { byComponent, changeGroups } from '../schema-changes/groups.ts';
import { readResponse } from '../schema-changes/read-response.ts';
import { countsText, happenedText, nameText } from '../schema-changes/words.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { markdownCode } from '../shared/report/escape/markdown.ts';
import { CARRIED_CONTRACT } from './carried-contract.ts';
import { compareVersions } from './derive.ts';
import { excerptOf, readContract, versionOf } from './excerpt.ts';
import { notesText } from './notes-text.ts';
import { EXCERPT, readExcerptTexts, revisionsFolder, writeRevisions } from './revisions-folder.ts';

/** Upstream's own document has 3 MB. */
const MOST_BYTES = 20_000_000;

/** Imports a revision: its excerpt, and everything that is derived from the excerpts. */
export async function importRevision(io: Io, root: string, file: string): Promise<ExitCode> {
  const remedy = 'give the path of an OpenAPI document';
  const bytes = readInput(file, { mostBytes: MOST_BYTES, remedy });
  const text = readOpenApiText(bytes.toString('utf8'), file);
  const { excerpt, notes } = contractIn(text);
  const folder = revisionsFolder(root);
  const derived = await writeRevisions(folder, excerpt);
  await writeChangelog(root, await readExcerptTexts(folder), versionOf(excerpt));
  const components = Object.keys(excerpt.components.schemas).length;
  await io.out(
    `revision ${versionOf(excerpt)}: ${components} components; ${derived.size} derived files written\n` +
      `${notesText(notes, text)}next: npm run conformance:update\n`,
  );
  return 0;
}

function contractIn(text: OpenApiText) {
  try {
    const { notes } = readContract(text.document, CARRIED_CONTRACT);
    return { excerpt: excerptOf(text.document, CARRIED_CONTRACT), notes };
  } catch (error) {
    throw placedError(error, text);
  }
}

/** Derives everything from the excerpts again. */
export async function deriveRevisions(io: Io, root: string): Promise<ExitCode> {
  const derived = await writeRevisions(revisionsFolder(root));
  await io.out(`${derived.size} derived files written\n`);
  return 0;
}

/** The revision's changes against the one before it; none for the oldest. */
async function writeChangelog(
  root: string,
  excerpts: ReadonlyMap<string, string>,
  version: string,
): Promise<void> {
  const versions = [...excerpts.keys()]
    .map((name) => name.slice(0, -EXCERPT.length))
    .sort(compareVersions);
  const previous = versions[versions.indexOf(version) - 1];
  if (previous === undefined) return;
  const read = (of: string) => readResponse(excerpts.get(`${of}${EXCERPT}`) ?? '', of);
  const changes = compareDocuments(read(previous), read(version));
  const file = join(root, 'CHANGELOG.md');
  const changelog = await readFile(file, 'utf8').catch(() => '# Changelog\n');
  writeAtomically(file, withRevisionEntry(changelog, { version, previous, changes }));
}

/**
 * Adds a revision's changes to a changelog (Markdown), as the first entry of its first version. Replaces an earlier
 * entry of that revision. `previous` is the revision that it is compared with.
 */
export function withRevisionEntry(
  changelog: string,
  of: {
    readonly version: string;
    readonly previous: string;
    readonly changes: readonly Change[];
  },
): string {
  const { version, previous, changes } = of;
  const lines = changelog.split('\n');
  const head = `- Revision ${version} of the contract`;
  const entry = [
    `${head}, against ${previous}: ${countsText(changes)}.`,
    ...[...byComponent(changeGroups(changes))].flatMap(([component, groups]) =>
      groups.map((group) => {
        const { property, level } = group.first;
        const place = property === '' ? component : `${component} ${property}`;
        return `  - ${nameText(place, markdownCode)}: ${happenedText(group, markdownCode)} (${level})`;
      }),
    ),
  ];
  const before = lines.findIndex((line) => line.startsWith(`${head},`));
  if (before !== -1) {
    let end = before + 1;
    while (lines[end]?.startsWith('  ')) end++;
    return lines.toSpliced(before, end - before, ...entry).join('\n');
  }
  const version1 = lines.findIndex((line) => line.startsWith('## '));
  // After the heading and its empty line.
  return lines.toSpliced(version1 === -1 ? lines.length : version1 + 2, 0, ...entry).join('\n');
}

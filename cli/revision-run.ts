import { readFile } from 'node:fs/promises';
import { InputError } from '../src/input-error.ts';
import { excerptOf, versionOf } from '../src/revision/excerpt.ts';
import { parseOpenApi } from '../src/revision/openapi-document.ts';
import {
  revisionsFolder,
  rewriteDerived,
  writeRevision,
} from '../src/revision/revisions-folder.ts';
import type { ExitCode, Io } from './io.ts';

/** Takes a revision in: its excerpt, and all that is derived from the excerpts. */
export async function importRevision(io: Io, root: string, file: string): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`cannot read ${file}; give the path of an OpenAPI document`);
  });
  const excerpt = excerptOf(parseOpenApi(text, file));
  const derived = await writeRevision(revisionsFolder(root), excerpt);
  const components = Object.keys(excerpt.components.schemas).length;
  await io.out(
    `revision ${versionOf(excerpt)}: ${components} components; ${derived.size} derived files written\n` +
      'next: npm run conformance:update\n',
  );
  return 0;
}

/** Makes all that is derived from the excerpts again. */
export async function deriveRevisions(io: Io, root: string): Promise<ExitCode> {
  const derived = await rewriteDerived(revisionsFolder(root));
  await io.out(`${derived.size} derived files written\n`);
  return 0;
}

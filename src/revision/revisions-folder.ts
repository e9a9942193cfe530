import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../input-error.ts';
import { type DerivedFiles, derive, jsonText } from './derive.ts';
import { type Excerpt, isUntouched, versionOf } from './excerpt.ts';

/** Where a checkout keeps its revisions. */
export function revisionsFolder(root: string): string {
  return join(root, 'contracts', 'revisions');
}

const EXCERPT = '.openapi.json';

/** The excerpts in a folder, as text by file name. */
export async function readExcerptTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXCERPT)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

/** Reads an excerpt's text. Throws InputError where it is not what an import wrote. */
export function parseExcerpt(name: string, text: string): Excerpt {
  const excerpt = parseJson(name, text);
  if (
    !isUntouched(excerpt) ||
    `${versionOf(excerpt)}${EXCERPT}` !== name ||
    jsonText(excerpt) !== text
  ) {
    throw new InputError(
      `contracts/revisions/${name} was edited by hand: its x-digest does not fit; restore it, or import upstream's document again`,
    );
  }
  return excerpt;
}

/** Writes an excerpt, and everything derived from all excerpts, into the folder. */
export async function writeRevision(folder: string, excerpt: Excerpt): Promise<DerivedFiles> {
  const carried = await readExcerpts(folder);
  const others = carried.filter((other) => versionOf(other) !== versionOf(excerpt));
  // All is derived before anything is written: a document that cannot be carried changes nothing.
  const derived = await derive([...others, excerpt]);
  await writeFile(join(folder, `${versionOf(excerpt)}${EXCERPT}`), jsonText(excerpt));
  await writeFiles(folder, derived);
  return derived;
}

/** Writes everything derived from the excerpts in the folder again. */
export async function rewriteDerived(folder: string): Promise<DerivedFiles> {
  const derived = await derive(await readExcerpts(folder));
  await writeFiles(folder, derived);
  return derived;
}

async function readExcerpts(folder: string): Promise<Excerpt[]> {
  const texts = await readExcerptTexts(folder);
  return [...texts].map(([name, text]) => parseExcerpt(name, text));
}

async function writeFiles(folder: string, files: DerivedFiles): Promise<void> {
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}

function parseJson(name: string, text: string): Excerpt {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`contracts/revisions/${name} is no JSON: ${reason}`);
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject, parsedJson } from '../../contracts/json-value.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { CARRIED_CONTRACT } from './carried-contract.ts';
import { type DerivedFiles, derive, jsonText } from './derive.ts';
import { type Excerpt, excerptOf, isUntouched, versionOf } from './excerpt.ts';

/** The folder of a checkout's revisions. */
export function revisionsFolder(root: string): string {
  return join(root, 'contracts', 'revisions');
}

export const EXCERPT = '.openapi.json';
const TO_DO = "restore it, or import upstream's document again";

/** The excerpts in a folder, as text by file name. */
export async function readExcerptTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXCERPT)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Parses an excerpt's text. Throws InputError where it is not as an import wrote it. */
export function parseExcerpt(name: string, text: string): Excerpt {
  const written = parsedJson(text);
  if (written === undefined) {
    throw new InputError(`contracts/revisions/${name} is not JSON; ${TO_DO}`);
  }
  const excerpt = isJsonObject(written) && isUntouched(written) ? readAgain(written) : null;
  if (excerpt !== null && fileOf(excerpt) === name && jsonText(excerpt) === text) return excerpt;
  throw new InputError(
    `contracts/revisions/${name} was edited by hand: its x-digest does not match; ${TO_DO}`,
  );
}

/** The excerpt of an excerpt; null where no import wrote it. */
function readAgain(written: JsonObject): Excerpt | null {
  try {
    return excerptOf(written, CARRIED_CONTRACT);
  } catch (error) {
    if (error instanceof UnsupportedSchemaError || error instanceof InputError) return null;
    throw error;
  }
}

/** Writes everything that is derived from the excerpts of the folder, with a new excerpt, if there is one. */
export async function writeRevisions(folder: string, added?: Excerpt): Promise<DerivedFiles> {
  const own = added === undefined ? [] : [[fileOf(added), jsonText(added)] as const];
  // Its own file is written anew, and may have been edited by hand.
  const texts = new Map([...(await readExcerptTexts(folder)), ...own]);
  // Everything is derived before anything is written, so that an unsupported document changes nothing.
  const derived = await derive(
    [...texts].map(([name, text]) => parseExcerpt(name, text)),
    CARRIED_CONTRACT,
  );
  for (const [name, text] of [...own, ...derived]) writeAtomically(join(folder, name), text);
  return derived;
}

function fileOf(excerpt: Excerpt): string {
  return `${versionOf(excerpt)}${EXCERPT}`;
}

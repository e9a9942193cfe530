import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonLines } from '../../contracts/escape/json-line.ts';
import { parseExactly } from '../../contracts/reading/kept-digits.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { inWords, systemCode } from '../shared/errors/system-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { makeWritableFolder } from '../shared/files/writable-folder.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { DEEPEST_WRITABLE, parseWritableJson } from '../shared/text/writable-json.ts';
import type { CorpusEntry } from './campaign.ts';
import type { Counterexample } from './fuzz-result.ts';

const MOST_BYTES = 16_000_000;
const MOST_FILES = 10_000;

/** Reads the payloads of a folder, in the order of their names; none where there is no folder. */
export async function readCorpus(folder: string | null): Promise<readonly CorpusEntry[]> {
  if (folder === null) return [];
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw unusable(folder, 'read', error);
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length > MOST_FILES) {
    throw new InputError(`the corpus ${folder} has more than ${MOST_FILES} files; prune it`);
  }
  return files.map((name) => readEntry(join(folder, name)));
}

/** The rows of a table, each asked about. */
export function tableEntries(
  name: string,
  rows: readonly Pick<CorpusEntry, 'payload'>[],
): readonly CorpusEntry[] {
  return rows.map(({ payload }, index) => ({
    ...{ file: `${name}, row ${index + 1}`, payload, ofTable: true },
  }));
}

/** Makes the folder of the corpus before the campaign starts. Throws InputError where that cannot be done. */
export async function makeCorpus(folder: string): Promise<void> {
  await makeWritableFolder(folder).catch((error: unknown) => {
    throw unusable(folder, 'written', error);
  });
}

/**
 * Writes failing payloads into the folder, one readable file each, named by the fault. What was read from there, under
 * whatever name, is not written again, and nothing is overwritten. What was found is reported even if it cannot be kept:
 * returns why it was not, or null.
 */
export async function writeCorpus(
  folder: string | null,
  known: readonly CorpusEntry[],
  failures: readonly Counterexample[],
): Promise<string | null> {
  if (folder === null) return null;
  const files = known.filter(({ ofTable }) => !ofTable);
  const texts = new Set(files.map(({ payload }) => JSON.stringify(payload)));
  try {
    await makeWritableFolder(folder);
    const names = new Set(await readdir(folder));
    for (const failure of failures) {
      const text = JSON.stringify(failure.payload);
      if (texts.has(text)) continue;
      texts.add(text);
      const name = freeName(names, nameOf(failure));
      names.add(name);
      writeAtomically(join(folder, name), jsonLines(failure.payload), { isNew: true });
    }
    return null;
  } catch (error) {
    const problem = unusable(folder, 'written', error);
    if (problem instanceof InputError) return problem.message;
    throw error;
  }
}

function readEntry(file: string): CorpusEntry {
  const remedy = 'take it out of the corpus';
  const bytes = readInput(file, { mostBytes: MOST_BYTES, remedy });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const json = parseWritableJson(text);
  if (json.kind === 'no-json') throw new InputError(`${file} is not JSON; mend it, or ${remedy}`);
  if (json.kind === 'too-deep') {
    throw new InputError(`${file} is nested deeper than ${DEEPEST_WRITABLE} levels; ${remedy}`);
  }
  // Subjects get what doubles can hold: no null in the place of 1e400.
  return { file, payload: parseExactly(text).value };
}

function unusable(folder: string, how: 'read' | 'written', error: unknown): unknown {
  return inWords(error, `the corpus ${folder} cannot be ${how}`, 'name another folder');
}

const LONGEST_NAME = 100;

function nameOf({ code, place }: Counterexample): string {
  const where = place.replaceAll(/[^A-Za-z0-9_-]+/g, '.').slice(0, LONGEST_NAME);
  return `${code}${where}`;
}

function freeName(taken: ReadonlySet<string>, stem: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.json`;
    if (!taken.has(name)) return name;
  }
}

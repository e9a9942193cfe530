import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonLines } from '../../contracts/escape/json-line.ts';
import { isSchemaFindingCode } from '../../contracts/finding.ts';
import { parseExactly } from '../../contracts/reading/kept-digits.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode, systemReason } from '../shared/errors/system-error.ts';
import { readInput } from '../shared/files/bounded-file.ts';
import { makeWritableFolder } from '../shared/files/writable-folder.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { DEEPEST_WRITABLE, parseWritableJson } from '../shared/text/writable-json.ts';
import type { CorpusEntry, Counterexample, Labelled } from './discrepancy.ts';

const MOST_BYTES = 16_000_000;
const MOST_FILES = 10_000;

/** Reads the payloads of a folder, in the order of their names; none where there is no folder. */
export async function readCorpus(folder: string): Promise<readonly CorpusEntry[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw unusable(folder, 'read', error);
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length > MOST_FILES) {
    throw new InputError(`the corpus ${folder} has more than ${MOST_FILES} files; prune it`);
  }
  const entries: CorpusEntry[] = [];
  for (const name of files) entries.push(readEntry(join(folder, name)));
  return entries;
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

/** The verdict that the contract gives a payload of the corpus: by its first fault, if it has any. */
export function labelledEntry({ payload, ofTable }: CorpusEntry, revision: Revision): Labelled {
  if (ofTable) return { valid: true, payload, fault: null };
  const { findings } = validateLinkTokenGetResponse(payload, { revision });
  // A value that an open enumeration may have excuses no other fault.
  const finding = findings.find(({ code }) => code !== 'unknown-enum-value') ?? findings[0];
  if (finding === undefined) return { valid: true, payload, fault: null };
  const { code, path } = finding;
  if (!isSchemaFindingCode(code)) throw new Error(`a value was judged as a text: ${code}`);
  return {
    valid: false,
    payload,
    fault: { code, path, mistake: 'of the corpus', before: undefined, after: undefined },
  };
}

/** Makes the folder of the corpus before the campaign starts. Throws InputError where that cannot be done. */
export async function makeCorpus(folder: string): Promise<void> {
  await makeWritableFolder(folder).catch((error: unknown) => {
    throw unusable(folder, 'written', error);
  });
}

/**
 * Writes failing payloads into the folder, one readable file each, named by the fault. What is there
 * already, under whatever name, is not written again, and nothing is overwritten. Throws InputError.
 */
export async function writeCorpus(
  folder: string,
  known: readonly CorpusEntry[],
  failures: readonly Counterexample[],
): Promise<void> {
  const texts = new Set(known.map(({ payload }) => JSON.stringify(payload)));
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
  } catch (error) {
    throw unusable(folder, 'written', error);
  }
}

function readEntry(file: string): CorpusEntry {
  const remedy = 'take it out of the corpus';
  const bytes = readInput(file, { mostBytes: MOST_BYTES, remedy });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const json = parseWritableJson(text);
  switch (json.kind) {
    case 'value':
      // Subjects get what doubles can hold: no null in the place of 1e400.
      return { file, payload: parseExactly(text).value };
    case 'too-deep':
      throw new InputError(
        `${file} is nested deeper than ${DEEPEST_WRITABLE} levels; take it out of the corpus`,
      );
    case 'no-json':
      throw new InputError(`${file} is not JSON; mend it, or take it out of the corpus`);
  }
}

function unusable(folder: string, how: 'read' | 'written', error: unknown): unknown {
  const reason = systemReason(error);
  return reason === null
    ? error
    : new InputError(`the corpus ${folder} cannot be ${how}: ${reason}; name another folder`);
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

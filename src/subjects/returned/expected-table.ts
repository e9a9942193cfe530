import { readFile, stat } from 'node:fs/promises';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { InputError } from '../../shared/errors/input-error.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import { parseWritableJson } from '../../shared/text/writable-json.ts';
import { describeValue, differenceOf } from './difference.ts';
import { canonicalValue } from './returned-text.ts';

/** What a handler is to return for a payload. */
export interface TableRow {
  readonly payload: JsonValue;
  readonly returned: JsonValue;
}

const LARGEST_FILE = 16 * 1024 * 1024;
const MOST_ROWS = 10_000;

/** Reads `[{"payload": …, "returned": …}, …]`. Throws InputError. */
export async function readTable(file: string): Promise<readonly TableRow[]> {
  const shown = oneLine(file, 200);
  const unreadable = (error: Error) => {
    throw new InputError(`${shown} cannot be read: ${oneLine(error.message)}`);
  };
  const found = await stat(file).catch(unreadable);
  if (!found.isFile()) throw new InputError(`${shown} is no file; --expect takes one`);
  if (found.size > LARGEST_FILE) {
    throw new InputError(
      `${shown} is larger than ${LARGEST_FILE} bytes; make several tables of it`,
    );
  }
  const json = parseWritableJson(await readFile(file, 'utf8').catch(unreadable));
  const problem = json.kind === 'value' ? tableProblem(json.value) : 'is no JSON, or too deep';
  if (json.kind !== 'value' || problem !== null) {
    throw new InputError(`${shown} ${problem}; ${EXPECTED}`);
  }
  return rowsOf(json.value);
}

const EXPECTED = 'a table is a JSON list: [{"payload": …, "returned": …}]';

/** What is wrong with a table, behind its name; null for a table. */
export function tableProblem(value: unknown): string | null {
  if (!Array.isArray(value)) return 'is no list';
  if (value.length === 0) return 'has no row';
  if (value.length > MOST_ROWS) return `has more than ${MOST_ROWS} rows`;
  const known = new Map<string, string>();
  for (const [index, row] of value.entries()) {
    const name = `has a row ${index + 1}`;
    if (!isJsonObject(row)) return `${name} that is not an object`;
    const absent = ['payload', 'returned'].find((key) => !Object.hasOwn(row, key));
    if (absent !== undefined) return `${name} without "${absent}"`;
    const other = Object.keys(row).find((key) => key !== 'payload' && key !== 'returned');
    if (other !== undefined)
      return `${name} with "${oneLine(other, 30)}", which is no key of a row`;
    const [key, returned] = [keyOf(row['payload']), keyOf(row['returned'])];
    if ((known.get(key) ?? returned) !== returned) {
      return `${name} with the payload of another row, and something else returned`;
    }
    known.set(key, returned);
  }
  return null;
}

function rowsOf(value: JsonValue): readonly TableRow[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(row: unknown): row is TableRow {
  return isJsonObject(row) && 'payload' in row && 'returned' in row;
}

/** A payload that the table does not have may return anything. */
export function tableExpect(
  rows: readonly TableRow[],
): (payload: unknown, returned: unknown) => true | string {
  const expected = new Map(rows.map(({ payload, returned }) => [keyOf(payload), returned]));
  return (payload, returned) => {
    const right = expected.get(keyOf(payload));
    if (right === undefined) return true;
    const actual = canonicalValue(returned);
    if (actual === undefined) return 'it is too large to compare, or throws when it is read';
    const difference = differenceOf(canonicalValue(right), actual);
    if (difference === null) return true;
    const { path, before, after } = difference;
    return `${describeValue(after, path)}, where the table has ${describeValue(before, '')}`;
  };
}

/** The same for payloads that differ in the order of their keys alone. */
function keyOf(value: unknown): string {
  return JSON.stringify(canonicalValue(value) ?? value);
}

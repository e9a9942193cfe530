import { readFile, stat } from 'node:fs/promises';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { parseWritableJson } from '../shared/text/writable-json.ts';
import { describe, describeThrown } from './function-answer.ts';
import { canonicalValue, describeValue, differenceOf } from './returned-text.ts';
import { crashed, type Judgement } from './subject.ts';

/** Whether it is right that a handler throws at a payload. */
type Throws = (payload: unknown) => unknown;
/** Whether a handler returned the right thing for a payload: true, or what is wrong. */
type Expect = (payload: unknown, returned?: unknown) => unknown;

/** Oracles of this very process. */
export interface OracleFunctions {
  readonly throws: Throws | null;
  readonly expect: Expect | readonly TableRow[] | null;
}

/** Where the oracles are, as data: files with exports, or a table in place of `expect`. */
export interface OracleFiles {
  readonly throws: string | null;
  readonly expect: string | null;
}

export const NO_ORACLES: OracleFiles = { throws: null, expect: null };

export function hasOracles({ throws, expect }: OracleFiles): boolean {
  return throws !== null || expect !== null;
}

export function isTableFile(expect: string): boolean {
  return expect.toLowerCase().endsWith('.json');
}

/** What is expected of a subject. */
export interface Expectations {
  /** `handler`: only its oracles judge what it returns, and a throw is not fine. */
  readonly of: 'validator' | 'handler';
  /** What to do with values that an enumeration does not list; null: only advised about. */
  readonly enums: 'closed' | 'open' | null;
  /** The names of the oracles of a handler; without them any return is fine. */
  readonly oracles?: OracleFiles;
}

/** What an oracle says: yes, no, what is wrong, or that it is none. */
export type OracleAnswer = boolean | { readonly wrong: string } | { readonly broken: string };

export type OracleName = 'throws' | 'expect';

const WANTED: Readonly<Record<OracleName, string>> = {
  throws: 'true or false',
  expect: 'true, or a text that says what is wrong',
};

/** Asks an oracle. Never rejects. `payload` is for the oracle alone. */
export async function askOracle(
  name: OracleName,
  oracle: Expect | null,
  payload: unknown,
  returned: unknown,
): Promise<OracleAnswer> {
  const wanted = WANTED[name];
  try {
    const said = await (name === 'throws' ? oracle?.(payload) : oracle?.(payload, returned));
    if (typeof said === 'boolean') return said;
    const words: unknown = isJsonObject(said) ? said['message'] : said;
    const isReason = name === 'expect' && typeof words === 'string' && words.trim() !== '';
    if (isReason) return { wrong: oneLine(words) };
    const comma = wanted.includes(',') ? ',' : '';
    return { broken: `returned ${describe(said)}; ${wanted}${comma} is expected` };
  } catch (thrown) {
    return { broken: `threw ${describeThrown(thrown)}; it must return ${wanted}` };
  }
}

/** An oracle is broken: that is not the handler's fault. */
export class OracleError extends InputError {
  override readonly name = 'OracleError';
}

/** The oracles, about the payload that a handler was just given. */
export interface AskedOracles {
  readonly ask: (oracle: OracleName) => Promise<OracleAnswer>;
  /** What they are called in messages; null for one that there is none of. */
  readonly names: Readonly<Record<OracleName, string | null>>;
  /** Whether `expect` is a table: a smaller payload is not in it. */
  readonly isTable: boolean;
}

/** A judgement, held against the oracles. Throws OracleError. */
export async function judgedByOracles(
  said: Judgement,
  { ask, names: { throws, expect }, isTable }: AskedOracles,
): Promise<Judgement> {
  const threw = isThrow(said);
  if (said.kind === 'crashed' && !threw) return said;

  const mayThrow = throws !== null && answerOf(await ask('throws'), throws) === true;
  if (threw) {
    const { status } = said;
    if (mayThrow) return { kind: 'accepted', ...(status === undefined ? {} : { status }) };
    return said.kind === 'rejected' ? crashed('threw', `answered ${said.how ?? 'no'}`) : said;
  }
  if (mayThrow) return crashed('should-have-thrown', `${throws} says that a throw is right`);
  if (expect === null) return said;
  const answer = answerOf(await ask('expect'), expect);
  if (answer === true) return said;
  const words = answer === false ? `${expect} says no` : answer.wrong;
  return { ...crashed('wrong-result', words), ...(isTable ? { onlyHere: true } : {}) };
}

/** A server throws by 4xx and 5xx, except 408 and 429, which are no answer. */
function isThrow(said: Judgement): boolean {
  const { status } = said;
  if (status !== undefined)
    return status >= 400 && status < 600 && status !== 408 && status !== 429;
  return (
    said.kind === 'rejected' ||
    (said.kind === 'crashed' && said.cause === 'threw' && !said.uncaught)
  );
}

function answerOf(answer: OracleAnswer, name: string): Exclude<OracleAnswer, { broken: string }> {
  if (typeof answer === 'object' && 'broken' in answer) {
    throw new OracleError(`${name} ${answer.broken}`);
  }
  return answer;
}

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
  const rows = json.kind === 'value' ? tableRows(json.value) : 'is no JSON, or too deep';
  if (typeof rows !== 'string') return rows;
  throw new InputError(`${shown} ${rows}; a table is a JSON list: [{"payload": …, "returned": …}]`);
}

/** The rows of a table, or what is wrong with it, behind its name. */
export function tableRows(value: unknown): readonly TableRow[] | string {
  if (!Array.isArray(value)) return 'is no list';
  if (value.length === 0) return 'has no row';
  if (value.length > MOST_ROWS) return `has more than ${MOST_ROWS} rows`;
  const known = new Map<string, string>();
  const rows: TableRow[] = [];
  for (const [index, row] of value.entries()) {
    const name = `has a row ${index + 1}`;
    if (!isJsonObject(row)) return `${name} that is not an object`;
    const { payload, returned, ...others } = row;
    if (payload === undefined) return `${name} without "payload"`;
    if (returned === undefined) return `${name} without "returned"`;
    const [other] = Object.keys(others);
    if (other !== undefined)
      return `${name} with "${oneLine(other, 30)}", which is no key of a row`;
    const [key, text] = [keyOf(payload), keyOf(returned)];
    if ((known.get(key) ?? text) !== text) {
      return `${name} with the payload of another row, and something else returned`;
    }
    known.set(key, text);
    rows.push({ payload, returned });
  }
  return rows;
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

import { isJsonObject } from '../../contracts/json-value.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { describe, describeThrown } from './module-answer.ts';
import type { TableRow } from './returned/expected-table.ts';

/** Whether it is right that a handler throws at a payload. */
export type Throws = (payload: unknown) => unknown;
/** Whether a handler returned the right thing for a payload: true, or what is wrong. */
type Expect = (payload: unknown, returned: unknown) => unknown;

export type OracleName = 'throws' | 'expect';

/** What an oracle says: yes, no, what is wrong, or that it is none. */
export type OracleAnswer = boolean | { readonly wrong: string } | { readonly broken: string };

/** Never rejects. `payload` is for the oracle alone. */
export async function askThrows(throws: Throws, payload: unknown): Promise<OracleAnswer> {
  try {
    const said = await throws(payload);
    if (typeof said === 'boolean') return said;
    return { broken: `returned ${describe(said)}; true or false is expected` };
  } catch (thrown) {
    return { broken: `threw ${describeThrown(thrown)}; it must return true or false` };
  }
}

/** Never rejects. */
export async function askExpect(
  expect: Expect,
  payload: unknown,
  returned: unknown,
): Promise<OracleAnswer> {
  try {
    const said = await expect(payload, returned);
    if (typeof said === 'boolean') return said;
    const words: unknown = isJsonObject(said) ? said['message'] : said;
    if (typeof words === 'string' && words.trim() !== '') return { wrong: oneLine(words) };
    return {
      broken: `returned ${describe(said)}; true, or a text that says what is wrong, is expected`,
    };
  } catch (thrown) {
    return {
      broken: `threw ${describeThrown(thrown)}; it must return true, or a text that says what is wrong`,
    };
  }
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

/** Oracles of this very process. */
export interface OracleFunctions {
  readonly throws: Throws | null;
  readonly expect: Expect | readonly TableRow[] | null;
}

export function isTableFile(expect: string): boolean {
  return expect.toLowerCase().endsWith('.json');
}

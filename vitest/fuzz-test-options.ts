import { DEFAULT_REVISION, REVISIONS, type Revision } from '../contracts/revisions/versions.ts';
import { defaultRuns } from '../src/fuzz/campaign.ts';
import {
  DISCREPANCY_CODES,
  type DiscrepancyCode,
  isDiscrepancyCode,
} from '../src/fuzz/discrepancy.ts';
import { isWholeNumber } from '../src/shared/text/whole-number.ts';
import {
  type Expectations,
  type OracleFunctions,
  type TableRow,
  tableRows,
} from '../src/subjects/oracles.ts';

/** How a campaign is run as a test. Every option has a default. */
export interface FuzzTestOptions {
  /** Which of the carried revisions of the contract; the newest one by default. */
  readonly revision?: Revision;
  /**
   * Same seed, same payloads: a whole number of at most 31 bits. By default that of the environment
   * variable LINK_TOKEN_FUZZ_SEED, so that a nightly run can look elsewhere; without one, 1.
   */
  readonly seed?: number;
  /** How many payloads; by default all that are planned, 1000 at least. */
  readonly runs?: number;
  /** The first of them, in the sequence of the seed; 0 by default. */
  readonly start?: number;
  /** Whether a value that no enumeration lists must be refused; by default, either is only advised about. */
  readonly enums?: 'closed' | 'open';
  /** What nothing is to be said about. */
  readonly ignore?: readonly DiscrepancyCode[];
  /** Whether advice fails the test; by default it is only printed. */
  readonly strict?: boolean;
  /** A folder of payloads that failed before: they come first, and what fails now is written into it. */
  readonly corpus?: string;
  /** For the whole test, in milliseconds; 60,000 by default. */
  readonly timeout?: number;
}

/** The same of a handler, and what it should do. */
export interface HandlerTestOptions<Payload = unknown, Returned = unknown> extends FuzzTestOptions {
  /** Whether it is right to throw at a payload; without it, no throw is. */
  readonly throws?: (payload: Payload) => boolean | Promise<boolean>;
  /**
   * Whether what was returned is right for a payload: true, or what is wrong; or a table, whose payloads
   * come first. Without it, undocumented keys and the order of keys must change nothing of what is returned.
   */
  readonly expect?:
    | ((
        payload: Payload,
        returned: Awaited<Returned>,
      ) => boolean | string | Promise<boolean | string>)
    | readonly TableRow[];
}

export interface FuzzTestSettings extends Required<Omit<FuzzTestOptions, 'enums' | 'corpus'>> {
  readonly of: Expectations['of'];
  readonly enums: 'closed' | 'open' | null;
  readonly corpus: string | null;
  readonly oracles: OracleFunctions;
}

const SEED_VARIABLE = 'LINK_TOKEN_FUZZ_SEED';
const DEFAULT_TIMEOUT_MS = 60_000;

/** The options with their defaults, for what is tested. Throws a TypeError that says what an option takes. */
export function fuzzTestSettings(
  options: HandlerTestOptions,
  of: Expectations['of'],
  env: Readonly<Record<string, string | undefined>>,
): FuzzTestSettings {
  const { start = 0, enums = null, ignore = [], strict = false, corpus = null } = options;
  const { revision = DEFAULT_REVISION, seed = seedOf(env) } = options;
  const { timeout = DEFAULT_TIMEOUT_MS, throws = null, expect = null } = options;
  demand(REVISIONS.includes(revision), 'revision', `one of ${REVISIONS.join(', ')}`);
  const { runs = defaultRuns(revision, of) } = options;
  demand(isWholeNumber(seed), 'seed', 'a whole number of at most 31 bits');
  demand(isCount(runs), 'runs', 'a whole number from 0');
  demand(isCount(start), 'start', 'a whole number from 0');
  demand(enums === null || enums === 'closed' || enums === 'open', 'enums', 'closed or open');
  const codes = `some of ${DISCREPANCY_CODES.join(', ')}`;
  demand(Array.isArray(ignore) && ignore.every(isDiscrepancyCode), 'ignore', codes);
  demand(typeof strict === 'boolean', 'strict', 'true or false');
  demand(timeout > 0 && isWholeNumber(timeout), 'timeout', 'milliseconds, above 0');
  demand(throws === null || typeof throws === 'function', 'throws', 'a function');
  const rows = typeof expect === 'function' || expect === null ? [] : tableRows(expect);
  const table = `a function, or a table [{ payload, returned }]; it ${rows}`;
  demand(typeof rows !== 'string', 'expect', table);
  const oracles = { throws, expect };
  return { of, revision, seed, runs, start, enums, ignore, strict, corpus, timeout, oracles };
}

function seedOf(env: Readonly<Record<string, string | undefined>>): number {
  const text = env[SEED_VARIABLE]?.trim() ?? '';
  const seed = text === '' ? 1 : Number(text);
  if (isWholeNumber(seed)) return seed;
  throw new TypeError(`${SEED_VARIABLE} takes a whole number of at most 31 bits`);
}

function isCount(value: number): boolean {
  return isWholeNumber(value) && value >= 0;
}

function demand(holds: boolean, option: string, takes: string): void {
  if (!holds) throw new TypeError(`the option ${option} takes ${takes}`);
}

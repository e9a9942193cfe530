import { parseArgs } from 'node:util';
import { InputError } from '../src/shared/errors/input-error.ts';

/** The rows in the order of the table, each a file in `rows/`. */
export const ROWS = [
  ...['is', 'validate', 'one-fault', 'hostile', 'loading', 'ndjson'],
  ...['generate', 'fuzz', 'mutants', 'gate'],
] as const;

/** The options of the benchmark. */
export interface BenchmarkOptions {
  readonly help: boolean;
  /** In the order of the table. */
  readonly rows: readonly string[];
  /** Null for the default of each row. */
  readonly rounds: number | null;
  readonly check: boolean;
  readonly large: boolean;
  readonly json: string | null;
}

export const HELP = `Usage: npm run bench -- [options]

What do we cost, and what do others? Everything is compared within one run; a figure is the median of
its rounds, with their quartiles. Each row is a file of its own: node bench/rows/is.ts measures one.
There is no picture: the table in the README has the figures.

  --only <row...>   measure these rows only: ${ROWS.join(', ')}
  --rounds <n>      measure this many rounds, in place of each row's own number
  --check           exit with 1 where a target is missed
  --large           also measure what needs a file of 1 GB
  --json <file>     write the figures to this file as JSON; - is standard output
  --help            show this help
`;

/** Parses arguments. Throws InputError, on one line, for an unknown one. */
export function readArguments(args: readonly string[]): BenchmarkOptions {
  const { values, positionals } = parsed(args);
  const { help = false, only, rounds, check = false, large = false, json = null } = values;
  const [stranger] = positionals;
  if (only === undefined && stranger !== undefined) {
    throw new InputError(`"${stranger}" is no option; rows are named after --only`);
  }
  const names = only === undefined ? ROWS : [...only, ...positionals];
  const unknown = names.find((name) => !ROWS.some((row) => row === name));
  if (unknown !== undefined) {
    throw new InputError(`"${unknown}" is no row; there are ${ROWS.join(', ')}`);
  }
  const rows = ROWS.filter((row) => names.includes(row));
  return { help, rows, check, large, json, rounds: rounds === undefined ? null : countOf(rounds) };
}

const MOST_ROUNDS = 10_000;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        check: { type: 'boolean' },
        large: { type: 'boolean' },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new InputError(`${reason}; --help lists the options`);
  }
}

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_ROUNDS) return count;
  throw new InputError(`--rounds takes a number from 1 to ${MOST_ROUNDS}, not "${text}"`);
}

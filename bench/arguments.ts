import { parseArgs } from 'node:util';
import { InputError } from '../src/shared/errors/input-error.ts';
import { type RowName, TARGETS } from './rows/targets.ts';

/** The options of the benchmark. */
export interface BenchmarkOptions {
  readonly help: boolean;
  /** In the order of the table. */
  readonly rows: readonly RowName[];
  /** Null for the default of each row. */
  readonly rounds: number | null;
  readonly check: boolean;
  readonly large: boolean;
  readonly json: string | null;
  readonly svg: string | null;
}

export const HELP = `Usage: npm run bench -- [options]

What do we cost, and what do others? Everything is compared within one run; a figure is the median of
its rounds, with their quartiles.

  --only <row...>   measure these alone: ${Object.keys(TARGETS).join(', ')}
  --rounds <n>      measure everything so often, in place of what each row takes
  --check           exit with 1 where a target is missed, and name its row
  --large           also what takes a file of 1 GB
  --json <file>     write the figures there, for machines; - is standard output
  --svg <file>      draw what the validators cost
  --help            say this
`;

/** Parses arguments. Throws InputError, on one line, for an unknown one. */
export function readArguments(args: readonly string[]): BenchmarkOptions {
  const { values, positionals } = parsed(args);
  const { only, rounds, check = false, large = false, json = null, svg = null } = values;
  const [stranger] = positionals;
  if (only === undefined && stranger !== undefined) {
    throw new InputError(`"${stranger}" is no option; rows are named after --only`);
  }
  const rows = only === undefined ? ALL : chosen([...only, ...positionals]);
  if (svg !== null && !rows.includes('is')) {
    throw new InputError('--svg draws the row "is", which --only leaves out');
  }
  return {
    ...{ help: values.help ?? false, rows, check, large, json, svg },
    rounds: rounds === undefined ? null : countOf(rounds),
  };
}

const isRow = (name: string): name is RowName => Object.hasOwn(TARGETS, name);
const ALL: readonly RowName[] = Object.keys(TARGETS).filter(isRow);
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
        svg: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    throw new InputError(`${reason}; --help lists the options`);
  }
}

function chosen(names: readonly string[]): readonly RowName[] {
  const stranger = names.find((name) => !isRow(name));
  if (stranger !== undefined) {
    throw new InputError(`"${stranger}" is no row; there are ${ALL.join(', ')}`);
  }
  return ALL.filter((name) => names.includes(name));
}

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_ROUNDS) return count;
  throw new InputError(`--rounds takes a number from 1 to ${MOST_ROUNDS}, not "${text}"`);
}

import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import {
  atMost,
  commandWithCommonOptions,
  count,
  countFrom0,
  secondsAtMost,
} from '../shared/cli/common-options.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { DISCREPANCY_CODES, type DiscrepancyCode, isDiscrepancyCode } from './discrepancy.ts';
import type { Shard } from './fuzz-result.ts';

/** The options of `fuzz`, without what runs it. Those behind `merge` belong to `merge`. */
export function fuzzOptions() {
  return commandWithCommonOptions('fuzz')
    .enablePositionalOptions()
    .description('Does your own validator accept all that Plaid may send, and nothing else?')
    .option('--module <file#export>', 'a function: payload => boolean or {valid}')
    .option('--command <line>', 'reads a payload a line, answers true or false a line')
    .option('--url <url>', 'is sent each payload: 2xx accepts, 4xx rejects')
    .option('--handler', 'any answer is fine, only a crash is not')
    .option(
      '--throws <file#export>',
      'of a handler: a function, payload => whether it is right to throw',
    )
    .option(
      '--expect <file#export>',
      'of a handler: a function, (payload, returned) => true or what is wrong; or a table, FILE.json',
    )
    .option('--shell', 'hand --command to a shell, for pipes and variables')
    .option(
      '--runs <n>',
      'how many payloads (default: all that are planned, 1000 at least)',
      countFrom0,
    )
    .option('--start <n>', 'the first of them, in the sequence of the seed', countFrom0, 0)
    .option('--max-time <seconds>', 'stop cleanly after that', seconds)
    .option('--timeout <seconds>', 'for one answer (default: 5)', seconds)
    .addOption(
      new Option(
        '--enums <mode>',
        'whether a value that no enumeration lists must be refused',
      ).choices(['closed', 'open'] as const),
    )
    .option('--ignore <code...>', `say nothing about: ${DISCREPANCY_CODES.join(', ')}`, codes)
    .option('--strict', 'advice counts as failure')
    .option('--corpus <dir>', 'replay what failed before, and keep what fails now')
    .option(
      '--jobs <n>',
      'threads, each with a subject of its own (default: 1; 2 for a module and 10000 payloads)',
      jobs,
    )
    .option('--shard <i/n>', 'the ith of n parts, for a matrix of machines', parseShard)
    .addHelpText('after', EXAMPLE);
}

export type FuzzCommandOptions = ReturnType<ReturnType<typeof fuzzOptions>['opts']>;

/** The same of `fuzz merge`. */
export function fuzzMergeOptions() {
  return commandWithCommonOptions('merge')
    .description('Joins the results of all shards of a campaign.')
    .argument('<file...>', 'what `fuzz --shard I/N --format json` wrote')
    .option('--strict', 'advice counts as failure')
    .option('--ignore <code...>', 'say nothing about these codes', codes)
    .addHelpText('after', MERGE_EXAMPLE);
}

export type FuzzMergeOptions = ReturnType<ReturnType<typeof fuzzMergeOptions>['opts']>;

/** Each thread has a subject process of its own. */
const jobs = atMost(64, count);

const seconds = secondsAtMost(86_400, 'a day');

const EXAMPLE = `
Example:
  $ npx link-token-contract fuzz --module ./src/validate.js#isLinkToken
  $ npx link-token-contract fuzz --command 'python3 validate.py' --corpus fuzz-corpus
  $ npx link-token-contract fuzz --url http://localhost:3000/validate --max-time 60
  $ npx link-token-contract fuzz --handler --module ./src/read.js#read --expect ./expected.js#isRight`;

const MERGE_EXAMPLE = `
Example:
  $ npx link-token-contract fuzz merge shard-1.json shard-2.json`;

function codes(text: string, before: readonly DiscrepancyCode[] = []): readonly DiscrepancyCode[] {
  const named = text.split(',').map((code) => code.trim());
  return [
    ...before,
    ...named.map((code) => {
      if (!isDiscrepancyCode(code))
        throw new InvalidArgumentError(`"${code}" is none of the codes.`);
      return code;
    }),
  ];
}

/** Reads `2/5`. Throws InputError. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) {
    throw new InputError('--shard takes I/N, such as 2/5: the second of five');
  }
  return { number, of };
}

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
    .option('--module <file#export>', 'ask a function: payload => boolean or {valid}')
    .option(
      '--command <line>',
      'ask a program that reads a payload a line, and answers true or false a line',
    )
    .option(
      '--url <url>',
      'ask a server that is sent each payload by POST: 2xx accepts, 4xx rejects',
    )
    .option('--handler', 'the subject is a handler: any answer is right, and a crash is a failure')
    .option(
      '--throws <file#export>',
      'for a handler: a function, payload => whether the handler may throw',
    )
    .option(
      '--expect <file#export>',
      'for a handler: a function, (payload, returned) => true or what is wrong; or a table, FILE.json',
    )
    .option('--shell', 'hand --command to a shell, for pipes and variables')
    .option(
      '--runs <n>',
      'number of payloads (default: all planned ones, at least 1000)',
      countFrom0,
    )
    .option('--start <n>', 'index of the first payload in the sequence of the seed', countFrom0, 0)
    .option('--max-time <seconds>', 'stop after this time, and report what was found', seconds)
    .option('--timeout <seconds>', 'limit for one answer (default: 5)', seconds)
    .addOption(
      new Option(
        '--enums <mode>',
        'whether a value that no enumeration lists must be refused',
      ).choices(['closed', 'open'] as const),
    )
    .option('--ignore <code...>', `do not report: ${DISCREPANCY_CODES.join(', ')}`, codes)
    .option('--strict', 'advice counts as failure')
    .option('--corpus <dir>', 'replay the failures that this folder holds, and keep new ones in it')
    .option(
      '--jobs <n>',
      'number of number of threads, each with a subject of its own (default: 1; 2 for a module and 10000 payloads)',
      jobs,
    )
    .option('--shard <i/n>', 'run the ith of n parts, for a matrix of machines', parseShard)
    .addHelpText('after', EXAMPLE);
}

export type FuzzCommandOptions = ReturnType<ReturnType<typeof fuzzOptions>['opts']>;

/** The same of `fuzz merge`. */
export function fuzzMergeOptions() {
  return commandWithCommonOptions('merge')
    .description('Joins the results of all shards of a campaign.')
    .argument('<file...>', 'the files that `fuzz --shard I/N --format json` wrote')
    .option('--strict', 'advice counts as failure')
    .option('--ignore <code...>', 'do not report these codes', codes)
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
        throw new InvalidArgumentError(`"${code}" is not one of the codes.`);
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

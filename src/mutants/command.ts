import { InvalidArgumentError } from '@commander-js/extra-typings';
import {
  atMost,
  commandWithCommonOptions,
  count,
  countFrom0,
} from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function mutantsCommand(io: Io) {
  return commandWithCommonOptions('mutants')
    .description('Do our payloads notice when the contract changes? Every keyword is changed once.')
    .option('--break <percent>', 'exit with 1 where the score is lower', percent, 100)
    .option(
      '--payloads <n>',
      'number of payloads that may notice a change',
      atMost(MOST, count),
      2000,
    )
    .option(
      '--pairs <n>',
      'try this many pairs of changes, in place of single changes',
      atMost(MOST, countFrom0),
      0,
    )
    .option('--report-dir <dir>', 'write mutants.json and mutation-report.json to this folder')
    .addHelpText('after', EXAMPLE)
    .action(async (options) => {
      const { runMutantsCommand } = await import('./run.ts');
      io.exitWith(await runMutantsCommand(io, options));
    });
}

/** All payloads are kept in memory. */
const MOST = 100_000;

const EXAMPLE = `
Example:
  $ npx link-token-contract mutants --report-dir reports
  $ npx link-token-contract mutants --revision 1.394.0 --pairs 10000`;

function percent(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100)) {
    throw new InvalidArgumentError('Give a number from 0 to 100.');
  }
  return value;
}

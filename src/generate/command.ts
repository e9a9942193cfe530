import { Option } from '@commander-js/extra-typings';
import { atMost, commandWithCommonOptions, count } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function generateCommand(io: Io) {
  return commandWithCommonOptions('generate')
    .description('Payloads to test a reader with, one a line. Same seed, same bytes.')
    .option('--count <n>', 'number of payloads', count, 10)
    .addOption(
      new Option('--kind <kind>', 'what to make')
        .choices(['valid', 'invalid', 'hostile'] as const)
        .default('valid' as const),
    )
    .option(
      '--jobs <n>',
      'number of threads, for the same output (default: 1; from 2000 payloads on one for each processor, at most 4)',
      jobs,
    )
    .addHelpText('after', EXAMPLE)
    .action(async (options) => {
      const { runGenerateCommand } = await import('./run.ts');
      io.exitWith(await runGenerateCommand(io, options));
    });
}

const jobs = atMost(64, count);

const EXAMPLE = `
Example:
  $ npx link-token-contract generate --count 100 --kind invalid --seed 7 --format json`;

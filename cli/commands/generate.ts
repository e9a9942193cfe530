import { Option } from '@commander-js/extra-typings';
import { commandWithCommonOptions, count } from '../common-options.ts';
import type { Io } from '../io.ts';

export function generateCommand(io: Io) {
  return commandWithCommonOptions('generate')
    .description('Payloads to test a reader with, one a line. Same seed, same bytes.')
    .option('--count <n>', 'how many', count, 10)
    .addOption(
      new Option('--kind <kind>', 'what to make')
        .choices(['valid', 'invalid', 'hostile'] as const)
        .default('valid' as const),
    )
    .addHelpText('after', EXAMPLE)
    .action(async (options) => {
      const { runGenerateCommand } = await import('../generate-run.ts');
      io.exitWith(await runGenerateCommand(io, options));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract generate --count 100 --kind invalid --seed 7 --format json`;

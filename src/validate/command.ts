import { Option } from '@commander-js/extra-typings';
import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function validateCommand(io: Io) {
  return commandWithCommonOptions('validate')
    .description('Is this payload, or this fixture of ours, what Plaid would send?')
    .argument('<file...>', 'JSON files, or NDJSON files (.ndjson, .jsonl); - is standard input')
    .option('--ndjson', 'read every file as one payload a line')
    .option('--strict-json', 'duplicate keys, nesting beyond 1,000 and malformed UTF-8 are faults')
    .addOption(
      new Option('--enums <mode>', 'whether a value that an enumeration does not list is a fault')
        .choices(['closed', 'open'] as const)
        .default('closed' as const),
    )
    .addHelpText('after', EXAMPLE)
    .action(async (files, options) => {
      const { runValidateCommand } = await import('./run.ts');
      io.exitWith(await runValidateCommand(io, files, options));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract validate test/fixtures/*.json
  $ curl -s … | npx link-token-contract validate --format json -`;

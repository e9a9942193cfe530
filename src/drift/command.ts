import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import { CHANGE_CODES, type ChangeCode, LEVELS, type Level } from '../schema-changes/change.ts';
import { commandWithCommonOptions, secondsAtMost } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function driftCommand(io: Io) {
  return commandWithCommonOptions('drift')
    .description('Has Plaid changed the response, and what does that mean for us?')
    .argument('<new>', `an OpenAPI document, YAML or JSON, - or one of ${REVISIONS.join(', ')}`)
    .option('--from <file|version>', 'the document to compare with', REVISIONS.at(-1) ?? '')
    .addOption(
      new Option('--fail-on <level>', 'changes of this level or worse exit with 1')
        .choices(['breaking', 'warning', 'none'] as const)
        .default('breaking' as const),
    )
    .option(
      '--level <code=level...>',
      `set another level for a code, such as enum-value-added=info (codes: ${CHANGE_CODES.join(', ')})`,
      level,
    )
    .option('--report-dir <dir>', 'write drift.json, drift.junit.xml and drift.md to this folder')
    .optionsGroup('What it means here:')
    .option(
      '--pact <file>',
      'look for affected interactions in this pact (default: the one of this package)',
    )
    .option('--fixture <file...>', 'your own payloads, JSON or NDJSON')
    .option('--module <file#export>', 'ask your own validator: a function, as for fuzz')
    .option('--command <line>', 'ask your own validator: a program in any language')
    .option('--url <url>', 'ask your own validator: a server')
    .option('--shell', 'hand --command to a shell')
    .option(
      '--timeout <seconds>',
      'limit for one answer of your validator (default: 5)',
      secondsAtMost(86_400, 'a day'),
    )
    .addHelpText('after', EXAMPLE)
    .action(async (source, options) => {
      const { runDriftCommand } = await import('./run.ts');
      io.exitWith(await runDriftCommand(io, source, options));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract drift 2020-09-14.yml
  $ npx link-token-contract drift 1.697.4 --from 1.394.0 --module ./src/validate.js#isLinkToken`;

type Levels = Readonly<Partial<Record<ChangeCode, Level>>>;

function level(text: string, before: Levels = {}): Levels {
  const [name, to] = text.split('=');
  const code = CHANGE_CODES.find((one) => one === name);
  const given = LEVELS.find((one) => one === to);
  if (code === undefined) throw new InvalidArgumentError(`"${name}" is not one of the codes.`);
  if (given === undefined) {
    throw new InvalidArgumentError(`Give one of ${LEVELS.join(', ')}, as ${code}=info.`);
  }
  return { ...before, [code]: given };
}

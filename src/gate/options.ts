import { Option } from '@commander-js/extra-typings';
import { commandWithCommonOptions, secondsAtMost } from '../shared/cli/common-options.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { CHECKS, type CheckName, PACT_CHECKS } from './checks/check.ts';

/** Enough for the consumer tests of a team and a compiler. */
const DEFAULT_REWRITE_TIMEOUT_S = 300;
const MOST_REWRITE_TIMEOUT_S = 3600;

/** The options of `gate`, without what runs it. */
export function gateOptions() {
  return commandWithCommonOptions('gate')
    .description('Is everything still true? The gate before a merge or a deploy.')
    .option('--report-dir <dir>', 'write gate.json and gate.junit.xml to this folder')
    .option(
      '--strict-json',
      'payloads with duplicate keys, deep nesting or malformed UTF-8 are faulty',
    )
    .option('--pact <file>', 'check your own pact; works outside of a checkout, too')
    .option('--consumer <name>', 'the consumer that the pact must name')
    .option('--provider <name>', 'the provider that the pact must name')
    .option('--whole-examples', 'examples in the pact must be complete responses of Plaid')
    .option(
      '--rewrite <command>',
      'a command that writes the pact; run twice, to compare what it writes',
    )
    .option(
      '--rewrite-timeout <seconds>',
      'limit for one run of that command',
      secondsAtMost(MOST_REWRITE_TIMEOUT_S, 'an hour'),
      DEFAULT_REWRITE_TIMEOUT_S,
    )
    .addOption(
      new Option('--only <check...>', 'run only these checks').choices([...CHECKS, ...PACT_CHECKS]),
    )
    .addHelpText('after', EXAMPLE);
}

export type GateOptions = ReturnType<ReturnType<typeof gateOptions>['opts']>;

/** The names of the checks to run. Throws InputError for one that does not exist: a gate that checked nothing must not pass. */
export function chosenChecks({ pact, rewrite, only }: GateOptions): readonly CheckName[] {
  if (pact === undefined && rewrite !== undefined) {
    throw new InputError('--rewrite writes a pact of your own; give --pact with its file');
  }
  const ofPact: readonly CheckName[] =
    rewrite === undefined ? PACT_CHECKS : [...PACT_CHECKS, 'pact-identity'];
  const there = pact === undefined ? CHECKS : ofPact;
  const absent = only?.find((name) => !there.includes(name));
  if (absent === undefined) return only ?? there;
  throw new InputError(
    pact === undefined
      ? `${absent} is a check of a pact of your own; give --pact with its file`
      : `${absent} is a check of a checkout, and not of --pact${absent === 'pact-identity' ? ' without --rewrite' : ''}; there are ${there.join(', ')}`,
  );
}

const EXAMPLE = `
Example:
  $ npx link-token-contract gate --report-dir reports
  $ npx link-token-contract gate --pact pacts/web-shop-plaid.json --consumer web-shop
  $ npx link-token-contract gate --pact pacts/web-shop-plaid.json --rewrite 'npx vitest run test/plaid.consumer.test.ts'
  $ npx link-token-contract gate --only laws --seed 42`;

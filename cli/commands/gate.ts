import { Option } from '@commander-js/extra-typings';
import { findCheckout } from '../../src/checkout.ts';
import type { CheckName } from '../../src/checks/check.ts';
import { commandWithCommonOptions } from '../common-options.ts';
import type { Io } from '../io.ts';

const CHECKS = [
  ...(['derived-files', 'real-payloads', 'laws'] as const),
  ...(['consumer-pact', 'pact-identity', 'provider-verification'] as const),
] satisfies CheckName[];

export function gateCommand(io: Io) {
  return commandWithCommonOptions('gate')
    .description('Is everything still true? The gate before a merge or a deploy.')
    .option('--report-dir <dir>', 'write gate.json and gate.junit.xml there')
    .option('--strict-json', 'duplicate keys, nesting and malformed UTF-8 of payloads are faults')
    .addOption(new Option('--only <check...>', 'run these checks alone').choices(CHECKS))
    .addHelpText('after', EXAMPLE)
    .action(async (options) => {
      const checkout = findCheckout(options.seed ?? null, options.strictJson === true);
      const { runGateCommand } = await import('../gate-run.ts');
      io.exitWith(await runGateCommand(io, checkout, { ...options, only: options.only ?? CHECKS }));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract gate --report-dir reports
  $ npx link-token-contract gate --only laws --seed 42`;

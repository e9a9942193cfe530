import {
  BROKER_ENVIRONMENT,
  brokerTimeoutOption,
  brokerUrlOption,
  insecureOption,
} from '../pact-broker/broker-options.ts';
import {
  consumerOption,
  pacticipantOption,
  pactOption,
  providerOption,
  versionOption,
} from '../pact-broker/pacticipant-options.ts';
import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function canIDeployCommand(io: Io) {
  return commandWithCommonOptions('can-i-deploy')
    .description(
      'Asks the Pact Broker whether a version was verified against all that it will meet.',
    )
    .option(
      '--to-environment <name>',
      'against what is there (default: against the latest version of everyone)',
    )
    .addOption(pacticipantOption())
    .addOption(consumerOption())
    .addOption(providerOption())
    .addOption(pactOption())
    .addOption(versionOption())
    .addOption(brokerUrlOption())
    .addOption(brokerTimeoutOption())
    .addOption(insecureOption())
    .addHelpText('after', EXAMPLE)
    .addHelpText('after', BROKER_ENVIRONMENT)
    .action(async (options) => {
      const { runCanIDeployCommand } = await import('./can-i-deploy-run.ts');
      io.exitWith(await runCanIDeployCommand(io, options));
    });
}

const EXAMPLE = `
Yes means that whoever published results in the name of the provider found none that failed; Plaid itself verifies
no pact. Exits with 0 for yes, 1 for no or unknown, 2 where the broker could not be asked.

Example:
  $ npx link-token-contract can-i-deploy --pacticipant web-shop --version 4f1d3c2 --to-environment production`;

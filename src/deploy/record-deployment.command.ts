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

export function recordDeploymentCommand(io: Io) {
  return commandWithCommonOptions('record-deployment')
    .description(
      'Tells the Pact Broker that a version is deployed, in the place of the one before.',
    )
    .requiredOption('--environment <name>', 'where it is deployed; the broker has to know it')
    .option('--application-instance <name>', 'which of several that run side by side')
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
      const { runRecordCommand } = await import('./record-run.ts');
      io.exitWith(await runRecordCommand(io, 'deployment', options));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract record-deployment --pacticipant web-shop --version 4f1d3c2 --environment production`;

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

export function recordReleaseCommand(io: Io) {
  return commandWithCommonOptions('record-release')
    .description('Tells the Pact Broker that a version is released, beside those that are already.')
    .requiredOption('--environment <name>', 'where it is released; the broker has to know it')
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
      io.exitWith(await runRecordCommand(io, 'release', options));
    });
}

const EXAMPLE = `
Example:
  $ npx link-token-contract record-release --pacticipant web-shop --version 2.1.0 --environment production`;

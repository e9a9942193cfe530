import {
  BROKER_ENVIRONMENT,
  brokerTimeoutOption,
  brokerUrlOption,
  insecureOption,
} from '../pact-broker/broker-options.ts';
import { commandWithCommonOptions } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';

export function createWebhookCommand(io: Io) {
  return commandWithCommonOptions('create-webhook')
    .description('Has the Pact Broker call a URL when the content of the pact changes.')
    .argument('<url>', 'what is called, by POST')
    .option('--consumer <name>', 'of the pact (default: that of the pact)')
    .option('--provider <name>', 'of the pact (default: that of the pact)')
    .option('--pact <file>', 'whose parties are meant (default: the one of this checkout)')
    .option('--data <body>', 'what is sent; JSON where it is that')
    .option('--header <header>', "'Name: value', once for each; no credentials", collected, [])
    .addOption(brokerUrlOption())
    .addOption(brokerTimeoutOption())
    .addOption(insecureOption())
    .addHelpText('after', EXAMPLE)
    .addHelpText('after', BROKER_ENVIRONMENT)
    .action(async (url, options) => {
      const { runCreateWebhookCommand } = await import('./create-webhook-run.ts');
      io.exitWith(await runCreateWebhookCommand(io, url, options));
    });
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

const EXAMPLE = `
Run again, it changes the webhook of the same pact and URL and makes no second one.

Example:
  $ npx link-token-contract create-webhook https://ci.example/verify --consumer web-shop --data '{"pact": "\${pactbroker.pactUrl}"}'`;

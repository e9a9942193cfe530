import { brokerCommand } from '../pact-broker/broker-options.ts';
import { pacticipantCommand } from '../pact-broker/pacticipant.ts';
import type { Io } from '../shared/cli/io.ts';

export function canIDeployCommand(io: Io) {
  return pacticipantCommand('can-i-deploy')
    .description(
      'Asks the Pact Broker whether a version was verified against all that it will work with.',
    )
    .option(
      '--to-environment <name>',
      'check against the versions in it (default: the latest version of everyone)',
    )
    .addHelpText('after', CAN_I_DEPLOY_EXAMPLE)
    .action(async (options) => {
      const { runCanIDeploy } = await import('./run.ts');
      io.exitWith(await runCanIDeploy(io, options));
    });
}

const CAN_I_DEPLOY_EXAMPLE = `
Yes means that whoever published results in the name of the provider found none that failed; Plaid itself verifies
no pact. Exits with 0 for yes, 1 for no or unknown, 2 where the broker could not be asked.

Example:
  $ npx link-token-contract can-i-deploy --pacticipant web-shop --version 4f1d3c2 --to-environment production`;

export function recordDeploymentCommand(io: Io) {
  return pacticipantCommand('record-deployment')
    .description('Tells the Pact Broker that a version is deployed, and replaces the one before.')
    .requiredOption(
      '--environment <name>',
      'the environment that it is deployed to; the broker must know it',
    )
    .option('--application-instance <name>', 'name of the instance, where several run side by side')
    .addHelpText('after', RECORD_DEPLOYMENT_EXAMPLE)
    .action(async (options) => {
      const { runRecord } = await import('./run.ts');
      io.exitWith(await runRecord(io, 'deployment', options));
    });
}

const RECORD_DEPLOYMENT_EXAMPLE = `
Example:
  $ npx link-token-contract record-deployment --pacticipant web-shop --version 4f1d3c2 --environment production`;

export function recordReleaseCommand(io: Io) {
  return pacticipantCommand('record-release')
    .description('Tells the Pact Broker that a version is released; earlier releases stay.')
    .requiredOption(
      '--environment <name>',
      'the environment that it is released to; the broker must know it',
    )
    .addHelpText('after', RECORD_RELEASE_EXAMPLE)
    .action(async (options) => {
      const { runRecord } = await import('./run.ts');
      io.exitWith(await runRecord(io, 'release', options));
    });
}

const RECORD_RELEASE_EXAMPLE = `
Example:
  $ npx link-token-contract record-release --pacticipant web-shop --version 2.1.0 --environment production`;

export function createWebhookCommand(io: Io) {
  return brokerCommand('create-webhook')
    .description('Makes the Pact Broker call a URL when the content of the pact changes.')
    .argument('<url>', 'the URL that the broker calls, by POST')
    .option('--consumer <name>', 'the consumer of the pact (default: as the pact names it)')
    .option('--provider <name>', 'the provider of the pact (default: as the pact names it)')
    .option('--pact <file>', 'the pact that names both (default: the one of this checkout)')
    .option('--data <body>', 'the body of the request; sent as JSON if it is JSON')
    .option('--header <header>', "'Name: value', once for each; no credentials", collected, [])
    .addHelpText('after', CREATE_WEBHOOK_EXAMPLE)
    .action(async (url, options) => {
      const { runCreateWebhook } = await import('./run.ts');
      io.exitWith(await runCreateWebhook(io, url, options));
    });
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

const CREATE_WEBHOOK_EXAMPLE = `
A second run for the same pact and URL changes the webhook, and adds no other one.

Example:
  $ npx link-token-contract create-webhook https://ci.example/verify --consumer web-shop --data '{"pact": "\${pactbroker.pactUrl}"}'`;

import { brokerCommand } from '../pact-broker/broker-options.ts';

/** The options of `publish`, without what runs it. */
export function publishOptions() {
  return brokerCommand('publish')
    .description('Proves the pact, publishes it to a Pact Broker, and reads it back.')
    .option('--pact <file>', 'your own pact (default: the one of this checkout)')
    .option('--consumer <name>', 'the consumer that the pact must name')
    .option('--provider <name>', 'the provider that the pact must name')
    .option(
      '--whole-examples',
      'examples must be complete responses of Plaid (always so for our own pact)',
    )
    .option('--consumer-app-version <version>', 'version of the consumer (default: the commit)')
    .option('--branch <name>', 'branch of the consumer (default: that of the build, or of git)')
    .option('--build-url <url>', 'the page of the build (default: the one that the CI names)')
    .option('--tag <name...>', 'tags of the version, for brokers that still use tags')
    .option('--dry-run', 'prove the pact and say what would be published')
    .addHelpText('after', EXAMPLE);
}

export type PublishOptions = ReturnType<ReturnType<typeof publishOptions>['opts']>;

const EXAMPLE = `
Example:
  $ npx link-token-contract publish --pact pacts/web-shop-plaid.json --broker-base-url https://broker.example
  $ npx link-token-contract publish --dry-run`;

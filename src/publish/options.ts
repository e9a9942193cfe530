import { brokerCommand } from '../pact-broker/broker-options.ts';

/** The options of `publish`, without what runs it. */
export function publishOptions() {
  return brokerCommand('publish')
    .description('Proves the pact, publishes it to a Pact Broker, and reads it back.')
    .option('--pact <file>', 'your own pact (default: the one of this checkout)')
    .option('--consumer <name>', 'who must be the consumer of it')
    .option('--provider <name>', 'who must be the provider of it')
    .option('--whole-examples', 'examples must be all that Plaid would send (of our own they must)')
    .option('--consumer-app-version <version>', 'of the consumer (default: the commit)')
    .option('--branch <name>', 'of the consumer (default: of the build, or of git)')
    .option('--build-url <url>', 'the page of the build (default: as the CI says)')
    .option('--tag <name...>', 'tags of the version, for brokers that still go by them')
    .option('--dry-run', 'prove the pact and say what would be published')
    .addHelpText('after', EXAMPLE);
}

export type PublishOptions = ReturnType<ReturnType<typeof publishOptions>['opts']>;

const EXAMPLE = `
Example:
  $ npx link-token-contract publish --pact pacts/web-shop-plaid.json --broker-base-url https://broker.example
  $ npx link-token-contract publish --dry-run`;

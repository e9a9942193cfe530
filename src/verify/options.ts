import { Option } from '@commander-js/extra-typings';
import { BROKER_ENVIRONMENT, insecureOption } from '../pact-broker/broker-options.ts';
import { commandWithCommonOptions, secondsAtMost } from '../shared/cli/common-options.ts';

/** The options of `verify`, without what runs it. */
export function verifyOptions() {
  return commandWithCommonOptions('verify')
    .description('Does this fake, stub or real provider honour what we rely on?')
    .option(
      '--provider-base-url <url>',
      'URL of the provider, to which the paths of the API are added',
    )
    .addOption(
      new Option('--plaid-environment <name>', 'verify Plaid’s own Sandbox').choices([
        'sandbox',
      ] as const),
    )
    .addOption(
      new Option(
        '--pact <file>',
        'the pact (default: of the broker, else the one of this package)',
      ).conflicts('brokerBaseUrl'),
    )
    .option('--consumer <name>', 'the consumer that the pact must name')
    .option(
      '--provider <name>',
      'the provider that the pact must name (of a broker’s pacts: plaid)',
    )
    .addOption(
      new Option(
        '--provider-states-setup-url <url>',
        'gets each state to set up, by POST: {state, params, action}',
      ).conflicts(['state', 'plaidEnvironment']),
    )
    .addOption(
      new Option(
        '--state <name...>',
        'a state that the provider is in by itself; others are not applicable',
      ).conflicts('plaidEnvironment'),
    )
    .addOption(
      new Option('--link-token <token>', 'a link token that the provider knows').conflicts(
        'plaidEnvironment',
      ),
    )
    .option('--header <line...>', "'Name: value', for every request; not for secrets")
    .option('--header-env <line...>', "'Name: VARIABLE', for a value that the environment holds")
    .option(
      '--body-env <line...>',
      "'name=VARIABLE', for a member of every JSON body, such as client_id",
    )
    .addOption(
      new Option(
        '--enums <mode>',
        'whether a value that an enumeration does not list is a fault (default: closed; of the Sandbox open)',
      ).choices(['closed', 'open'] as const),
    )
    .option('--report-dir <dir>', 'write verify.json and verify.junit.xml to this folder')
    .option(
      '--timeout <seconds>',
      'limit for one answer, and for all requests to a broker (default: 30)',
      secondsAtMost(3600, 'an hour'),
    )
    .optionsGroup('With a Pact Broker:')
    .option(
      '--broker-base-url <url>',
      'the Pact Broker that has the pacts (default: PACT_BROKER_BASE_URL)',
    )
    .option(
      '--consumer-version-selector <json...>',
      'which pacts (default: of main branches, deployed or released, and of --provider-branch)',
    )
    .option(
      '--provider-branch <name>',
      'of the provider (default: as the CI or git says; of the Sandbox none)',
    )
    .option('--enable-pending', 'a pact that --provider-branch never honoured cannot fail the run')
    .option(
      '--include-wip-pacts-since <date>',
      'verify new pacts of other branches, too; they cannot fail the run',
    )
    .option('--publish-verification-results', 'publish the results to the broker')
    .option(
      '--provider-app-version <version>',
      'version of the provider that the results are published for',
    )
    .option('--build-url <url>', 'the page of the build (default: the one that the CI names)')
    .addOption(insecureOption())
    .addHelpText('after', HELP)
    .addHelpText('after', BROKER_ENVIRONMENT);
}

export type VerifyOptions = ReturnType<ReturnType<typeof verifyOptions>['opts']>;

const HELP = `
An interaction whose state the provider cannot be brought into is "not applicable": it was not verified.
If nothing listens yet, it waits for the provider for up to 10 s, or for --timeout if that is less.
The Sandbox's API keys are read from PLAID_CLIENT_ID and PLAID_SECRET.

Example:
  $ npx link-token-contract verify --provider-base-url http://localhost:3000 \\
      --state 'a fresh link token' --link-token link-sandbox-1 --header-env 'Authorization: FAKE_AUTH'
  $ npx link-token-contract verify --provider-base-url http://localhost:3000 \\
      --provider-states-setup-url http://localhost:3000/_pact/provider-states
  $ npx link-token-contract verify --plaid-environment sandbox`;

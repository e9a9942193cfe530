import { Option } from '@commander-js/extra-typings';
import { commandWithCommonOptions, secondsAtMost } from '../shared/cli/common-options.ts';
import type { Io } from '../shared/cli/io.ts';
import { type BrokerConversation, converse } from './ask-broker.ts';
import { brokerConnection } from './broker-connection.ts';

/** The official CLI alone tries for more than a minute. */
const DEFAULT_SECONDS = 30;

/** A command that asks a Pact Broker. */
export function brokerCommand(name: string) {
  return commandWithCommonOptions(name)
    .option('--broker-base-url <url>', 'the Pact Broker (default: PACT_BROKER_BASE_URL)')
    .option(
      '--timeout <seconds>',
      'limit for all requests to the broker together',
      seconds,
      DEFAULT_SECONDS,
    )
    .addOption(insecureOption())
    .addHelpText('afterAll', BROKER_ENVIRONMENT);
}

export type BrokerOptions = ReturnType<ReturnType<typeof brokerCommand>['opts']>;

const seconds = secondsAtMost(3600, 'an hour');

export function insecureOption() {
  return new Option('--insecure', 'send credentials over plain http to other hosts, too');
}

/** The end of such a command's help. */
export const BROKER_ENVIRONMENT = `
Environment: PACT_BROKER_BASE_URL; PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD;
SSL_CERT_FILE for a CA of your own; HTTPS_PROXY and NO_PROXY.`;

/**
 * Returns a function that starts the conversation and its time limit. Throws InputError where no broker is named, or
 * its credentials cannot be sent.
 */
export function brokerConversation(io: Io, options: BrokerOptions): () => BrokerConversation {
  const { brokerBaseUrl: given, insecure = false } = options;
  const connection = brokerConnection({ given, env: io.env, insecure });
  return () => converse(connection, options.timeout);
}

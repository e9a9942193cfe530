import { isLoopback } from '../../test-utils/loopback.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import type { Environment } from '../shared/process/environment.ts';

/**
 * The whole environment of the official CLI, built from nothing: inherited variables could turn off the check of
 * certificates, give it other brokers' credentials, or make it send traces. Credentials are passed here, since every
 * process of the machine can read arguments.
 */
export function pactCliEnvironment(connection: BrokerConnection, env: Environment) {
  const { baseUrl, caFile } = connection;
  return {
    ...taken(env, NEEDED),
    // The CLI would use a proxy for a broker on this machine, too.
    ...(isLoopback(new URL(baseUrl)) ? {} : taken(env, PROXIES)),
    ...credentialVariables(connection),
    ...(caFile === null ? {} : { SSL_CERT_FILE: caFile }),
    PACT_BROKER_HTTP_RETRIES: ATTEMPTS,
    PACT_DO_NOT_TRACK: 'true',
    NO_COLOR: '1',
  };
}

/** After half a second, one and two, unless the broker names a time; by default the CLI retries for a minute. */
const ATTEMPTS = '4';

/** The variables that a program needs to start and to find certificates. */
const NEEDED = [
  ...['PATH', 'HOME', 'TMPDIR', 'LANG', 'SSL_CERT_DIR'],
  ...['SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
];
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

function taken(env: Environment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

function credentialVariables({ credentials }: BrokerConnection): Record<string, string> {
  switch (credentials.kind) {
    case 'none':
      // An empty credential would be sent.
      return {};
    case 'token':
      return { PACT_BROKER_TOKEN: credentials.token };
    case 'basic':
      return {
        PACT_BROKER_USERNAME: credentials.username,
        PACT_BROKER_PASSWORD: credentials.password,
      };
  }
}

import { isLoopback } from '../../test-utils/loopback.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import type { Environment } from '../shared/process/environment.ts';

/**
 * All that the official CLI is told through its environment, made from nothing: it obeys variables that
 * turn off the check of certificates, read other brokers' credentials, or send traces. The credentials go this
 * way, as arguments can be read by every process of the machine.
 */
export function pactCliEnvironment(connection: BrokerConnection, env: Environment) {
  const { baseUrl, caFile } = connection;
  return {
    ...taken(env, NEEDED),
    // It would ask a proxy for a broker on this very machine, too.
    ...(isLoopback(new URL(baseUrl)) ? {} : taken(env, PROXIES)),
    ...credentialVariables(connection),
    ...(caFile === null ? {} : { SSL_CERT_FILE: caFile }),
    PACT_BROKER_HTTP_RETRIES: ATTEMPTS,
    PACT_DO_NOT_TRACK: 'true',
    NO_COLOR: '1',
  };
}

/** Half a second, then one, then two, where the broker names no time; by itself it goes on for a minute. */
const ATTEMPTS = '4';

/** What a program needs in order to start and to find certificates. */
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
      // One that is set to nothing would be sent.
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

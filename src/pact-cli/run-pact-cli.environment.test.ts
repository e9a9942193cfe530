import { describe, expect, test } from 'vitest';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { pactCliEnvironment } from './run-pact-cli.ts';

const BROKER: BrokerConnection = {
  ...{ baseUrl: 'https://broker.example', credentials: { kind: 'none' }, caFile: null },
};
const ALWAYS = { PACT_BROKER_HTTP_RETRIES: '4', PACT_DO_NOT_TRACK: 'true', NO_COLOR: '1' };

test('no variable that changes its behaviour is inherited', () => {
  const env = {
    ...{ SSL_SKIP_VERIFICATION: 'true', SSL_CERT_FILE: '/other.pem', RUST_LOG: 'trace' },
    ...{ PACT_BROKER_BASE_URL: 'https://other.example', PACT_BROKER_TOKEN: 'other' },
    ...{ PACT_BROKER_USERNAME: 'other', PACT_BROKER_PASSWORD: 'other', PACT_DO_NOT_TRACK: '' },
    ...{ PACT_CONSUMER_APP_VERSION: 'other', PACT_ANYTHING: 'x', PACT_BROKER_HTTP_RETRIES: '99' },
    ...{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://other.example', LD_PRELOAD: '/x.so', GIT_DIR: '/x' },
    ...{ GITHUB_TOKEN: 'hush', PLAID_SECRET: 'hush', NODE_OPTIONS: '--x', PATH: '/bin', HOME: '' },
  };
  expect(pactCliEnvironment(BROKER, env)).toEqual({ PATH: '/bin', ...ALWAYS });
});

describe('credentials', () => {
  test.each([
    [{ kind: 'none' }, {}],
    [{ kind: 'token', token: 'hush' }, { PACT_BROKER_TOKEN: 'hush' }],
    [
      { kind: 'basic', username: 'us', password: 'hush' },
      { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'hush' },
    ],
  ] as const)('%j', (credentials, expected) => {
    const env = { PACT_BROKER_TOKEN: '', PACT_BROKER_PASSWORD: 'other' };
    expect(pactCliEnvironment({ ...BROKER, credentials }, env)).toEqual({ ...ALWAYS, ...expected });
  });
});

test('the certificates are those of the connection', () => {
  const env = { SSL_CERT_FILE: '/other.pem', NODE_EXTRA_CA_CERTS: '/other.pem' };
  const environment = pactCliEnvironment({ ...BROKER, caFile: '/a.pem' }, env);
  expect(environment).toEqual({ ...ALWAYS, SSL_CERT_FILE: '/a.pem' });
});

test('a proxy is passed on, except for a broker on this machine', () => {
  const env = {
    https_proxy: 'http://proxy.example',
    ALL_PROXY: 'http://p',
    NO_PROXY: 'a',
    no_proxy: '',
  };
  const { no_proxy, ...proxies } = env;
  expect(pactCliEnvironment(BROKER, env)).toEqual({ ...ALWAYS, ...proxies });
  for (const baseUrl of ['http://127.0.0.2:1', 'http://localhost', 'https://[::1]/x']) {
    expect(pactCliEnvironment({ ...BROKER, baseUrl }, env)).toEqual(ALWAYS);
  }
});

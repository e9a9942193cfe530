import { expect, test } from 'vitest';
import { verifierEnvironment } from './verifier-environment.ts';

const ENV = {
  PATH: '/bin',
  Pact_Description: 'a',
  HTTPS_PROXY: 'p',
  http_proxy: 'p',
  no_proxy: 'x',
};

test('no variable of Pact’s, and no proxy for what is on this machine', () => {
  const urls = ['http://localhost:1', 'http://127.0.0.1', 'http://[::1]:1', 'http://a.localhost'];
  for (const url of urls) {
    expect(verifierEnvironment(ENV, url)).toEqual({
      ...{ PATH: '/bin', PACT_DO_NOT_TRACK: 'true', NO_PROXY: 'x,127.0.0.1,localhost,::1' },
    });
  }
});

test('the proxy for what is not', () => {
  expect(verifierEnvironment(ENV, 'https://sandbox.plaid.com')).toMatchObject({
    ...{ HTTPS_PROXY: 'p', http_proxy: 'p', NO_PROXY: 'x,127.0.0.1,localhost,::1' },
  });
});

import { describe, expect, test } from 'vitest';
import { verifierEnvironment, verifierFailure } from './run-verifier.ts';

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

describe('no result', () => {
  test.each([
    ['ECONNREFUSED', 'nothing answers at http://p (ECONNREFUSED); start the provider first'],
    ['ENOTFOUND', 'nothing answers at http://p (ENOTFOUND)'],
    ['ECONNRESET', 'http://p closed the connection (ECONNRESET)'],
    ['HPE_INVALID_CONSTANT', 'what answers at http://p speaks no HTTP (HPE_INVALID_CONSTANT)'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'the certificate of http://p is not trusted'],
    ['', 'Pact’s verifier failed: what it said'],
  ])('%s', (code, text) => {
    expect(verifierFailure({ code, message: 'what it said' }, 'http://p')).toContain(text);
  });
});

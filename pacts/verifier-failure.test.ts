import { expect, test } from 'vitest';
import { verifierFailure } from './verifier-failure.ts';

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

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasHighEntropy, looksRandom } from './random-text.ts';

test.each([
  ...['a81bc81bdead4e5d', 'xk7q2m9p4r1t8w3z6b5n', 'Q2hHbXp4T1RvWkRrUVpN', 'abc123def456ghi789'],
  ...['prefix_a1b2c3d4e5f6', 'abcdef1234567890'],
])('%s has high entropy', (text) => {
  expect(hasHighEntropy(text)).toBe(true);
});

test.each([
  ...['link-token-contract-v2', 'contract2024v1', 'plaidcontract20240131', 'PlaidVerifyV2Nightly'],
  ...['20240131120000', 'institutionIdentifier', 'LinkTokenContractV2', 'release-2024-01-31', ''],
])('%s is a name', (text) => {
  expect(hasHighEntropy(text)).toBe(false);
});

test.each([
  ['hex', 16, 0.99],
  ['hex', 32, 1],
  ['base64url', 24, 0.8],
  ['base64url', 32, 0.9],
] as const)(
  'of random bytes as %s of %d characters, at least %d are recognised',
  (encoding, length, part) => {
    // The same ones in every run.
    const drawn = Array.from({ length: 1000 }, (_, index) =>
      createHash('sha512').update(`${index}`).digest(encoding).slice(0, length),
    );
    expect(drawn.filter(hasHighEntropy).length).toBeGreaterThanOrEqual(part * drawn.length);
  },
);

test.each([
  ...['link-sandbox-my-token', 'link-token-12345678', 'some-link-token-1', 'link-token-0001-alice'],
  ...['client-id-123456', 'PLAID_CLIENT_ID_1', 'sandbox-secret-123', 'PLAID_SECRET_SANDBOX_1'],
  ...[
    'AWS4-HMAC-SHA256',
    'plaid-link-token-for-1st-user',
    'Link-Sandbox-My-Token-1',
    'oauth2client-token-number-1',
  ],
  // Keys as people type them.
  ...['deadbeefdeadbeefdeadbeef', 'abcdefabcdefabcdefabcdefabcdef', '1234567890abcdef12345678'],
  ...['1234567890abcdef1234567890abcd', 'abc123def456ghi789', '1234567890123456'],
  ...['00000000-0000-0000-0000-000000000001', 'xxxxxxxx1xxxxxxxxxxxx', ''],
])('%s is not random', (text) => {
  expect(looksRandom(text)).toBe(false);
});

test.each([
  ...['k9f3h2l1m4n5b6v7c8', 'is: 5f49c5d1f1b05f4a9c5d1f1b', 'a/b3+kP9/zQ7mT2+xR5vN8cJ4wL6hG1'],
  ...['8ab976e6-64bc-4b38-98f7-731e7a349970', 'sha256=3f2a9c8b7d6e5f4a1b2c3d4e5f6a7b8c'],
])('%s is random', (text) => {
  expect(looksRandom(text)).toBe(true);
});

test.each([
  ['hex', 24, 1],
  ['hex', 30, 1],
  ['base64url', 24, 0.9],
  ['base64', 32, 0.98],
  ['base64', 44, 0.99],
] as const)(
  'of random bytes as %s of %d characters, at least %d are recognised',
  (encoding, length, part) => {
    const texts = Array.from({ length: 1000 }, (_, index) =>
      createHash('sha512').update(`${index}`).digest(encoding).slice(0, length),
    );
    expect(texts.filter(looksRandom).length).toBeGreaterThanOrEqual(part * texts.length);
  },
);

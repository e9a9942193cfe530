import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasHighEntropy } from './high-entropy.ts';

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

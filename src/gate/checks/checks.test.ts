import { expect, test } from 'vitest';
import { checks } from './checks.ts';

test('there are seven checks, each once, each with a claim', () => {
  expect(checks.map(({ name }) => name).toSorted()).toEqual([
    'consumer-pact',
    'derived-files',
    'laws',
    'openapi-comparison',
    'pact-identity',
    'provider-verification',
    'real-payloads',
  ]);
  for (const { claim } of checks) expect(claim).toMatch(/^[a-z][^\n]{10,70}$/);
});

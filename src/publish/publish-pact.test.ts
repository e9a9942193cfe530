import { expect, test } from 'vitest';
import { type Publication, pactPath } from './publish-pact.ts';

function publication(consumer: string, provider: string, version: string): Publication {
  const source = { from: 'option', name: '--consumer-app-version' } as const;
  return {
    pact: {
      file: 'pact.json',
      consumer,
      provider,
      providerIsGiven: false,
      interactions: [],
      messages: [],
      specification: 4,
      document: {},
      exact: {},
    },
    identity: {
      ...{ version, branch: null, buildUrl: null, remarks: [] },
      source: { version: source, branch: null, buildUrl: null },
    },
    tags: [],
  };
}

test.each([
  ['shop', 'plaid', '1', '/pacts/provider/plaid/consumer/shop/version/1'],
  [
    'Käse & Söhne',
    'a/b?c#d%',
    '1.0+x/é',
    '/pacts/provider/a%2Fb%3Fc%23d%25/consumer/K%C3%A4se%20%26%20S%C3%B6hne/version/1.0%2Bx%2F%C3%A9',
  ],
])('%s, %s, %s', (consumer, provider, version, path) => {
  expect(pactPath(publication(consumer, provider, version))).toBe(path);
});

import { rmSync } from 'node:fs';
import { MatchersV3, PactV4 } from '@pact-foundation/pact';
import {
  dateTime,
  EXAMPLE_LINK_TOKEN,
  linkToken,
  linkTokenGetResponse,
  type ProviderStateName,
  publicToken,
  type TemplateBody,
} from 'link-token-contract/pact';
import { Configuration, PlaidApi } from 'plaid';
import { beforeAll, expect, test } from 'vitest';
import { linkStatus } from '../src/link-status.ts';

const FOLDER = 'pacts';

// Pact merges into a file that is there: a renamed interaction would stay in it for ever.
beforeAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Plays one interaction against Pact's mock server, which writes it into the pact. */
async function statusGiven(state: ProviderStateName, particulars: TemplateBody) {
  return await new PactV4({ consumer: 'web-shop', provider: 'plaid', dir: FOLDER })
    .addInteraction()
    .given(state, { link_token: EXAMPLE_LINK_TOKEN })
    .uponReceiving('a request for the status of a link')
    .withRequest('POST', '/link/token/get', (builder) =>
      builder
        .headers({
          'PLAID-CLIENT-ID': MatchersV3.string('example-client-id'),
          'PLAID-SECRET': MatchersV3.string('example-secret'),
        })
        .jsonBody({ link_token: linkToken() }),
    )
    .willRespondWith(200, (builder) => builder.jsonBody(linkTokenGetResponse(particulars)))
    .executeTest(({ url }) => linkStatus(plaidAt(url), EXAMPLE_LINK_TOKEN));
}

function plaidAt(basePath: string): PlaidApi {
  const headers = { 'PLAID-CLIENT-ID': 'any client id', 'PLAID-SECRET': 'any secret' };
  return new PlaidApi(new Configuration({ basePath, baseOptions: { headers, proxy: false } }));
}

test('a link that ends', async () => {
  const status = await statusGiven('a fresh link token', {
    expiration: dateTime('2024-01-31T16:00:00Z'),
  });
  expect(status).toEqual({ usableUntil: new Date('2024-01-31T16:00:00Z'), publicTokens: [] });
});

test('a link of which no end is known', async () => {
  const status = await statusGiven('a link token whose expiration is null', { expiration: null });
  expect(status).toEqual({ usableUntil: null, publicTokens: [] });
});

test('a link with which an account was connected', async () => {
  const status = await statusGiven('a link token with a finished session that added an item', {
    // What the shop reads, and nothing else: of what is left out nothing is relied on.
    link_sessions: MatchersV3.eachLike({
      results: { item_add_results: MatchersV3.eachLike({ public_token: publicToken() }) },
    }),
  });
  expect(status?.publicTokens).toEqual(['public-sandbox-00000000-0000-0000-0000-000000000003']);
});

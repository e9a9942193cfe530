import { MatchersV3, PactV4 } from '@pact-foundation/pact';
import { Configuration, PlaidApi } from 'plaid';
import { linkToken, type TemplateBody } from '../../pacts/matchers.ts';
import { EXAMPLE_LINK_TOKEN, type ProviderStateName } from '../../test-utils/provider-states.ts';

/** A request of the consumer, and the answer that it relies on. */
export interface Interaction {
  readonly state: ProviderStateName;
  readonly request?: { readonly description: string; readonly body: TemplateBody };
  readonly response: { readonly status: number; readonly body: TemplateBody };
}

/**
 * Plays an interaction through the official SDK against Pact's mock server, and writes it into the
 * pact in `folder` where the request was the expected one. Rejects with Pact's reasons where not, or
 * with what `ask` rejects with.
 */
export async function play<T>(
  folder: string,
  { state, request = QUESTION, response }: Interaction,
  ask: (api: PlaidApi) => Promise<T>,
): Promise<T> {
  const outcomes = await new PactV4({
    consumer: 'link-token-client',
    provider: 'plaid',
    dir: folder,
    logLevel: 'error',
  })
    .addInteraction()
    .given(state, { link_token: EXAMPLE_LINK_TOKEN })
    .uponReceiving(request.description)
    .withRequest('POST', '/link/token/get', (builder) =>
      builder.headers(EXPECTED_HEADERS).jsonBody(request.body),
    )
    .willRespondWith(response.status, (builder) => builder.jsonBody(response.body))
    // Pact gives its reasons only where the test did not throw: so the outcome is held back.
    .executeTest(({ url }) => Promise.allSettled([ask(clientOf(url))]));
  const outcome = outcomes?.[0];
  if (outcome?.status === 'fulfilled') return outcome.value;
  throw outcome?.reason;
}

const QUESTION = {
  description: 'a request to read a link token',
  body: { link_token: linkToken(EXAMPLE_LINK_TOKEN) },
};

/** Of what the SDK sends, what matters: not its User-Agent. */
const EXPECTED_HEADERS = {
  'PLAID-CLIENT-ID': MatchersV3.string('example-client-id'),
  'PLAID-SECRET': MatchersV3.string('example-secret'),
  'Plaid-Version': '2020-09-14',
};

function clientOf(url: string): PlaidApi {
  const headers = { 'PLAID-CLIENT-ID': 'any client id', 'PLAID-SECRET': 'any secret' };
  // A proxy of the surroundings has no part in this.
  return new PlaidApi(new Configuration({ basePath: url, baseOptions: { headers, proxy: false } }));
}

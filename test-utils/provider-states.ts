import type { LinkTokenGetResponse } from '../contracts/revisions/index.ts';
import { EXITED_SESSION, FINISHED_SESSION, OPEN_SESSION } from './link-sessions.ts';
import { missingFieldsAnswer } from './link-token-get-request.ts';
import { type ErrorAnswer, plaidErrorAnswer, REQUEST_ID } from './plaid-error-answer.ts';

/** The provider's answer to `POST /link/token/get`. */
export type Answer = { readonly status: 200; readonly body: LinkTokenGetResponse } | ErrorAnswer;

/** A state of the provider, as a pact's interactions name it in `given(…)`. */
export interface ProviderState {
  /**
   * What the state changes: the answer to one link token, to every request, or nothing where the request itself causes
   * the answer.
   */
  readonly scope: 'link-token' | 'provider' | 'request';
  /** The answer while the state holds. Built anew each time, so that the caller may change it. */
  readonly answer: (linkToken: string) => Answer;
}

export type ProviderStateName = keyof typeof PROVIDER_STATES;

/** The parameters of a state, named as the request names them. */
export interface ProviderStateParams {
  /** The link token of the state; `EXAMPLE_LINK_TOKEN` by default. */
  readonly link_token?: string;
}

/** Has the shape of a real token, and is obviously none. */
export const EXAMPLE_LINK_TOKEN = 'link-sandbox-00000000-0000-0000-0000-000000000001';

const METADATA: LinkTokenGetResponse['metadata'] = {
  initial_products: ['transactions'],
  webhook: 'https://example.com/plaid-webhook',
  country_codes: ['US'],
  language: 'en',
  redirect_uri: null,
  client_name: 'Example Client',
};

/** Every state by its name. Nothing in the answers is random or depends on the clock. */
export const PROVIDER_STATES = {
  'a fresh link token': forLinkToken({ link_sessions: [] }),
  'a link token whose created_at is null': forLinkToken({ created_at: null }),
  'a link token whose expiration is null': forLinkToken({ expiration: null }),
  'a link token whose created_at and expiration are null': forLinkToken({
    created_at: null,
    expiration: null,
  }),
  'a link token with the undocumented key beta_feature at the top and in its metadata':
    forLinkToken({
      beta_feature: { nested: [1, null] },
      metadata: { ...METADATA, beta_feature: { nested: [1, null] } },
    }),
  'a link token without link_sessions, as nobody has opened its link yet': forLinkToken({}),
  'a link token with a session that is still open': forLinkToken({
    link_sessions: [OPEN_SESSION],
  }),
  'a link token with a finished session that added an item': forLinkToken({
    link_sessions: [FINISHED_SESSION],
  }),
  'a link token with a session that the user left after an error': forLinkToken({
    link_sessions: [EXITED_SESSION],
  }),
  'an unknown or expired link token': {
    scope: 'link-token',
    answer: () => plaidErrorAnswer('INVALID_LINK_TOKEN', 'link_token is unknown or has expired'),
  },
  'the API keys are wrong': {
    scope: 'provider',
    answer: () => plaidErrorAnswer('INVALID_API_KEYS', 'client_id or secret is wrong'),
  },
  'the request lacks link_token': {
    scope: 'request',
    answer: () => missingFieldsAnswer(['link_token']),
  },
  'the rate limit is exceeded': {
    scope: 'provider',
    answer: () => plaidErrorAnswer('RATE_LIMIT', 'too many requests: try again later'),
  },
  'the provider has an internal error': {
    scope: 'provider',
    answer: () => plaidErrorAnswer('INTERNAL_SERVER_ERROR', 'an unexpected error: try again later'),
  },
} as const satisfies Readonly<Record<string, ProviderState>>;

export function isProviderStateName(name: string): name is ProviderStateName {
  return Object.hasOwn(PROVIDER_STATES, name);
}

function forLinkToken(particulars: Partial<LinkTokenGetResponse>): ProviderState {
  return {
    scope: 'link-token',
    answer: (linkToken) => ({
      status: 200,
      body: {
        link_token: linkToken,
        created_at: '2024-01-31T12:00:00Z',
        expiration: '2024-01-31T16:00:00Z',
        request_id: REQUEST_ID,
        ...structuredClone({ metadata: METADATA, ...particulars }),
      },
    }),
  };
}

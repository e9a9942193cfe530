import { isProviderStateName, type ProviderStateName } from '../../test-utils/provider-states.ts';
import { createLinkToken, type LinkTokenQuestion } from './create-link-token.ts';
import { ENTERED, type StateEntry, type StateSource } from './state-source.ts';

/** How Plaid's Sandbox gets into a state. */
type Showing =
  /** By a link token that is new. */
  | { readonly kind: 'new-link-token' }
  /** The request alone brings it about. */
  | { readonly kind: 'as-it-is' }
  /** Nothing that a program may do brings it about: why. */
  | { readonly kind: 'never'; readonly why: string };

const NEW = { kind: 'new-link-token' } as const;
const AS_IT_IS = { kind: 'as-it-is' } as const;
const NO_SUCH_ANSWER = never('no request brings the Sandbox to answer so');
const TAKES_A_USER = never('it takes a user who goes through Link');
const NOT_ON_PURPOSE = never('the Sandbox cannot be brought to fail so');

const SHOWING: Readonly<Record<ProviderStateName, Showing>> = {
  'a fresh link token': NEW,
  'a link token whose created_at is null': NO_SUCH_ANSWER,
  'a link token whose expiration is null': NO_SUCH_ANSWER,
  'a link token whose created_at and expiration are null': NO_SUCH_ANSWER,
  'a link token with the undocumented key beta_feature at the top and in its metadata':
    NO_SUCH_ANSWER,
  'a link token without link_sessions, as nobody has opened its link yet': NEW,
  'a link token with a session that is still open': TAKES_A_USER,
  'a link token with a finished session that added an item': TAKES_A_USER,
  'a link token with a session that the user left after an error': TAKES_A_USER,
  'an unknown or expired link token': AS_IT_IS,
  'the API keys are wrong': AS_IT_IS,
  'the request lacks link_token': AS_IT_IS,
  'the rate limit is exceeded': NOT_ON_PURPOSE,
  'the provider has an internal error': NOT_ON_PURPOSE,
};

/** The states that Plaid's Sandbox can show, each with a link token of its own where it is about one. */
export function sandboxStates(question: LinkTokenQuestion): StateSource {
  return {
    enter: async ({ name }): Promise<StateEntry> => {
      const showing = isProviderStateName(name) ? SHOWING[name] : UNKNOWN;
      switch (showing.kind) {
        case 'new-link-token':
          return { kind: 'entered', values: { link_token: await createLinkToken(question) } };
        case 'as-it-is':
          return ENTERED;
        case 'never':
          return { kind: 'not-applicable', reason: showing.why };
      }
    },
    setUpUrl: null,
    advice: 'the Sandbox shows none of the states of this pact; give another pact',
  };
}

const UNKNOWN = never('how the Sandbox would show it is not known');

function never(why: string): Showing {
  return { kind: 'never', why };
}

import { type JsonObject, objectOf, parseJsonObject } from '../../contracts/json-value.ts';
import { isProviderStateName, type ProviderStateName } from '../../test-utils/provider-states.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { RequestHeaders } from '../shared/http/request-headers.ts';
import type { Environment } from '../shared/process/environment.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { ENTERED, PLAID_VERSION, type Provider, type StateSource } from './provider.ts';
import { post } from './states.ts';

interface PlaidKeys {
  /** The keys and the version, as headers. */
  readonly headers: RequestHeaders;
  /** Wrong keys of the same form, since the Sandbox refuses a malformed client id in another way. */
  readonly wrong: RequestHeaders;
  readonly secrets: readonly string[];
}

/** The API keys that the environment holds. Throws InputError where one is missing, or is malformed. */
export function plaidKeys(env: Environment): PlaidKeys {
  const id = env['PLAID_CLIENT_ID']?.trim() ?? '';
  const secret = env['PLAID_SECRET']?.trim() ?? '';
  if (id === '' || secret === '') {
    throw new InputError(
      'the Sandbox asks for API keys; set PLAID_CLIENT_ID and PLAID_SECRET to yours, as Plaid’s dashboard shows them',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(id + secret)) {
    throw new InputError(
      'PLAID_CLIENT_ID or PLAID_SECRET has a character that no key has; copy them again',
    );
  }
  return {
    headers: { 'PLAID-CLIENT-ID': id, 'PLAID-SECRET': secret, 'Plaid-Version': PLAID_VERSION },
    wrong: { 'PLAID-CLIENT-ID': id, 'PLAID-SECRET': '0'.repeat(secret.length) },
    secrets: [secret, id],
  };
}

/** `headers`: the API keys, and the version of the API. */
type Sandbox = Pick<Provider, 'target' | 'timeoutMs' | 'redact'> &
  Pick<Provider['knows'], 'headers'>;

/** The states that Plaid's Sandbox can be brought into. Each that needs a link token gets a new one. */
export function sandboxStates(sandbox: Sandbox): StateSource {
  return {
    enter: async ({ name }) => {
      const way = isProviderStateName(name) ? WAYS[name] : UNKNOWN;
      if (way === AS_IT_IS) return ENTERED;
      if (way !== NEW) return { kind: 'not-applicable', reason: way };
      return { kind: 'entered', values: { link_token: await createLinkToken(sandbox) } };
    },
    setUpUrl: null,
    advice: 'the Sandbox shows none of the states of this pact; give another pact',
  };
}

/** By a new link token. */
const NEW = Symbol('a new link token');
/** By the request alone. */
const AS_IT_IS = Symbol('the request alone');
const UNKNOWN = 'how the Sandbox would show it is not known';
const NO_SUCH_ANSWER = 'no request brings the Sandbox to answer so';
const TAKES_A_USER = 'it takes a user who goes through Link';
const NOT_ON_PURPOSE = 'the Sandbox cannot be brought to fail so';

/** How the Sandbox is brought into a state, or why a program cannot do that. */
const WAYS: Readonly<Record<ProviderStateName, typeof NEW | typeof AS_IT_IS | string>> = {
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

/**
 * A new link token, by `POST /link/token/create` (upstream component `LinkTokenCreateRequest`). Throws InputError with
 * Plaid's own code where the Sandbox gives none.
 */
async function createLinkToken({ target, headers, timeoutMs, redact }: Sandbox): Promise<string> {
  const { status, body } = await post(
    {
      ...target,
      url: `${target.url.replace(/\/$/, '')}/link/token/create`,
      headers: { ...target.headers, ...headers },
    },
    LINK,
    timeoutMs,
    {
      name: `Plaid at ${target.shown}`,
      ifSilent: 'try again later, or give --timeout more',
      ifUnreachable: 'check the network, a proxy may be in between',
    },
  );
  const answer = objectOf(parseJsonObject(body));
  const token = status === 200 ? answer['link_token'] : null;
  if (typeof token === 'string' && token !== '') return token;
  throw new InputError(oneLine(redact(refusal(status, answer)), 500));
}

/** As little as Plaid takes. */
const LINK = {
  client_name: 'link-token-contract',
  user: { client_user_id: 'link-token-contract-verify' },
  products: ['transactions'],
  country_codes: ['US'],
  language: 'en',
};

function refusal(status: number, answer: JsonObject): string {
  const { error_code: code, error_message: message } = answer;
  if (typeof code !== 'string') {
    return `the Sandbox gave no link token: it answered ${status}, and no error of Plaid’s; try again later`;
  }
  if (code === 'INVALID_API_KEYS' || code === 'UNAUTHORIZED_ENVIRONMENT') {
    return `the Sandbox does not take the API keys (${code}); check PLAID_CLIENT_ID and PLAID_SECRET, which have to be the Sandbox’s`;
  }
  const said = typeof message === 'string' && message !== '' ? `: ${message}` : '';
  return `the Sandbox gave no link token: ${status} ${code}${said}`;
}

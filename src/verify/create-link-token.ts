import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { RequestHeaders } from '../../pacts/verification.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { postPayload } from '../shared/http/post-payload.ts';
import type { UrlTarget } from '../shared/http/url-target.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { Redact } from './redaction.ts';

export interface LinkTokenQuestion {
  readonly target: UrlTarget;
  /** The API keys, and the version of the API. */
  readonly headers: RequestHeaders;
  readonly timeoutMs: number;
  readonly redact: Redact;
}

/**
 * A new link token, of `POST /link/token/create` (upstream component `LinkTokenCreateRequest`). Throws InputError where
 * there is none to be had, with Plaid's own code.
 */
export async function createLinkToken(question: LinkTokenQuestion): Promise<string> {
  const { target, headers, timeoutMs, redact } = question;
  const url = `${target.url.replace(/\/$/, '')}/link/token/create`;
  const outcome = await postPayload(
    { ...target, url, headers: { ...target.headers, ...headers } },
    JSON.stringify(LINK),
    { timeoutMs, closing: new AbortController().signal },
  );
  const at = `Plaid at ${target.shown}`;
  switch (outcome.kind) {
    case 'answered': {
      const token = outcome.status === 200 ? member(outcome.body, 'link_token') : null;
      if (token !== null && token !== '') return token;
      throw new InputError(oneLine(redact(refusal(outcome.status, outcome.body)), 500));
    }
    case 'timeout':
      throw new InputError(
        `${at} gave no answer within ${timeoutMs / 1000} s; try again later, or give --timeout more`,
      );
    case 'no-http':
      throw new InputError(
        `what answers at ${target.shown} speaks no HTTP; check the network, a proxy may be in between`,
      );
    case 'failed':
      throw new InputError(
        oneLine(`${at} cannot be reached (${outcome.code || outcome.reason}); check the network`),
      );
  }
}

/** As little as it takes. */
const LINK = {
  client_name: 'link-token-contract',
  user: { client_user_id: 'link-token-contract-verify' },
  products: ['transactions'],
  country_codes: ['US'],
  language: 'en',
};

function refusal(status: number, body: string): string {
  const code = member(body, 'error_code');
  if (code === null)
    return `the Sandbox gave no link token: it answered ${status}, and no error of Plaid’s; try again later`;
  if (KEYS.includes(code)) {
    return `the Sandbox does not take the API keys (${code}); check PLAID_CLIENT_ID and PLAID_SECRET, which have to be the Sandbox’s`;
  }
  const message = member(body, 'error_message') ?? '';
  return `the Sandbox gave no link token: ${status} ${code}${message === '' ? '' : `: ${message}`}`;
}

const KEYS = ['INVALID_API_KEYS', 'UNAUTHORIZED_ENVIRONMENT'];

function member(body: string, name: string): string | null {
  try {
    const value: JsonValue = JSON.parse(body);
    const found = isJsonObject(value) ? value[name] : undefined;
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

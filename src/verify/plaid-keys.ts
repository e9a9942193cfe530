import type { RequestHeaders } from '../../pacts/verification.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';

/** The version of Plaid's API that the contract is about: the header `Plaid-Version`. */
export const PLAID_VERSION = '2020-09-14';

export interface PlaidKeys {
  /** They and the version, as headers. */
  readonly headers: RequestHeaders;
  /** Keys of the same form that are surely wrong: the Sandbox refuses a malformed client id in another way. */
  readonly wrong: RequestHeaders;
  readonly secrets: readonly string[];
}

/** The API keys that the environment holds. Throws InputError where one is missing, or is none. */
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

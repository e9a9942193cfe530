import type { PlaidError } from '../contracts/revisions/index.ts';

/** The provider's answer to a request that it refuses. */
export interface ErrorAnswer {
  readonly status: 400 | 404 | 413 | 429 | 500;
  readonly body: NonNullable<PlaidError>;
}

/** The known error codes of `POST /link/token/get`. */
export type ErrorCode = keyof typeof ERRORS;

/** A refusal in Plaid's shape. Developers read the message, so it must hold no credential. */
export function plaidErrorAnswer(code: ErrorCode, message: string): ErrorAnswer {
  const { status, type } = ERRORS[code];
  return {
    status,
    body: {
      error_type: type,
      error_code: code,
      error_message: message,
      display_message: null,
      request_id: REQUEST_ID,
      suggested_action: null,
    },
  };
}

/** The request id of every answer: obviously fake, and the same on every run. */
export const REQUEST_ID = 'request-000000000000001';

const ERRORS = {
  INVALID_API_KEYS: { status: 400, type: 'INVALID_INPUT' },
  INVALID_LINK_TOKEN: { status: 400, type: 'INVALID_INPUT' },
  INVALID_BODY: { status: 400, type: 'INVALID_REQUEST' },
  INVALID_FIELD: { status: 400, type: 'INVALID_REQUEST' },
  INVALID_HEADERS: { status: 400, type: 'INVALID_REQUEST' },
  MISSING_FIELDS: { status: 400, type: 'INVALID_REQUEST' },
  UNKNOWN_FIELDS: { status: 400, type: 'INVALID_REQUEST' },
  NOT_FOUND: { status: 404, type: 'INVALID_REQUEST' },
  RATE_LIMIT: { status: 429, type: 'RATE_LIMIT_EXCEEDED' },
  INTERNAL_SERVER_ERROR: { status: 500, type: 'API_ERROR' },
} as const satisfies Record<
  string,
  { readonly status: ErrorAnswer['status']; readonly type: NonNullable<PlaidError>['error_type'] }
>;

import type { LinkTokenGetSessionsResponse, PlaidError } from '../contracts/revisions/index.ts';

const SESSION_ID = '00000000-0000-0000-0000-000000000002';
const PUBLIC_TOKEN = 'public-sandbox-00000000-0000-0000-0000-000000000003';

const institution = { name: 'Example Bank', institution_id: 'ins_0' };

const accounts = [
  {
    id: 'account-000000000000001',
    name: 'Example Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verification_status: null,
    class_type: null,
  },
];

const INVALID_CREDENTIALS: PlaidError = {
  error_type: 'ITEM_ERROR',
  error_code: 'INVALID_CREDENTIALS',
  error_message: 'the credentials do not match',
  display_message: 'Username or password is wrong.',
  request_id: 'request-000000000000002',
};

/** A session of Hosted Link that the user has not finished. */
export const OPEN_SESSION: LinkTokenGetSessionsResponse = {
  link_session_id: SESSION_ID,
  // Upstream sends up to nine fraction digits in a session's times.
  started_at: '2024-01-31T12:05:00.123456789Z',
  finished_at: null,
  events: [event('OPEN', '2024-01-31T12:05:00Z', 1)],
};

/** A session that ended with one item added: the caller waits for its public token. */
export const FINISHED_SESSION: LinkTokenGetSessionsResponse = {
  ...OPEN_SESSION,
  finished_at: '2024-01-31T12:07:30.5Z',
  events: [event('HANDOFF', '2024-01-31T12:07:30Z', 2), event('OPEN', '2024-01-31T12:05:00Z', 1)],
  results: {
    item_add_results: [{ public_token: PUBLIC_TOKEN, accounts, institution }],
    cra_item_add_results: [],
    cra_update_results: [],
    bank_income_results: [],
    payroll_income_results: [],
    document_income_results: null,
  },
};

/** A session that the user left after wrong credentials. */
export const EXITED_SESSION: LinkTokenGetSessionsResponse = {
  ...OPEN_SESSION,
  finished_at: '2024-01-31T12:06:15Z',
  events: [event('EXIT', '2024-01-31T12:06:15Z', 2), event('OPEN', '2024-01-31T12:05:00Z', 1)],
  exit: {
    error: INVALID_CREDENTIALS,
    metadata: {
      institution,
      status: 'requires_credentials',
      link_session_id: SESSION_ID,
      request_id: 'request-000000000000002',
    },
  },
};

function event(name: string, timestamp: string, number: number) {
  return {
    event_name: name,
    timestamp,
    event_id: `00000000-0000-0000-0000-00000000010${number}`,
    event_metadata: { request_id: 'request-000000000000002' },
  };
}

import type { JsonObject } from '../../contracts/json-value.ts';

const INSTITUTION = { name: 'Bank of America', institution_id: 'ins_127989' };

function account(mask: string): JsonObject {
  return {
    ...{ id: `account-${mask}`, name: 'Plaid Checking', mask, type: 'depository' },
    ...{ subtype: 'checking', verification_status: 'verified', class_type: 'personal' },
  };
}

const ACCOUNTS = [account('0000'), account('1111')];

const EXIT: JsonObject = {
  error: {
    error_type: 'ITEM_ERROR',
    error_code: 'ITEM_LOCKED',
    error_code_reason: 'OAUTH_INVALID_TOKEN',
    error_message: 'the account is locked',
    display_message: 'Your account is locked.',
    request_id: 'HNTDNrA8F1shFEW',
    causes: [{ error_code: 'ITEM_LOCKED' }, null],
    status: 400,
    documentation_url: 'https://plaid.com/docs/?ref=error#ITEM_ERROR',
    suggested_action: 'Unlock it.',
    required_account_subtypes: ['checking', 'savings'],
    provided_account_subtypes: ['cd', 'hsa'],
  },
  metadata: {
    institution: INSTITUTION,
    status: 'requires_credentials',
    link_session_id: '43face8b-a5c2-42a4-adec-4a4ec589eb46',
    request_id: 'HNTDNrA8F1shFEW',
  },
};

const EVENT_KEYS = [
  ...['error_code', 'error_message', 'error_type', 'exit_status', 'institution_id'],
  ...['institution_name', 'institution_search_query', 'request_id', 'mfa_type', 'view_name'],
  ...['selection', 'brand_name', 'match_reason', 'routing_number', 'account_number_mask'],
];

function event(name: string): JsonObject {
  return {
    event_id: `event-${name}`,
    timestamp: '2024-07-29T20:23:59Z',
    event_name: name,
    event_metadata: Object.fromEntries(EVENT_KEYS.map((key) => [key, `the ${key}`])),
  };
}

function item(id: string, n: number): JsonObject {
  return { [id]: `${id}-${n}`, accounts: ACCOUNTS, institution: INSTITUTION };
}

const RESULTS: JsonObject = {
  item_add_results: [item('public_token', 1), item('public_token', 2)],
  cra_item_add_results: [item('item_id', 1), item('item_id', 2)],
  cra_update_results: [item('item_id', 3), item('item_id', 4)],
  bank_income_results: ['APPROVED', 'STARTED'].map((status) => ({
    ...{ status, item_id: `item-${status}`, institution: INSTITUTION },
  })),
  payroll_income_results: [1, 2].map((n) => ({
    ...{ num_paystubs_retrieved: n, num_w2s_retrieved: n, institution: INSTITUTION },
  })),
  document_income_results: {
    ...{ num_paystubs_uploaded: 1, num_w2s_uploaded: 2 },
    ...{ num_bank_statements_uploaded: 3, num_1099s_uploaded: 4 },
  },
  cra_document_upload_results: { num_bank_statements_uploaded: 5 },
};

function session(id: string): JsonObject {
  return {
    link_session_id: id,
    started_at: '2024-07-29T20:22:36.522196741Z',
    finished_at: '2024-07-29T22:24:05.33+02:00',
    on_success: {
      public_token: 'public-sandbox-3b9687f0',
      metadata: {
        ...{ institution: INSTITUTION, accounts: ACCOUNTS },
        ...{ link_session_id: id, transfer_status: 'COMPLETE' },
      },
    },
    on_exit: EXIT,
    exit: EXIT,
    events: [event('HANDOFF'), event('EXIT')],
    results: RESULTS,
  };
}

export const metadata: JsonObject = {
  initial_products: ['auth', 'transactions'],
  webhook: 'https://example.com/hook?token=1#a',
  country_codes: ['US', 'GB'],
  language: 'en',
  institution_data: { routing_number: '021000021' },
  account_filters: {
    depository: {
      account_subtypes: ['money market', 'checking'],
      limited_purpose_types: ['RENT_MORTGAGE', 'RENT_MORTGAGE'],
    },
    credit: { account_subtypes: ['paypal', 'credit card'] },
    loan: { account_subtypes: ['auto', 'student'] },
    investment: { account_subtypes: ['529', '403B'] },
  },
  redirect_uri: 'https://example.com/oauth',
  client_name: 'Wonderwallet',
};

/** A valid response with every documented key, nothing null, two items in every list. */
export const fullResponse: JsonObject = {
  link_token: 'link-sandbox-e7b6956c-1522-4823-85d2-c4ca74251949',
  created_at: '2024-07-29T20:22:21Z',
  expiration: '2024-07-29T16:52:22-04:00',
  link_sessions: [session('session-1'), session('session-2')],
  metadata,
  user_id: 'usr_123456abcdef',
  request_id: 'Pxpgzy0Wjvn99mY',
};

import type { Habits } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import type { Validators } from './validator.ts';

const SESSION = 'link_sessions[]';
const ERROR = `${SESSION}.exit.error`;
const RESULTS = `${SESSION}.results`;

/** One mistake at each of these places. */
const locally: Readonly<
  Record<string, { places: readonly string[]; mistake: (place: string) => Partial<Habits> }>
> = {
  'forgets to require': {
    mistake: (place) => ({ mayBeAbsent: ({ optional }, at) => optional || at === place }),
    places: [
      ...['link_token', 'created_at', 'expiration', 'request_id', 'metadata'],
      ...['initial_products', 'webhook', 'language', 'redirect_uri'].map(
        (key) => `metadata.${key}`,
      ),
      ...['depository', 'loan'].map((key) => `metadata.account_filters.${key}.account_subtypes`),
      ...['link_session_id', 'on_success.metadata', 'on_exit.error', 'exit.metadata'].map(
        (key) => `${SESSION}.${key}`,
      ),
      ...['timestamp', 'event_metadata'].map((key) => `${SESSION}.events[].${key}`),
      ...['error_type', 'display_message'].map((key) => `${ERROR}.${key}`),
      ...['bank_income_results', 'document_income_results'].map((key) => `${RESULTS}.${key}`),
      `${RESULTS}.item_add_results[].institution`,
      `${RESULTS}.cra_update_results[].accounts`,
      `${RESULTS}.payroll_income_results[].num_w2s_retrieved`,
      `${RESULTS}.document_income_results.num_1099s_uploaded`,
      `${RESULTS}.cra_document_upload_results.num_bank_statements_uploaded`,
    ],
  },
  requires: {
    mistake: (place) => ({ mayBeAbsent: ({ optional }, at) => optional && at !== place }),
    places: [
      ...['user_id', 'link_sessions', 'metadata.institution_data', 'metadata.account_filters'],
      ...[
        'metadata.account_filters.credit',
        'metadata.account_filters.depository.limited_purpose_types',
      ],
      ...['started_at', 'finished_at', 'on_success', 'exit', 'events', 'results'].map(
        (key) => `${SESSION}.${key}`,
      ),
      `${SESSION}.on_success.metadata.accounts`,
      `${SESSION}.events[].event_metadata.request_id`,
      `${ERROR}.causes`,
      `${RESULTS}.item_add_results[].institution.name`,
      `${RESULTS}.item_add_results[].accounts[].mask`,
      `${RESULTS}.cra_document_upload_results`,
    ],
  },
  'refuses null of': {
    mistake: (place) => ({ mayBeNull: ({ nullable }, at) => nullable && at !== place }),
    places: [
      ...['created_at', 'expiration', 'metadata.webhook', 'metadata.client_name'],
      ...['finished_at', 'on_success', 'exit', 'on_success.metadata', 'results'].map(
        (key) => `${SESSION}.${key}`,
      ),
      ...[ERROR, `${ERROR}.display_message`, `${ERROR}.status`],
      `${RESULTS}.document_income_results`,
      `${RESULTS}.item_add_results[].institution`,
      `${RESULTS}.item_add_results[].accounts[].class_type`,
    ],
  },
  'takes null of': {
    mistake: (place) => ({ mayBeNull: ({ nullable }, at) => nullable || at === place }),
    places: [
      ...['', 'request_id', 'user_id', 'metadata', 'link_sessions', 'link_sessions[]'],
      ...['metadata.country_codes', 'metadata.initial_products[]', 'metadata.account_filters'],
      ...[`${SESSION}.started_at`, `${SESSION}.events`, `${SESSION}.events[].timestamp`],
      ...[`${RESULTS}.bank_income_results`, `${ERROR}.error_message`],
    ],
  },
  'never looks at': {
    mistake: (place) => ({ looksAt: (at) => at !== place }),
    places: [
      ...['link_token', 'created_at', 'expiration', 'request_id', 'user_id', 'link_sessions'],
      ...['metadata', 'metadata.webhook', 'metadata.client_name', 'metadata.country_codes[]'],
      ...['metadata.institution_data', 'metadata.account_filters', 'metadata.account_filters.loan'],
      ...['started_at', 'finished_at', 'on_success', 'on_exit', 'exit', 'events', 'results'].map(
        (key) => `${SESSION}.${key}`,
      ),
      ...[`${SESSION}.events[].event_metadata`, `${SESSION}.on_success.metadata.transfer_status`],
      ...[`${ERROR}.causes`, `${ERROR}.status`, `${ERROR}.required_account_subtypes[]`],
      ...['item_add_results[].accounts[]', 'cra_item_add_results', 'document_income_results'].map(
        (key) => `${RESULTS}.${key}`,
      ),
      `${RESULTS}.payroll_income_results[].institution.institution_id`,
    ],
  },
};

export const brokenPlaces: Validators = Object.fromEntries(
  Object.entries(locally).flatMap(([what, { places, mistake }]) =>
    places.map((place) => [
      `${what} ${place || 'the whole'}`,
      handWrittenValidator(mistake(place)),
    ]),
  ),
);

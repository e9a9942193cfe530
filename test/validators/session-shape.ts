import * as values from './documented-values.ts';
import { account, institution } from './institution-shape.ts';
import { results } from './results-shape.ts';
import { anything, dateTime, integer, listOf, nullable, object, oneOf, text } from './shape.ts';

const success = nullable(
  object({
    required: {
      public_token: text,
      metadata: nullable(
        object({
          optional: {
            institution,
            accounts: listOf(account),
            link_session_id: text,
            transfer_status: nullable(oneOf(values.TRANSFER_STATUSES)),
          },
        }),
      ),
    },
  }),
);

const plaidError = nullable(
  object({
    required: {
      error_type: oneOf(values.ERROR_TYPES),
      error_code: text,
      error_message: text,
      display_message: nullable(text),
    },
    optional: {
      error_code_reason: nullable(text),
      request_id: text,
      causes: listOf(anything),
      status: nullable(integer),
      documentation_url: text,
      suggested_action: nullable(text),
      required_account_subtypes: listOf(text),
      provided_account_subtypes: listOf(text),
    },
  }),
);

const exit = nullable(
  object({
    required: {
      error: plaidError,
      metadata: nullable(
        object({
          optional: { institution, status: text, link_session_id: text, request_id: text },
        }),
      ),
    },
  }),
);

const texts = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, text]));

const event = object({
  required: {
    event_id: text,
    timestamp: text,
    event_name: text,
    event_metadata: object({
      optional: texts(
        ...['error_code', 'error_message', 'error_type', 'exit_status', 'institution_id'],
        ...['institution_name', 'institution_search_query', 'request_id', 'mfa_type', 'view_name'],
        ...['selection', 'brand_name', 'match_reason', 'routing_number', 'account_number_mask'],
      ),
    }),
  },
});

/** What a session of Link went through, how it ended and what came of it. */
export const session = object({
  required: { link_session_id: text },
  optional: {
    started_at: dateTime,
    finished_at: nullable(dateTime),
    on_success: success,
    on_exit: exit,
    exit,
    events: listOf(event),
    results,
  },
});

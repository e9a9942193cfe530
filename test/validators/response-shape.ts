import * as values from './documented-values.ts';
import { session } from './session-shape.ts';
import {
  dateTime,
  listOf,
  nullable,
  object,
  oneOf,
  type PresentShape,
  text,
  uri,
} from './shape.ts';

const filterOf = (subtypes: readonly string[]) =>
  object({ required: { account_subtypes: listOf(oneOf(subtypes)) } });

const accountFilters = object({
  optional: {
    depository: object({
      required: { account_subtypes: listOf(oneOf(values.DEPOSITORY_SUBTYPES)) },
      optional: { limited_purpose_types: listOf(oneOf(values.LIMITED_PURPOSE_TYPES)) },
    }),
    credit: filterOf(values.CREDIT_SUBTYPES),
    loan: filterOf(values.LOAN_SUBTYPES),
    investment: filterOf(values.INVESTMENT_SUBTYPES),
  },
});

const metadata = object({
  required: {
    initial_products: listOf(oneOf(values.PRODUCTS)),
    webhook: nullable(uri),
    country_codes: listOf(oneOf(values.COUNTRY_CODES)),
    language: nullable(text),
    redirect_uri: nullable(text),
    client_name: nullable(text),
  },
  optional: {
    institution_data: object({ optional: { routing_number: text } }),
    account_filters: accountFilters,
  },
});

/** The response of `POST /link/token/get` in revision 1.697.4, as its documentation has it. */
export const responseShape: PresentShape = object({
  required: {
    link_token: text,
    created_at: nullable(dateTime),
    expiration: nullable(dateTime),
    metadata,
    request_id: text,
  },
  optional: { link_sessions: listOf(session), user_id: text },
});

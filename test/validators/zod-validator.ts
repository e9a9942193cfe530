import type { z } from 'zod';
import * as values from './documented-values.ts';
import type { Validator } from './validator.ts';
import { sessionType } from './zod-session.ts';
import { RIGHT_WORDS, type ZodWords } from './zod-words.ts';

/** A validator as a client writes it with zod: correct with the words that are not overridden. */
export function zodValidator(words: Partial<ZodWords> = {}): Validator {
  const own: ZodWords = { ...RIGHT_WORDS, ...words };
  const response = responseType(own);
  return (payload) => own.verdict(response, payload);
}

function responseType(words: ZodWords): z.ZodType {
  const { text, dateTime, nullable, optional, list, object } = words;
  return object({
    link_token: text,
    created_at: nullable(dateTime),
    expiration: nullable(dateTime),
    link_sessions: optional(list(sessionType(words))),
    metadata: metadataType(words),
    user_id: optional(text),
    request_id: text,
  });
}

function metadataType({ text, uri, oneOf, list, nullable, optional, object }: ZodWords): z.ZodType {
  const subtypes = (listed: readonly string[]) => ({ account_subtypes: list(oneOf(listed)) });
  const depository = object({
    ...subtypes(values.DEPOSITORY_SUBTYPES),
    limited_purpose_types: optional(list(oneOf(values.LIMITED_PURPOSE_TYPES))),
  });
  const accountFilters = object({
    depository: optional(depository),
    credit: optional(object(subtypes(values.CREDIT_SUBTYPES))),
    loan: optional(object(subtypes(values.LOAN_SUBTYPES))),
    investment: optional(object(subtypes(values.INVESTMENT_SUBTYPES))),
  });
  return object({
    initial_products: list(oneOf(values.PRODUCTS)),
    webhook: nullable(uri),
    country_codes: list(oneOf(values.COUNTRY_CODES)),
    language: nullable(text),
    institution_data: optional(object({ routing_number: optional(text) })),
    account_filters: optional(accountFilters),
    redirect_uri: nullable(text),
    client_name: nullable(text),
  });
}

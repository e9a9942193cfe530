import { z } from 'zod';
import * as values from './documented-values.ts';
import { accountType, institutionType, resultsType } from './zod-results.ts';
import type { ZodWords } from './zod-words.ts';

export function sessionType(words: ZodWords): z.ZodType {
  const { text, dateTime, oneOf, list, nullable, optional, object } = words;
  const successMetadata = object({
    institution: optional(institutionType(words)),
    accounts: optional(list(accountType(words))),
    link_session_id: optional(text),
    transfer_status: optional(nullable(oneOf(values.TRANSFER_STATUSES))),
  });
  const success = object({ public_token: text, metadata: nullable(successMetadata) });
  const exit = exitType(words);
  return object({
    link_session_id: text,
    started_at: optional(dateTime),
    finished_at: optional(nullable(dateTime)),
    on_success: optional(nullable(success)),
    on_exit: optional(exit),
    exit: optional(exit),
    events: optional(list(eventType(words))),
    results: optional(resultsType(words)),
  });
}

function exitType(words: ZodWords): z.ZodType {
  const { text, integer, oneOf, list, nullable, optional, object } = words;
  const error = object({
    error_type: oneOf(values.ERROR_TYPES),
    error_code: text,
    error_code_reason: optional(nullable(text)),
    error_message: text,
    display_message: nullable(text),
    request_id: optional(text),
    causes: optional(list(z.unknown())),
    status: optional(nullable(integer)),
    documentation_url: optional(text),
    suggested_action: optional(nullable(text)),
    required_account_subtypes: optional(list(text)),
    provided_account_subtypes: optional(list(text)),
  });
  const metadata = object({
    institution: optional(institutionType(words)),
    status: optional(text),
    link_session_id: optional(text),
    request_id: optional(text),
  });
  return nullable(object({ error: nullable(error), metadata: nullable(metadata) }));
}

function eventType({ text, optional, object }: ZodWords): z.ZodType {
  const eventMetadata = object({
    error_code: optional(text),
    error_message: optional(text),
    error_type: optional(text),
    exit_status: optional(text),
    institution_id: optional(text),
    institution_name: optional(text),
    institution_search_query: optional(text),
    request_id: optional(text),
    mfa_type: optional(text),
    view_name: optional(text),
    selection: optional(text),
    brand_name: optional(text),
    match_reason: optional(text),
    routing_number: optional(text),
    account_number_mask: optional(text),
  });
  return object({
    event_name: text,
    timestamp: text,
    event_id: text,
    event_metadata: eventMetadata,
  });
}

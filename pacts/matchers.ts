import { MatchersV3 } from '@pact-foundation/pact';
import { DATE_TIME_PATTERN } from './patterns.ts';

/** A place of a pact's body: a value, or a matcher with its example. */
export type Template =
  | MatchersV3.Matcher<unknown>
  | string
  | number
  | boolean
  | null
  | TemplateBody;
export interface TemplateBody {
  readonly [key: string]: Template | readonly Template[];
}

/**
 * A date-time. Pact has no matcher for "null or a date-time": a null needs an interaction of its own.
 * Throws a RangeError for an example that the pattern refuses.
 */
export function dateTime(example = '2024-01-31T12:00:00Z'): MatchersV3.V3RegexMatcher {
  if (!new RegExp(DATE_TIME_PATTERN).test(example)) {
    throw new RangeError(
      `the example must be an RFC 3339 date-time, not ${JSON.stringify(example)}`,
    );
  }
  return MatchersV3.regex(DATE_TIME_PATTERN, example);
}

/** Any string, as upstream does not document the shape of a link token. */
export const linkToken = anyString('link-sandbox-00000000-0000-0000-0000-000000000001');

/** Any string, as upstream does not document the shape of a public token. */
export const publicToken = anyString('public-sandbox-00000000-0000-0000-0000-000000000003');

/** Any string: upstream component `RequestID`. */
export const requestId = anyString('request-000000000000001');

/** Any string: the id of a session of Link. */
export const linkSessionId = anyString('00000000-0000-0000-0000-000000000002');

function anyString(usual: string) {
  return (example = usual): MatchersV3.Matcher<string> => MatchersV3.string(example);
}

/**
 * An object that the consumer does not read. The example has the keys that the contract requires, but the pact asserts
 * neither the keys nor their values.
 */
export function unreadObject(example: Record<string, unknown>): MatchersV3.Matcher<unknown> {
  return MatchersV3.eachKeyMatches(example, MatchersV3.string('key'));
}

/** A list, with nothing asserted of its items. */
export function unreadList(): MatchersV3.Matcher<unknown> {
  return MatchersV3.like([]);
}

/** Upstream component `LinkTokenGetMetadataResponse`, unread. `additional`: additional properties. */
export function metadata(additional: Record<string, unknown> = {}): MatchersV3.Matcher<unknown> {
  return unreadObject({
    initial_products: ['transactions'],
    webhook: null,
    country_codes: ['US'],
    language: 'en',
    redirect_uri: null,
    client_name: null,
    ...additional,
  });
}

/**
 * The body of a 200 answer: what the contract requires, each asserted as loosely as the contract
 * has it, and over it what a consumer relies on, as `particulars`.
 */
export function linkTokenGetResponse(particulars: TemplateBody = {}): TemplateBody {
  return {
    link_token: linkToken(),
    created_at: dateTime('2024-01-31T12:00:00Z'),
    expiration: dateTime('2024-01-31T16:00:00Z'),
    request_id: requestId(),
    metadata: metadata(),
    ...particulars,
  };
}

/**
 * The body of a 4xx or 5xx answer: upstream component `PlaidError`. Type and code are what a program
 * decides by, so they are exact; the message is for people, any string.
 */
export function plaidError(error: { readonly type: string; readonly code: string }): TemplateBody {
  return {
    error_type: error.type,
    error_code: error.code,
    error_message: MatchersV3.string('a text for the developer'),
    display_message: null,
    request_id: requestId(),
  };
}

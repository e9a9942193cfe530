import { parseJsonObject } from '../contracts/json-value.ts';
import { quote } from '../contracts/received.ts';
import { type ErrorAnswer, plaidErrorAnswer } from './plaid-error-answer.ts';

/** The provider's reading of a request: its link token, or a refusal. */
type RequestReading =
  | { readonly kind: 'accepted'; readonly linkToken: string }
  | { readonly kind: 'refused'; readonly answer: ErrorAnswer };

/**
 * Reads a request of `POST /link/token/get` as upstream component `LinkTokenGetRequest` documents it: JSON with
 * `link_token`; `client_id` and `secret` in the body or as the headers `PLAID-CLIENT-ID` and `PLAID-SECRET`; nothing
 * else. Header names come in lower case.
 *
 * A refusal names fields and never repeats a value, since values are credentials.
 */
export function readLinkTokenGetRequest(
  headers: Readonly<Record<string, string>>,
  bodyText: string,
): RequestReading {
  if (!isJsonContentType(headers['content-type'] ?? '')) {
    return refused('INVALID_HEADERS', 'the header Content-Type must be application/json');
  }
  const body = parseJsonObject(bodyText);
  if (body === null) return refused('INVALID_BODY', 'the body must be a JSON object');

  const unknown = Object.keys(body).filter((name) => !FIELDS.has(name));
  if (unknown.length > 0) {
    return refused('UNKNOWN_FIELDS', `fields that this endpoint does not take: ${list(unknown)}`);
  }
  const missing = [...FIELDS]
    .filter(([name, header]) => !Object.hasOwn(body, name) && !hasValue(headers, header))
    .map(([name]) => name);
  if (missing.length > 0) return { kind: 'refused', answer: missingFieldsAnswer(missing) };

  const malformed = Object.keys(body).filter((name) => !isFilledString(body[name]));
  const { link_token: linkToken } = body;
  if (malformed.length > 0 || typeof linkToken !== 'string') {
    return refused('INVALID_FIELD', `fields that must be non-empty strings: ${list(malformed)}`);
  }
  return { kind: 'accepted', linkToken };
}

/** The refusal of a request that lacks required fields. */
export function missingFieldsAnswer(fields: readonly string[]): ErrorAnswer {
  return plaidErrorAnswer('MISSING_FIELDS', `required fields are missing: ${list(fields)}`);
}

/** The fields, each with the header that may replace it. */
const FIELDS: ReadonlyMap<string, string | null> = new Map([
  ['link_token', null],
  ['client_id', 'plaid-client-id'],
  ['secret', 'plaid-secret'],
]);

const MOST_NAMED = 5;

function refused(...problem: Parameters<typeof plaidErrorAnswer>): RequestReading {
  return { kind: 'refused', answer: plaidErrorAnswer(...problem) };
}

/** RFC 9110 section 8.3.1: type and subtype in any case, then parameters. */
export function isJsonContentType(header: string): boolean {
  return header.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

function hasValue(headers: Readonly<Record<string, string>>, name: string | null): boolean {
  return name !== null && isFilledString(headers[name]);
}

function isFilledString(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => quote(name));
  const rest = names.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

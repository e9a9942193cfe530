import { setTimeout as wait } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { dispatcherTo } from '../shared/http/dispatcher-to.ts';
import { retryAfterMs } from '../shared/http/retry-after.ts';
import { authorizationOf, type BrokerConnection } from './broker-connection.ts';
import { BrokerFault, type BrokerFaultKind } from './broker-fault.ts';
import { redactSecrets } from './redact-secrets.ts';
import { trustedCertificates } from './trusted-certificates.ts';

type BrokerAnswer =
  /** `text`: the source of `body`. */
  | { readonly kind: 'found'; readonly body: JsonObject; readonly text: string }
  | { readonly kind: 'absent' };

/** One conversation with a broker: all its questions share one time limit. */
export interface BrokerConversation {
  readonly connection: BrokerConnection;
  /** The limit for all of it. */
  readonly seconds: number;
  /** Aborts at the limit. */
  readonly signal: AbortSignal;
}

export function converse(connection: BrokerConnection, seconds: number): BrokerConversation {
  return { connection, seconds, signal: AbortSignal.timeout(seconds * 1000) };
}

/** The body of a question that is not a GET. */
interface SentToBroker {
  /** Each may be sent twice without harm: a search, a result of which the last counts, a member that is put. */
  readonly method: 'POST' | 'PUT';
  readonly body: JsonObject;
}

/**
 * The JSON that the broker has at a path below its index. A busy, failing or interrupted broker is asked again, since
 * reading changes nothing. Throws BrokerFault. Redirects are not followed: the user has not named their target.
 */
export async function askBroker(
  conversation: BrokerConversation,
  path: string,
  sent?: SentToBroker,
): Promise<BrokerAnswer> {
  const { connection, signal } = conversation;
  const dispatcher = dispatcherTo(connection.baseUrl, trustedCertificates(connection));
  try {
    let before: BrokerFaultKind | null = null;
    for (let attempt = 0; ; attempt++) {
      const reply = await ask(conversation, dispatcher, path, sent);
      if (reply.kind !== 'fault') return reply;
      // An interrupted answer says more than a timeout.
      if (reply.fault.kind === 'silent' && before?.kind === 'broken-off') {
        throw new BrokerFault(connection, before);
      }
      before = reply.fault;
      const delay = PAUSES_MS[attempt];
      if (delay === undefined || !MAY_PASS.has(reply.fault.kind)) {
        throw new BrokerFault(connection, reply.fault);
      }
      await wait(Math.max(delay, reply.retryAfterMs), undefined, { signal }).catch(() => {
        // No time is left: the last fault is reported.
        throw new BrokerFault(connection, reply.fault);
      });
    }
  } finally {
    await dispatcher.destroy();
  }
}

const PAUSES_MS: readonly number[] = [500, 1000, 2000];
const MAY_PASS: ReadonlySet<BrokerFaultKind['kind']> = new Set([
  ...(['refused', 'broken-off', 'busy', 'failing'] as const),
]);

type Reply =
  | BrokerAnswer
  | { readonly kind: 'fault'; readonly fault: BrokerFaultKind; readonly retryAfterMs: number };

async function ask(
  { connection, signal, seconds }: BrokerConversation,
  dispatcher: Dispatcher,
  path: string,
  sent: SentToBroker | undefined,
): Promise<Reply> {
  const authorization = authorizationOf(connection.credentials);
  try {
    const answer = await request(`${connection.baseUrl}${path}`, {
      dispatcher,
      signal,
      headers: {
        accept: 'application/hal+json, application/json',
        ...(authorization === null ? {} : { authorization }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { method: sent.method, body: JSON.stringify(sent.body) }),
    });
    const { statusCode } = answer;
    const text = await bodyText(answer.body);
    if (text === null) return fault({ kind: 'too-large', megabytes: MOST_BYTES / 1e6 });
    // Not redacted here: a name may hold a password as a part. Messages redact it.
    const value = parsed(text);
    const headers = firstHeaders(answer.headers);
    if (statusCode >= 200 && statusCode < 300) {
      if (value !== null) return { kind: 'found', body: value, text };
      return fault({ kind: 'no-broker', received: receivedText(statusCode, headers) });
    }
    if (statusCode === 400 && value !== null) {
      return fault({ kind: 'rejected', said: JSON.stringify(value['errors'] ?? value) });
    }
    // A server with basic auth, such as pact_broker, takes a token for a malformed request.
    if (statusCode === 400 && connection.credentials.kind === 'token') {
      return fault({ kind: 'unauthorized' });
    }
    const location = placeSaid(connection, headers['location']);
    return replyTo(statusCode, { ...headers, location }, value, path);
  } catch (error) {
    return fault(faultOf(error, seconds));
  }
}

function replyTo(status: number, headers: Headers, body: JsonObject | null, path: string): Reply {
  if (status === 404) return path === '' ? fault({ kind: 'not-found', path }) : { kind: 'absent' };
  const known = statusFault(status, saidIn(body));
  if (known !== null) {
    return fault(known, retryAfterMs(headers['retry-after'], Date.now()));
  }
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    return fault({ kind: 'redirected', to: location });
  }
  return fault({ kind: 'no-broker', received: receivedText(status, headers) });
}

/** The meaning of a status for any question; null where it depends on the question. */
export function statusFault(status: number, said: string): BrokerFaultKind | null {
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 403) return { kind: 'forbidden', said };
  if (status === 429) return { kind: 'busy' };
  return status >= 500 ? { kind: 'failing', status, said } : null;
}

/** The broker's own error message, in either of its two forms. */
function saidIn(body: JsonObject | null): string {
  const error = body?.['error'];
  if (typeof error === 'string') return error;
  const message = isJsonObject(error) ? error['message'] : undefined;
  return typeof message === 'string' ? message : '';
}

function fault(what: BrokerFaultKind, retryAfterMs = 0): Reply {
  return { kind: 'fault', fault: what, retryAfterMs };
}

function faultOf(error: unknown, seconds: number): BrokerFaultKind {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'silent', seconds };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'unknown-host' };
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS|ERR_SSL/.test(code)) {
    return { kind: 'certificate', reason };
  }
  if (error instanceof Error && error.name === 'HTTPParserError')
    return { kind: 'no-broker', received: 'it does not speak HTTP' };
  return { kind: 'broken-off', reason };
}

/** A pact of thousands of interactions has some megabytes. */
const MOST_BYTES = 50_000_000;

async function bodyText(body: Dispatcher.ResponseData['body']): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): JsonObject | null {
  const json = parsePactJson(text);
  return json.kind === 'value' && isJsonObject(json.value) ? json.value : null;
}

function receivedText(status: number, headers: Headers): string {
  return `${status} with ${headers['content-type'] ?? 'no content type'}`;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** The first of several headers with the same name. */
function firstHeaders(headers: Dispatcher.ResponseData['headers']): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** The target of a redirect, without its query, which may hold a credential. */
function placeSaid(connection: BrokerConnection, location: string | undefined): string | undefined {
  return location === undefined
    ? undefined
    : redactSecrets(connection, location).split(/[?#]/, 1)[0];
}

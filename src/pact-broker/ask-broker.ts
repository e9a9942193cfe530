import { setTimeout as wait } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import { type Dispatcher, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { readBounded } from '../shared/files/bounded-file.ts';
import { dispatcherTo } from '../shared/http/dispatcher-to.ts';
import { retryAfterMs } from '../shared/http/retry-after.ts';
import { wholeOf } from '../shared/text/lines-of.ts';
import { authorizationOf, type BrokerConnection } from './broker-connection.ts';
import { BrokerFault, type BrokerFaultKind } from './broker-fault.ts';
import { redactSecrets } from './redaction.ts';

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
      const { fault, retryAfterMs: longer } = reply;
      const delay = PAUSES_MS[attempt];
      if (delay === undefined || !MAY_PASS.has(fault.kind)) {
        // An interrupted answer says more than a timeout.
        const said = fault.kind === 'silent' && before?.kind === 'broken-off' ? before : fault;
        throw new BrokerFault(connection, said);
      }
      before = fault;
      await wait(Math.max(delay, longer), undefined, { signal }).catch(() => {
        // No time is left: the last fault is reported.
        throw new BrokerFault(connection, fault);
      });
    }
  } finally {
    await dispatcher.destroy();
  }
}

const PAUSES_MS: readonly number[] = [500, 1000, 2000];
const MAY_PASS: ReadonlySet<string> = new Set(['refused', 'broken-off', 'busy', 'failing']);

type Reply =
  | BrokerAnswer
  | { readonly kind: 'fault'; readonly fault: BrokerFaultKind; readonly retryAfterMs: number };

async function ask(
  conversation: BrokerConversation,
  dispatcher: Dispatcher,
  path: string,
  sent: SentToBroker | undefined,
): Promise<Reply> {
  const { connection, signal, seconds } = conversation;
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
    const bytes = await wholeOf(answer.body, MOST_BYTES);
    const text = Buffer.from(bytes).toString('utf8');
    // Not redacted here: a name may hold a password as a part. Messages redact it.
    const json = parsePactJson(text);
    const body = json.kind === 'value' && isJsonObject(json.value) ? json.value : null;
    if (statusCode >= 200 && statusCode < 300 && body !== null)
      return { kind: 'found', body, text };
    return refusal(conversation, path, answer, body);
  } catch (error) {
    return fault(faultOf(error, seconds));
  }
}

function refusal(
  { connection }: BrokerConversation,
  path: string,
  { statusCode: status, headers }: Dispatcher.ResponseData,
  body: JsonObject | null,
): Reply {
  if (status === 400 && body !== null) {
    return fault({ kind: 'rejected', said: JSON.stringify(body['errors'] ?? body) });
  }
  // A server with basic auth, such as pact_broker, takes a token for a malformed request.
  if (status === 400 && connection.credentials.kind === 'token') {
    return fault({ kind: 'unauthorized' });
  }
  if (status === 404) return path === '' ? fault({ kind: 'not-found', path }) : { kind: 'absent' };
  const known = statusFault(status, saidIn(body));
  if (known !== null) {
    return fault(known, retryAfterMs(headerIn(headers, 'retry-after'), Date.now()));
  }
  const location = headerIn(headers, 'location');
  if (status >= 300 && status < 400 && location !== undefined) {
    // Without the query of the target, which may hold a credential.
    const to = redactSecrets(connection, location).split(/[?#]/, 1)[0] ?? '';
    return fault({ kind: 'redirected', to });
  }
  const type = headerIn(headers, 'content-type') ?? 'no content type';
  return fault({ kind: 'no-broker', received: `${status} with ${type}` });
}

/** The first of several headers with the same name. */
function headerIn(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
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
  if (error instanceof RangeError) return { kind: 'too-large', megabytes: MOST_BYTES / 1e6 };
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

/**
 * Node's trusted certificates and those of the user's file (PEM); null where there is no file. Throws BrokerFault where
 * it is unusable.
 */
export function trustedCertificates(connection: BrokerConnection): string[] | null {
  const { caFile } = connection;
  if (caFile === null) return null;
  try {
    return [...rootCertificates, certificatesIn(caFile)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokerFault(connection, { kind: 'ca-file', file: caFile, reason });
  }
}

/** Four times the size of all public authorities' certificates. */
const MOST_OF_CERTIFICATES = 1_000_000;

function certificatesIn(file: string): string {
  const read = readBounded(file, MOST_OF_CERTIFICATES);
  if (read.kind === 'unread') throw new Error(read.why);
  const text = read.bytes.toString('utf8');
  if (!text.includes('-----BEGIN ')) throw new Error('there is no certificate in it');
  return text;
}

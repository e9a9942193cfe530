import { setTimeout as wait } from 'node:timers/promises';
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { authorizationOf, type BrokerConnection } from './broker-connection.ts';
import { BrokerFault, type BrokerFaultKind } from './broker-fault.ts';
import { isLoopback } from './loopback.ts';
import { retryAfterMs } from './retry-after.ts';
import { trustedCertificates } from './trusted-certificates.ts';

export type BrokerAnswer =
  | { readonly kind: 'found'; readonly body: JsonObject }
  | { readonly kind: 'absent' };

/** One conversation with a broker: all that is asked in it has to end in time together. */
export interface BrokerConversation {
  readonly connection: BrokerConnection;
  /** For the whole of it. */
  readonly seconds: number;
  /** Ends with it. */
  readonly signal: AbortSignal;
}

export function converse(connection: BrokerConnection, seconds: number): BrokerConversation {
  return { connection, seconds, signal: AbortSignal.timeout(seconds * 1000) };
}

/** What is sent with a question, where it is more than what stands at a path. */
export interface SentToBroker {
  /** Each may be sent twice without harm: a search, a result that counts by being the last, a member that is put. */
  readonly method: 'POST' | 'PUT';
  readonly body: JsonObject;
}

/**
 * What the broker has at a path below its index, as JSON. It is asked again where it is busy, fails or breaks off, as
 * reading changes nothing. Throws BrokerFault. A redirect is not followed: where it leads is nobody's
 * broker by the user's word.
 */
export async function askBroker(
  conversation: BrokerConversation,
  path: string,
  sent?: SentToBroker,
): Promise<BrokerAnswer> {
  const { connection, signal } = conversation;
  const dispatcher = dispatcherFor(connection);
  try {
    for (let attempt = 0; ; attempt++) {
      const reply = await ask(conversation, dispatcher, path, sent);
      if (reply.kind !== 'fault') return reply;
      const delay = PAUSES_MS[attempt];
      if (delay === undefined || !MAY_PASS.has(reply.fault.kind)) {
        throw new BrokerFault(connection, reply.fault);
      }
      await wait(Math.max(delay, reply.retryAfterMs), undefined, { signal }).catch(() => {
        // There is no time left: what it said last is why.
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
    const { statusCode, headers, body } = await request(`${connection.baseUrl}${path}`, {
      dispatcher,
      signal,
      headers: {
        accept: 'application/hal+json, application/json',
        ...(authorization === null ? {} : { authorization }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { method: sent.method, body: JSON.stringify(sent.body) }),
    });
    const text = await bodyText(body);
    if (text === null) return fault({ kind: 'too-large', megabytes: MOST_BYTES / 1e6 });
    const value = parsed(text);
    if (statusCode >= 200 && statusCode < 300) {
      if (value !== null) return { kind: 'found', body: value };
      return fault({ kind: 'no-broker', received: receivedText(statusCode, headers) });
    }
    if (statusCode === 400 && value !== null) {
      return fault({ kind: 'rejected', said: JSON.stringify(value['errors'] ?? value) });
    }
    // What asks for a user, as pact_broker itself does, takes a token for a malformed request.
    if (statusCode === 400 && connection.credentials.kind === 'token') {
      return fault({ kind: 'unauthorized' });
    }
    return replyTo(statusCode, headers, value, path);
  } catch (error) {
    return fault(faultOf(error, seconds));
  }
}

function replyTo(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: JsonObject | null,
  path: string,
): Reply {
  if (status === 404) return path === '' ? fault({ kind: 'not-found', path }) : { kind: 'absent' };
  const known = statusFault(status, saidIn(body));
  if (known !== null) {
    return fault(known, retryAfterMs(single(headers['retry-after']), Date.now()));
  }
  const location = single(headers['location']);
  if (status >= 300 && status < 400 && location !== undefined) {
    return fault({ kind: 'redirected', to: withoutQuery(location) });
  }
  return fault({ kind: 'no-broker', received: receivedText(status, headers) });
}

/** What a status means whatever was asked; null where it depends on that. */
export function statusFault(status: number, said: string): BrokerFaultKind | null {
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 403) return { kind: 'forbidden', said };
  if (status === 429) return { kind: 'busy' };
  return status >= 500 ? { kind: 'failing', status, said } : null;
}

/** Of the broker's own words for a fault, in the two forms that it uses. */
function saidIn(body: JsonObject | null): string {
  const error = body?.['error'];
  if (typeof error === 'string') return error;
  const message = isJsonObject(error) ? error['message'] : undefined;
  return typeof message === 'string' ? message : '';
}

function fault(what: BrokerFaultKind, retryAfterMs = 0): Reply {
  return { kind: 'fault', fault: what, retryAfterMs };
}

/** Through the proxy that the environment names, as the rest of the Pact world goes; on this machine without. */
function dispatcherFor(connection: BrokerConnection): Dispatcher {
  const ca = trustedCertificates(connection);
  const tls = ca === null ? {} : { connect: { ca }, requestTls: { ca }, proxyTls: { ca } };
  return isLoopback(new URL(connection.baseUrl)) ? new Agent(tls) : new EnvHttpProxyAgent(tls);
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

/** A pact of thousands of interactions is some megabytes. */
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

function receivedText(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): string {
  return `${status} with ${single(headers['content-type']) ?? 'no content type'}`;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function withoutQuery(location: string): string {
  return location.split(/[?#]/, 1)[0] ?? '';
}

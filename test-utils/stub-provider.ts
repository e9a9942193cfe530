import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { boundedText } from './bounded-text.ts';
import { close, listen } from './http-server.ts';
import { readLinkTokenGetRequest } from './link-token-get-request.ts';
import { plaidErrorAnswer } from './plaid-error-answer.ts';
import { readProviderStateChange } from './provider-state-change.ts';
import type { Answer, ProviderStateName, ProviderStateParams } from './provider-states.ts';
import { createStandingStates, type StandingStates } from './standing-states.ts';

/** A running double of Plaid that serves `POST /link/token/get`. */
export interface StubProvider {
  /** Where it listens: `http://127.0.0.1:<port>`, the SDK's `basePath`. */
  readonly url: string;
  /** Where a Pact verifier in any language sets up provider states: `providerStatesSetupUrl`. */
  readonly providerStatesSetupUrl: string;
  /** Brings a state about. It holds until `reset`, or another state of the same link token. */
  setState(name: ProviderStateName, params?: ProviderStateParams): void;
  /** Back to knowing no link token and refusing none of the API keys. */
  reset(): void;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

export interface StubProviderOptions {
  /** 0 (default): a free one. */
  readonly port?: number;
  /** A name or an IPv4 address; 127.0.0.1 (default) is reachable from this machine only. */
  readonly hostname?: string;
}

/** The longest request body in bytes that is read. */
export const MAX_BODY_BYTES = 1_048_576;

/** What it answers in the header `Server`: nobody shall take it for Plaid. */
export const STUB_SERVER = 'link-token-contract-stub';

/** Whether a header `Server` says that this stub answered; what stands between may write it in its own way. */
export function isStub(server: string | null): boolean {
  return server?.toLowerCase().includes(STUB_SERVER) === true;
}

/**
 * Starts the stub. Any non-empty API keys will do, unless a state says otherwise; every error body is
 * a `PlaidError`. Rejects with the system's error where the port cannot be listened on.
 */
export async function startStubProvider(options: StubProviderOptions = {}): Promise<StubProvider> {
  const { port = 0, hostname = '127.0.0.1' } = options;
  const states = createStandingStates();
  const listener = getRequestListener(stubApp(states).fetch, {
    // The process is the caller's, and so are its global Request and Response.
    overrideGlobalObjects: false,
    // What cannot even be read as a request: its Host header or path is malformed.
    errorHandler: () => json(plaidErrorAnswer('INVALID_HEADERS', 'the request is malformed')),
  });
  const server = createServer(listener);
  const url = await listen(server, port, hostname);
  return {
    url,
    providerStatesSetupUrl: `${url}${STATE_CHANGE_PATH}`,
    setState: states.setUp,
    reset: states.reset,
    close: () => close(server),
  };
}

const STATE_CHANGE_PATH = '/_pact/provider-states';

function stubApp(states: StandingStates): Hono {
  const app = new Hono();
  app.post('/link/token/get', async ({ req }) => {
    const body = await boundedText(req.raw.body, MAX_BODY_BYTES);
    if (body === null) return json(TOO_LARGE);
    return json(states.everywhere() ?? answerTo(req.header(), body, states));
  });
  app.post(STATE_CHANGE_PATH, async ({ req }) => {
    const body = await boundedText(req.raw.body, MAX_BODY_BYTES);
    if (body === null) return json(TOO_LARGE);
    const reading = readProviderStateChange(body);
    if (reading.kind === 'refused') return json(reading.answer);
    const { action, state, params } = reading;
    if (state !== null && action === 'setup') states.setUp(state, params);
    if (state !== null && action === 'teardown') states.tearDown(state, params);
    // What a verifier puts in the place of values that a pact injects from the provider state.
    return Response.json({ ...params }, { headers: { server: STUB_SERVER } });
  });
  app.notFound(() => json(plaidErrorAnswer('NOT_FOUND', 'there is no such endpoint')));
  return app;
}

const TOO_LARGE = {
  ...plaidErrorAnswer('INVALID_BODY', `the body is larger than ${MAX_BODY_BYTES} bytes`),
  status: 413,
} as const;

function answerTo(
  headers: Readonly<Record<string, string>>,
  body: string,
  states: StandingStates,
): Answer {
  const reading = readLinkTokenGetRequest(headers, body);
  return reading.kind === 'refused' ? reading.answer : states.answerFor(reading.linkToken);
}

function json({ status, body }: Answer): Response {
  return Response.json(body, { status, headers: { server: STUB_SERVER } });
}

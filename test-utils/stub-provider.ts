import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { boundedText } from './bounded-text.ts';
import { close, listen } from './http-server.ts';
import { readLinkTokenGetRequest } from './link-token-get-request.ts';
import { plaidErrorAnswer } from './plaid-error-answer.ts';
import type { Answer, ProviderStateName, ProviderStateParams } from './provider-states.ts';
import { readProviderStateChange, StandingStates } from './standing-states.ts';

/** A running double of Plaid that serves `POST /link/token/get`. */
export interface StubProvider {
  /** Its base URL: `http://127.0.0.1:<port>`, the SDK's `basePath`. */
  readonly url: string;
  /** The URL at which a Pact verifier of any language sets up provider states: `providerStatesSetupUrl`. */
  readonly providerStatesSetupUrl: string;
  /** Sets a state. It holds until `reset`, or another state of the same link token. */
  setState(name: ProviderStateName, params?: ProviderStateParams): void;
  /** Forgets all states: no link token is known, and no API key is refused. */
  reset(): void;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

export interface StubProviderOptions {
  /** 0 (default) asks for a free one. */
  readonly port?: number;
  /** A name or an IPv4 address; 127.0.0.1 (default) is reachable from this machine only. */
  readonly hostname?: string;
}

/** The longest request body in bytes that is read. */
export const MAX_BODY_BYTES = 1_048_576;

/** The header `Server` of every answer, so that the stub is not mistaken for Plaid. */
export const STUB_SERVER = 'link-token-contract-stub';

/** Whether a header `Server` is this stub's; a proxy may change its form. */
export function isStub(server: string | null): boolean {
  return server?.toLowerCase().includes(STUB_SERVER) === true;
}

/**
 * Starts the stub. It accepts any non-empty API keys unless a state says otherwise; every error body is a `PlaidError`.
 * Rejects with the system's error where it cannot listen on the port.
 */
export async function startStubProvider(options: StubProviderOptions = {}): Promise<StubProvider> {
  const { port = 0, hostname = '127.0.0.1' } = options;
  const states = new StandingStates();
  const listener = getRequestListener(stubApp(states).fetch, {
    // The global Request and Response belong to the caller's process.
    overrideGlobalObjects: false,
    // A request that cannot be read: its Host header or path is malformed.
    errorHandler: () => json(plaidErrorAnswer('INVALID_HEADERS', 'the request is malformed')),
  });
  const server = createServer(listener);
  const url = await listen(server, port, hostname);
  return {
    url,
    providerStatesSetupUrl: `${url}${STATE_CHANGE_PATH}`,
    setState: (name, params) => states.setUp(name, params),
    reset: () => states.reset(),
    close: () => close(server),
  };
}

const STATE_CHANGE_PATH = '/_pact/provider-states';

function stubApp(states: StandingStates): Hono {
  const app = new Hono();
  const post = (
    path: string,
    answer: (body: string, headers: Readonly<Record<string, string>>) => Response,
  ) =>
    app.post(path, async ({ req }) => {
      const body = await boundedText(req.raw.body, MAX_BODY_BYTES);
      return body === null ? json(TOO_LARGE) : answer(body, req.header());
    });
  post('/link/token/get', (body, headers) => {
    const everywhere = states.everywhere();
    if (everywhere !== null) return json(everywhere);
    const reading = readLinkTokenGetRequest(headers, body);
    return json(reading.kind === 'refused' ? reading.answer : states.answerFor(reading.linkToken));
  });
  post(STATE_CHANGE_PATH, (body) => {
    const reading = readProviderStateChange(body);
    if (reading.kind === 'refused') return json(reading.answer);
    const { action, state, params } = reading;
    if (state !== null && action === 'setup') states.setUp(state, params);
    if (state !== null && action === 'teardown') states.tearDown(state, params);
    // A verifier uses these for values that a pact injects from the provider state.
    return Response.json({ ...params }, { headers: { server: STUB_SERVER } });
  });
  app.notFound(() => json(plaidErrorAnswer('NOT_FOUND', 'there is no such endpoint')));
  return app;
}

const TOO_LARGE = {
  ...plaidErrorAnswer('INVALID_BODY', `the body is larger than ${MAX_BODY_BYTES} bytes`),
  status: 413,
} as const;

function json({ status, body }: Answer): Response {
  return Response.json(body, { status, headers: { server: STUB_SERVER } });
}

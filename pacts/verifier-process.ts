/**
 * Started by `run-verifier.ts` with the file of a pact, in a folder of its own: does the one job that it is
 * sent, and says how it goes.
 */
import { rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { recordedAnswer } from './recorded-answer.ts';
import type { VerifierJob, VerifierMessage } from './verifier-messages.ts';

const [pactFile = ''] = process.argv.slice(2);

// Neither an error out of reach of the promise nor a parent that is gone may leave this running, or the
// pact behind. Signals, which a terminal sends to both, are the parent's to obey.
process.on('uncaughtException', fail);
process.on('disconnect', () => {
  rmSync(dirname(pactFile), { recursive: true, force: true });
  process.kill(process.pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

// Only now, as it may not be installed.
const { Verifier } = await import('@pact-foundation/pact');
process.once('message', verify);
say({ kind: 'ready' });

function verify(job: VerifierJob): void {
  const { provider, providerBaseUrl, providerStatesSetupUrl, timeoutMs } = job;
  const verifier = new Verifier({
    ...{ provider, providerBaseUrl, pactUrls: [pactFile], logLevel: 'error' },
    ...(providerStatesSetupUrl === null
      ? { stateHandlers: stateHandlers(job) }
      : { providerStatesSetupUrl, providerStatesSetupTeardown: true }),
    requestFilter: (
      request: IncomingMessage,
      response: ServerResponse,
      next: (error?: unknown) => void,
    ) => {
      withBody(request).then(() => {
        follow(job, request, response);
        next();
      }, next);
    },
    followRedirects: false,
    // Who started this gives up before it does.
    timeout: timeoutMs + 10_000,
  });
  verifier.verifyProvider().then((result) => say({ kind: 'finished', result }), finishOrFail);
}

/** A state of which nothing is said has no values, and nothing to set up. */
function stateHandlers({ stateValues }: VerifierJob) {
  return Object.fromEntries(
    Object.entries(stateValues).map(([state, values]) => [state, async () => ({ ...values })]),
  );
}

/** Puts a request's headers in place on its way to the provider, and listens to the answer. */
function follow(
  { mark, headers, providerBaseUrl }: VerifierJob,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // What else comes by here sets up a state.
  if (request.headers[mark] === undefined) return;
  const interaction = Number(request.headers[mark]);
  delete request.headers[mark];
  delete request.headers['accept-encoding'];
  for (const [name, value] of Object.entries(headers[interaction] ?? {})) {
    request.headers[name.toLowerCase()] = value;
  }
  writeAnew(request);
  say({ kind: 'asked', interaction });
  recordedAnswer(askedOf(providerBaseUrl, request), response).then(
    (answer) => say({ kind: 'answered', interaction, answer }),
    fail,
  );
}

/** What the provider is asked: its base URL may have a path, which the proxy puts before that of the pact. */
function askedOf(providerBaseUrl: string, { method = '', url = '' }: IncomingMessage) {
  return { method, path: `${new URL(providerBaseUrl).pathname.replace(/\/$/, '')}${url}` };
}

/** What has a body and no content type the proxy neither reads nor sends on, and waits for the answer. */
async function withBody(request: IncomingMessage): Promise<void> {
  const isUnread = !('body' in request) || request.body === undefined;
  const announced = Number(request.headers['content-length'] ?? 0) > 0;
  if (isUnread && announced) Object.assign(request, { body: await buffer(request) });
}

/** The proxy parses JSON and writes it again, in as many bytes as it takes then: `1e-6` becomes `0.000001`. */
function writeAnew(request: IncomingMessage): void {
  const body: unknown = 'body' in request ? request.body : null;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return;
  request.headers['content-length'] = String(Buffer.byteLength(JSON.stringify(body)));
}

/** The Verifier rejects with its result as the message, where the provider did not honour the pact. */
function finishOrFail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('{')) say({ kind: 'finished', result: message });
  else fail(error);
}

function fail(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  say({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}

/** The parent ends this process when it has heard the end. */
function say(message: VerifierMessage): void {
  process.send?.(message);
}

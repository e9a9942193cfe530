/**
 * `run-verifier.ts` starts this process with the file of a pact in a folder of its own. It does the one job that it is
 * sent, and reports how it goes.
 */
import { rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { AskedRequest, ProviderAnswer, VerifierJob, VerifierMessage } from './verification.ts';

const [pactFile = ''] = process.argv.slice(2);

// An uncaught error ends this process, and so does the end of its parent, which also removes the pact.
process.on('uncaughtException', fail);
process.on('disconnect', () => {
  rmSync(dirname(pactFile), { recursive: true, force: true });
  process.kill(process.pid, 'SIGKILL');
});

// Imported only now, as it may not be installed.
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
    // The parent gives up before this timeout.
    timeout: timeoutMs + 10_000,
  });
  verifier.verifyProvider().then((result) => say({ kind: 'finished', result }), finishOrFail);
}

/** A state without values needs no handler. */
function stateHandlers({ stateValues }: VerifierJob) {
  return Object.fromEntries(
    Object.entries(stateValues).map(([state, values]) => [state, async () => ({ ...values })]),
  );
}

/** Puts into a request on its way to the provider what it is asked with, and records the answer. */
function follow(
  { mark, asked, providerBaseUrl }: VerifierJob,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // A request without the mark sets up a state.
  if (request.headers[mark] === undefined) return;
  const interaction = Number(request.headers[mark]);
  delete request.headers[mark];
  delete request.headers['accept-encoding'];
  const { headers = {}, members = {} } = asked[interaction] ?? {};
  for (const [name, value] of Object.entries(headers)) request.headers[name.toLowerCase()] = value;
  writeAnew(request, members);
  say({ kind: 'asked', interaction });
  recordedAnswer(askedOf(providerBaseUrl, request), response).then(
    (answer) => say({ kind: 'answered', interaction, answer }),
    fail,
  );
}

/** The request as the provider gets it: the proxy puts the path of the base URL before that of the pact. */
function askedOf(providerBaseUrl: string, { method = '', url = '' }: IncomingMessage) {
  return { method, path: `${new URL(providerBaseUrl).pathname.replace(/\/$/, '')}${url}` };
}

/** The proxy neither reads nor sends a body without a content type, and waits for the answer. */
async function withBody(request: IncomingMessage): Promise<void> {
  const isUnread = !('body' in request) || request.body === undefined;
  const announced = Number(request.headers['content-length'] ?? 0) > 0;
  if (isUnread && announced) Object.assign(request, { body: await buffer(request) });
}

/** The proxy parses JSON and writes it again, which may change its length: `1e-6` becomes `0.000001`. */
function writeAnew(request: IncomingMessage, members: AskedRequest['members']): void {
  const body: unknown = 'body' in request ? request.body : null;
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return;
  if (!Array.isArray(body)) Object.assign(body, members);
  request.headers['content-length'] = String(Buffer.byteLength(JSON.stringify(body)));
}

/** Where the provider does not honour the pact, the Verifier rejects with its result as the message. */
function finishOrFail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('{')) say({ kind: 'finished', result: message });
  else fail(error);
}

function fail(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  say({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
}

/** The parent ends this process after the last message. */
function say(message: VerifierMessage): void {
  process.send?.(message);
}

/** In bytes. No pact is about a longer answer. */
const LONGEST_ANSWER = 1_048_576;

/** Records what is sent through a response, and resolves when it has been sent. Rejects where the body is too long. */
function recordedAnswer(
  request: ProviderAnswer['request'],
  response: ServerResponse,
): Promise<ProviderAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const keep = (chunk: unknown) => {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size <= LONGEST_ANSWER) chunks.push(bytes);
      else reject(new Error(TOO_LONG));
    };
    const recorded = <Send extends (...parts: never[]) => unknown>(send: Send): Send =>
      new Proxy(send, {
        apply: (target, self, parts: unknown[]) => {
          keep(parts[0]);
          return Reflect.apply(target, self, parts);
        },
      });
    response.write = recorded(response.write);
    response.end = recorded(response.end);
    response.on('finish', () => {
      const server = response.getHeader('server');
      const encoding = String(response.getHeader('content-encoding') ?? '');
      resolve({
        ...{ request, status: response.statusCode },
        server: server === undefined ? null : String(server),
        body: decoded(Buffer.concat(chunks), encoding.trim().toLowerCase()),
      });
    });
  });
}

const TOO_LONG = `an answer is longer than ${LONGEST_ANSWER} bytes; look at what answers there, no pact is about that`;

/** A provider may compress its answer without being asked to (RFC 9110, section 8.4.1). */
function decoded(bytes: Buffer, encoding: string): string | null {
  if (encoding === '' || encoding === 'identity') return bytes.toString('utf8');
  try {
    const decode = DECODERS.get(encoding);
    return decode?.(bytes, { maxOutputLength: LONGEST_ANSWER }).toString('utf8') ?? null;
  } catch {
    return null;
  }
}

const DECODERS: ReadonlyMap<string, typeof gunzipSync> = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);

import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../shared/errors/input-error.ts';
import { type PostOutcome, postPayload } from '../shared/http/post-payload.ts';
import { retryAfterMs } from '../shared/http/retry-after.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';
import {
  type AskingOptions,
  adaptiveTimeout,
  askedInTurn,
  crashed,
  DEFAULTS,
  hung,
  type Judgement,
  type Subject,
} from './subject.ts';

/** How often a payload is sent to a server that answers 429, and how long Retry-After may be. */
const TRIES = 3;
const LONGEST_WAIT_MS = 5000;

/**
 * A server that is sent each payload as a POST: 2xx accepts, 4xx rejects. Throws InputError for what
 * is no http URL; `judge` does where no answer ever came.
 */
export function urlSubject(url: string, options: AskingOptions = {}): Subject {
  const { handler, timeoutMs } = { ...DEFAULTS, ...options };
  const target = urlTarget(url);
  const timeout = adaptiveTimeout(timeoutMs);
  const closing = new AbortController();
  const { signal } = closing;
  let met = false;
  return askedInTurn(
    async (payload) => {
      const withinMs = timeout.ms();
      const request = { timeoutMs: withinMs, closing: signal };
      let askedAt = 0;
      const post = () => {
        askedAt = performance.now();
        return postPayload(target, JSON.stringify(payload), request);
      };
      let outcome = await post();
      for (let tries = 1; tries < TRIES && isRateLimit(outcome); tries += 1) {
        await wait(waitMs(outcome), undefined, { signal }).catch(() => {});
        outcome = await post();
      }
      if (!met && outcome.kind === 'failed' && !outcome.met) {
        throw new InputError(nobodyThere(target, outcome));
      }
      met = true;
      if (outcome.kind === 'timeout') timeout.hung();
      else timeout.answered(performance.now() - askedAt);
      return readOutcome(outcome, target, withinMs, handler);
    },
    async () => closing.abort(),
  );
}

type Answered = Extract<PostOutcome, { kind: 'answered' }>;

function isRateLimit(outcome: PostOutcome): outcome is Answered {
  return outcome.kind === 'answered' && outcome.status === 429;
}

/** A second where the server does not say how long. */
function waitMs({ retryAfter }: Answered): number {
  return Math.min(retryAfterMs(retryAfter ?? undefined, Date.now(), 1000), LONGEST_WAIT_MS);
}

function nobodyThere(
  { shown, redact }: UrlTarget,
  { code, reason }: { code: string; reason: string },
) {
  if (code === 'ECONNREFUSED') return `nothing answers at ${shown}; start it first`;
  const advice = /CERT|SELF_SIGNED|ISSUER/.test(code)
    ? 'name its certificate authority in NODE_EXTRA_CA_CERTS'
    : 'check the URL';
  return `nothing answers at ${shown}: ${oneLine(redact(reason), 200)}; ${advice}`;
}

function readOutcome(
  outcome: PostOutcome,
  { redact }: UrlTarget,
  timeoutMs: number,
  handler: boolean,
): Judgement {
  switch (outcome.kind) {
    case 'timeout':
      return hung(timeoutMs);
    case 'no-http':
      return crashed('rubbish', `answered no HTTP: ${oneLine(redact(outcome.reason), 200)}`);
    case 'failed':
      return crashed(
        'died',
        outcome.code === 'ECONNREFUSED'
          ? 'connection refused: nothing listens there any more'
          : `the connection broke off: ${oneLine(redact(outcome.reason), 200)}`,
      );
    case 'answered': {
      const { status, body } = outcome;
      if (status >= 200 && status < 300) {
        return { kind: 'accepted', status, ...(handler ? { returned: body } : {}) };
      }
      const isNoVerdict = NO_VERDICTS.includes(status) || (handler && NOT_REACHED.has(status));
      if (status >= 400 && status < 500 && !isNoVerdict)
        return { kind: 'rejected', status, how: `with ${status}${hint(status)}` };
      const said = body === '' ? '' : `: ${quotedLine(redact(body), 200)}`;
      // A rate limit is no answer.
      const cause = status === 429 ? 'hung' : 'rubbish';
      return { ...crashed(cause, `answered ${status}${hint(status)}${said}`), status };
    }
  }
}

/** Request timeout, too many requests: about the server and not about the payload. */
const NO_VERDICTS: readonly number[] = [408, 429];

/** A server that answers nothing but these was not reached. */
export const NOT_REACHED: ReadonlyMap<number, string> = new Map([
  [401, 'it wants credentials'],
  [403, 'it forbids access'],
  [404, 'there is nothing at this path'],
  [405, 'it takes no POST there'],
  [415, 'it takes no application/json'],
]);

function hint(status: number): string {
  if (status === 429) return ` ${TRIES} times (rate limited; lift the limit for this run)`;
  if (NOT_REACHED.has(status)) return ' (check the path and the credentials)';
  if (status === 408) return ' (it gave up on the request)';
  if (status >= 300 && status < 400) return ' (redirects are not followed; give the final address)';
  return '';
}

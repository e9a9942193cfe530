import { setTimeout as wait } from 'node:timers/promises';
import type { JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type PostOutcome, postPayload } from '../shared/http/post-payload.ts';
import { retryAfterMs } from '../shared/http/retry-after.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';
import { adaptiveTimeout } from './adaptive-timeout.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { crashed, hung } from './reply-crash.ts';
import type { Judgement, Subject } from './subject.ts';

/** How often a payload is sent to a server that answers 429, and how long Retry-After may be. */
const TRIES = 3;
const LONGEST_WAIT_MS = 5000;

/**
 * A server that is sent each payload as a POST: 2xx accepts, 4xx rejects. Throws InputError for what
 * is no http URL; `judge` does where no answer ever came.
 */
export function urlSubject(url: string, { timeoutMs = 5000, handler = false } = {}): Subject {
  const target = urlTarget(url);
  const timeout = adaptiveTimeout(timeoutMs);
  const closing = new AbortController();
  const closed = closing.signal;
  let met = false;

  const requests = oneAtATime(async (payload: JsonValue): Promise<Judgement> => {
    if (closed.aborted) throw new Error('the subject is closed');
    const body = JSON.stringify(payload);
    const withinMs = timeout.ms();
    const post = () => postPayload(target, body, { timeoutMs: withinMs, closing: closed });
    let askedAt = performance.now();
    let outcome = await post();
    for (let tries = 1; tries < TRIES && isAskedToWait(outcome); tries += 1) {
      await wait(waitMs(outcome), undefined, { signal: closed }).catch(() => {});
      askedAt = performance.now();
      outcome = await post();
    }
    if (!met && outcome.kind === 'failed' && !outcome.met) {
      throw new InputError(nobodyThere(target, outcome));
    }
    met = true;
    if (outcome.kind === 'timeout') timeout.hung();
    else timeout.answered(performance.now() - askedAt);
    return readOutcome(outcome, target, withinMs, handler);
  });

  return {
    judge: requests.run,
    close: async () => {
      closing.abort();
      await requests.idle();
    },
  };
}

type Answered = Extract<PostOutcome, { kind: 'answered' }>;

function isAskedToWait(outcome: PostOutcome): outcome is Answered {
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
      const noVerdicts = handler ? [...NO_VERDICTS, ...NOT_REACHED] : NO_VERDICTS;
      const isVerdict = status >= 400 && status < 500 && !noVerdicts.includes(status);
      if (isVerdict) return { kind: 'rejected', status, how: `with ${status}${hint(status)}` };
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
export const NOT_REACHED: readonly number[] = [401, 403, 404, 405, 415];

function hint(status: number): string {
  if (status === 429) return ` ${TRIES} times (rate limited; lift the limit for this run)`;
  if (NOT_REACHED.includes(status)) return ' (check the path and the credentials)';
  if (status === 408) return ' (it gave up on the request)';
  if (status >= 300 && status < 400) return ' (redirects are not followed; give the final address)';
  return '';
}

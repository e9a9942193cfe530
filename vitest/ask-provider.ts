import { maskedMessage } from '../src/fuzz/report/masked.ts';
import { InputError } from '../src/shared/errors/input-error.ts';
import { urlTarget } from '../src/shared/http/url-target.ts';
import { oneLine } from '../src/shared/text/one-line.ts';
import { within } from '../src/subjects/within.ts';

/** Whom to ask, and as whom. */
interface AskedProvider {
  /** Without `/link/token/get`. */
  readonly url: string;
  /** In the place of, or beside, the API keys and whatever else is sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** For one answer. */
  readonly timeoutMs: number;
}

export interface ProviderAnswer {
  readonly status: number;
  /** As the header says it; empty where there is none. */
  readonly contentType: string;
  readonly body: Uint8Array;
  /** What was answered, in a line for people: nothing of what may hold a credential. */
  readonly shown: string;
}

/** Any keys will do for a fake, and a fake may insist on some. */
const HEADERS = {
  'content-type': 'application/json',
  'plaid-client-id': 'any',
  'plaid-secret': 'any',
  'plaid-version': '2020-09-14',
};

/**
 * Sends `POST /link/token/get` through the fetch of the test's own process, where somebody may stand in
 * for Plaid. Redirects are not followed. Throws InputError where there is no answer.
 */
export async function askProvider(
  { url, headers, timeoutMs }: AskedProvider,
  request: Readonly<Record<string, string>>,
): Promise<ProviderAnswer> {
  const target = urlTarget(`${url.replace(/(?<!\/)\/+$/, '')}/link/token/get`);
  const asked = `POST ${target.shown}`;
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const sent = { ...HEADERS, ...target.headers, ...Object.fromEntries(given) };
  const body = JSON.stringify(request);
  const answering = answerOf(
    fetch(target.url, { method: 'POST', headers: sent, body, redirect: 'manual' }),
  );
  const answer = await within(answering, timeoutMs, () => {
    throw new InputError(`${asked} was not answered within ${timeoutMs} ms`);
  }).catch((error: unknown) => {
    if (error instanceof InputError) throw error;
    throw new InputError(`${asked} was not answered: ${target.redact(reasonOf(error))}`);
  });
  const complaint = maskedMessage(oneLine(new TextDecoder().decode(answer.body), 200), {
    ...sent,
    ...request,
  });
  // What refuses says why; what does not has a response's tokens in it.
  const why = answer.status >= 400 && answer.body.length > 0 ? `: ${complaint}` : '';
  return { ...answer, shown: `${asked} was answered ${answer.status}${why}` };
}

async function answerOf(responding: Promise<Response>): Promise<Omit<ProviderAnswer, 'shown'>> {
  const response = await responding;
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** fetch says no more than that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}

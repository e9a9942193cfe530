import { type Dispatcher, fetch, type Response } from 'undici';
import { dispatcherTo } from './dispatcher-to.ts';
import type { UrlTarget } from './url-target.ts';

export type PostOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      /** The value of the header. */
      readonly retryAfter: string | null;
    }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'no-http'; readonly reason: string }
  | {
      readonly kind: 'failed';
      /** Node's error code, or empty. */
      readonly code: string;
      readonly reason: string;
      /** Whether a connection was made, and then broke off. */
      readonly met: boolean;
    };

/** Never rejects. */
export async function postPayload(
  { url, headers }: UrlTarget,
  body: string,
  { timeoutMs, closing }: { readonly timeoutMs: number; readonly closing: AbortSignal },
): Promise<PostOutcome> {
  let met = false;
  let dispatcher: Dispatcher | null = null;
  try {
    dispatcher = dispatcherTo(url);
    const response = await fetch(url, {
      dispatcher,
      method: 'POST',
      // A kept-alive connection may be closed just when it is used again.
      headers: { ...headers, 'content-type': 'application/json', connection: 'close' },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]),
    });
    met = true;
    return {
      kind: 'answered',
      status: response.status,
      body: await boundedBody(response),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' };
    const cause = rootOf(error);
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof Error && cause.name === 'HTTPParserError') {
      return { kind: 'no-http', reason };
    }
    return {
      kind: 'failed',
      code: code.startsWith('UND_') ? '' : code,
      reason: reason === '' ? code : reason,
      met: met || BREAKS.includes(code) || closing.aborted,
    };
  } finally {
    await dispatcher?.destroy();
  }
}

/** fetch says only that it failed; the reason is the innermost cause. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
}

const BREAKS = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** In bytes. */
const LONGEST_BODY = 65_536;

/**
 * The text of a body, up to 64 KiB and a chunk; the rest is not read. Reading a short body to its end spares the server
 * a broken connection. Rejects where the body breaks off.
 */
async function boundedBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the body.
    if (size >= LONGEST_BODY) break;
  }
  return text;
}

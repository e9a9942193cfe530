import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { postPayload } from '../shared/http/post-payload.ts';
import type { UrlTarget } from '../shared/http/url-target.ts';
import { oneLine } from '../shared/text/one-line.ts';

interface PostOptions {
  readonly timeoutMs: number;
  /** What messages call the server. */
  readonly name: string;
  /** What to do where no answer comes. */
  readonly remedies: { readonly timeout: string; readonly other: string };
}

/** The answer to a JSON object that is sent by POST. Throws InputError where there is none. */
export async function post(
  target: UrlTarget,
  body: JsonObject,
  { timeoutMs, name, remedies }: PostOptions,
): Promise<{ readonly status: number; readonly body: string }> {
  const closing = new AbortController().signal;
  const outcome = await postPayload(target, JSON.stringify(body), { timeoutMs, closing });
  switch (outcome.kind) {
    case 'answered':
      return outcome;
    case 'timeout':
      throw new InputError(
        `${name} gave no answer within ${timeoutMs / 1000} s; ${remedies.timeout}`,
      );
    case 'no-http':
      throw new InputError(`${name} speaks no HTTP; ${remedies.other}`);
    case 'failed':
      throw new InputError(
        oneLine(`${name} cannot be reached (${outcome.code || outcome.reason}); ${remedies.other}`),
      );
  }
}

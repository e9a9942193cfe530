import type { LinkTokenGetResponse, PlaidApi } from 'plaid';
import { isJsonObject } from '../../contracts/json-value.ts';

/** What a consumer of Hosted Link makes of an answer to `POST /link/token/get`. */
export type LinkReading =
  | {
      readonly kind: 'read';
      readonly createdAt: Date | null;
      readonly expiration: Date | null;
      readonly progress: LinkProgress;
      /** For the log: what Plaid's support asks for. */
      readonly requestId: string;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly advice: 'create a new link' | 'fix the request' | 'try again later';
      readonly requestId: string;
    };

export type LinkProgress =
  | { readonly stage: 'unopened' | 'open' }
  | { readonly stage: 'linked'; readonly publicTokens: readonly string[] }
  | { readonly stage: 'left'; readonly errorCode: string | null };

/**
 * Asks until the user has finished, at most `attempts` times. A consumer in production waits in
 * between. Throws an Error that quotes the answer, where it is none of Plaid's.
 */
export async function pollLink(
  api: PlaidApi,
  linkToken: string,
  attempts: number,
): Promise<LinkReading> {
  let reading = await readLink(api, linkToken);
  for (let asked = 1; asked < attempts && isUnfinished(reading); asked++) {
    reading = await readLink(api, linkToken);
  }
  return reading;
}

async function readLink(api: PlaidApi, linkToken: string): Promise<LinkReading> {
  const { status, data } = await api.linkTokenGet({ link_token: linkToken }, ANY_STATUS);
  return status === 200 ? readResponse(data) : readRefusal(status, data);
}

/** An option of the SDK's HTTP client: return an error answer, too, rather than throw it. */
export const ANY_STATUS = { validateStatus: () => true };

export function readRefusal(status: number, body: unknown): LinkReading {
  const {
    error_type: type,
    error_code: code,
    request_id: requestId,
  } = isJsonObject(body) ? body : {};
  if (typeof type !== 'string' || typeof code !== 'string' || typeof requestId !== 'string') {
    throw new Error(`expected an error of Plaid’s, received ${status} ${JSON.stringify(body)}`);
  }
  return { kind: 'refused', code, advice: adviceFor(type, code), requestId };
}

function adviceFor(type: string, code: string) {
  if (type === 'RATE_LIMIT_EXCEEDED' || type === 'API_ERROR') return 'try again later';
  return code === 'INVALID_LINK_TOKEN' ? 'create a new link' : 'fix the request';
}

function readResponse(response: LinkTokenGetResponse): LinkReading {
  return {
    kind: 'read',
    createdAt: readTime(response.created_at),
    expiration: readTime(response.expiration),
    progress: readProgress(response.link_sessions ?? []),
    requestId: response.request_id,
  };
}

function readTime(time: string | null): Date | null {
  return time === null ? null : new Date(time);
}

function readProgress(sessions: NonNullable<LinkTokenGetResponse['link_sessions']>): LinkProgress {
  if (sessions.length === 0) return { stage: 'unopened' };
  const finished = sessions.filter(({ finished_at }) => typeof finished_at === 'string');
  if (finished.length === 0) return { stage: 'open' };
  const added = finished.flatMap(({ results }) => results?.item_add_results ?? []);
  if (added.length > 0) {
    return { stage: 'linked', publicTokens: added.map((item) => item.public_token) };
  }
  return { stage: 'left', errorCode: finished.at(-1)?.exit?.error?.error_code ?? null };
}

function isUnfinished(reading: LinkReading): boolean {
  if (reading.kind === 'refused') return false;
  return reading.progress.stage === 'unopened' || reading.progress.stage === 'open';
}

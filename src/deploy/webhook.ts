import { createHash } from 'node:crypto';
import type { JsonValue } from '../../contracts/json-value.ts';

/** The request that a broker POSTs when the content of a pact changes. */
export interface Webhook {
  readonly consumer: string;
  readonly provider: string;
  /** May hold the broker's placeholders, such as `${pactbroker.pactUrl}`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for no body. */
  readonly body: string | null;
}

export type WebhookOutcome =
  | {
      readonly kind: 'created' | 'updated';
      readonly uuid: string;
      /** The broker's page of it. */
      readonly page: string;
    }
  | { readonly kind: 'refused'; readonly said: string; readonly remedy: string | null };

/** The webhook's identifier, the same for the same pact and URL, so that creating it twice makes one webhook. */
export function webhookUuid({ consumer, provider, url }: Webhook): string {
  const identity = JSON.stringify([consumer, provider, url]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The URL without its query, which may hold a credential. */
export function shownUrl(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.length < url.length ? `${path}?…` : path;
}

/** A body as it is sent: JSON if it parses as such, else a text. */
export function bodyValue(body: string): JsonValue {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

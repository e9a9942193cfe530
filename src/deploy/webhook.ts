import { createHash } from 'node:crypto';
import type { JsonValue } from '../../contracts/json-value.ts';

/** What a broker calls when the content of a pact changes: a POST. */
export interface Webhook {
  readonly consumer: string;
  readonly provider: string;
  /** May hold the broker's placeholders, such as `${pactbroker.pactUrl}`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for none. */
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

/** By which it is found again, so that to create it twice makes one: the same for the same pact and URL. */
export function webhookUuid({ consumer, provider, url }: Webhook): string {
  const identity = JSON.stringify([consumer, provider, url]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The URL as it may be shown: a query may hold what opens a door. */
export function shownUrl(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.length < url.length ? `${path}?…` : path;
}

/** A body as it is sent: JSON where it is that, else a text. */
export function bodyValue(body: string): JsonValue {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { bodyValue, type Webhook } from './webhook.ts';

/** The part in which the broker's webhook differs from ours; null where none does. */
export function webhookDifference(webhook: Webhook, answer: JsonObject): string | null {
  const request = objectIn(answer, 'request');
  const { body, headers } = webhook;
  const holds: Readonly<Record<string, boolean>> = {
    consumer: objectIn(answer, 'consumer')['name'] === webhook.consumer,
    provider: objectIn(answer, 'provider')['name'] === webhook.provider,
    events: isDeepStrictEqual(eventsOf(answer), ['contract_content_changed']),
    switch: answer['enabled'] === true,
    method: request['method'] === 'POST',
    URL: request['url'] === webhook.url,
    body: isDeepStrictEqual(request['body'] ?? null, body === null ? null : bodyValue(body)),
    headers: sameHeaders(headers, objectIn(request, 'headers')),
  };
  return Object.keys(holds).find((part) => holds[part] === false) ?? null;
}

function objectIn(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  return isJsonObject(value) ? value : {};
}

function eventsOf({ events }: JsonObject): readonly (JsonValue | undefined)[] {
  return Array.isArray(events)
    ? events.map((event) => (isJsonObject(event) ? event['name'] : undefined))
    : [];
}

/** The broker writes the names in lower case, and stars for values that it takes for credentials. */
function sameHeaders(ours: Webhook['headers'], theirs: JsonObject): boolean {
  const kept = new Map(
    Object.entries(theirs).map(([name, value]) => [name.toLowerCase(), value] as const),
  );
  return (
    kept.size === Object.keys(ours).length &&
    Object.entries(ours).every(([name, value]) => {
      const there = kept.get(name.toLowerCase());
      return there === value || (typeof there === 'string' && /^\*+$/.test(there));
    })
  );
}

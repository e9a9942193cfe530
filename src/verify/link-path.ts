import { type JsonValue, objectOf } from '../../contracts/json-value.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';

/**
 * Where a link of a resource leads, below the broker's index; null where there is no such link. Only its path
 * counts: a broker behind a proxy may not know its own address, and no answer may send the credentials to another host.
 */
export function linkPath(
  { baseUrl }: BrokerConnection,
  resource: JsonValue,
  relation: string,
): string | null {
  const href = objectOf(objectOf(objectOf(resource)['_links'])[relation])['href'];
  if (typeof href !== 'string' || !URL.canParse(href, baseUrl)) return null;
  const { pathname, search } = new URL(href, baseUrl);
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  return `${pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname}${search}`;
}

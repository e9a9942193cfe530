import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';

const FILE = new URL('../../test-utils/payloads/official-example.json', import.meta.url);

/** Plaid's own example of a response, as compact JSON. */
export function officialExample(): string {
  return JSON.stringify(example());
}

/** The same with only the five required keys. */
export function fiveKeys(): string {
  const { link_token, created_at, expiration, metadata, request_id } = example();
  return JSON.stringify({ link_token, created_at, expiration, metadata, request_id });
}

function example(): JsonObject {
  const read: JsonValue = JSON.parse(readFileSync(FILE, 'utf8'));
  if (!isJsonObject(read)) throw new TypeError('the official example is not an object');
  return read;
}

import { looksLikeCredential } from '../../../contracts/credentials/credential-shapes.ts';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { isSecret } from '../../../contracts/received.ts';

const MASK = '(masked)';

/** A shorter part of a credential reveals nothing, and occurs in any message. */
const SHORTEST = 8;
/** No message is longer. */
const LONGEST = 300;

/** A payload of the user's own, to be printed: no credential by its name or its shape is left in it. */
export function maskedPayload(value: JsonValue, path: JsonPointer = ''): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => maskedPayload(item, childPointer(path, index)));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member], index) => [
        // Numbered, so that two such keys stay two.
        looksLikeCredential(key) ? `${MASK} ${index}` : key,
        maskedPayload(member, childPointer(path, key)),
      ]),
    );
  }
  return isCredential(value, path) ? MASK : value;
}

/** What a subject said of a payload of the user's own: it may quote a credential, whole or cut. */
export function maskedMessage(message: string, payload: JsonValue): string {
  let masked = message;
  for (const secret of secretsIn(payload, '')) {
    for (let length = Math.min(secret.length, LONGEST); length >= SHORTEST; length--) {
      masked = masked.replaceAll(secret.slice(0, length), MASK);
    }
  }
  return masked;
}

function* secretsIn(value: JsonValue, path: JsonPointer): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries<JsonValue>(value)) {
      yield* secretsIn(member, childPointer(path, key));
    }
  } else if (isCredential(value, path)) yield String(value);
}

function isCredential(value: JsonValue, path: JsonPointer): boolean {
  return (typeof value === 'string' || typeof value === 'number') && isSecret(value, path);
}

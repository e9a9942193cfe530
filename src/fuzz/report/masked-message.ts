import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { isSecret } from '../../../contracts/received.ts';

/** Less of a credential than this tells nothing, and stands in any message. */
const SHORTEST = 8;
/** A message is not longer. */
const LONGEST = 300;

/** What a subject said of a payload of the user's own: it may quote a credential, whole or cut. */
export function maskedMessage(message: string, payload: JsonValue): string {
  let masked = message;
  for (const secret of secretsIn(payload, '')) {
    for (let length = Math.min(secret.length, LONGEST); length >= SHORTEST; length--) {
      masked = masked.replaceAll(secret.slice(0, length), '(masked)');
    }
  }
  return masked;
}

function* secretsIn(value: JsonValue, path: JsonPointer): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries<JsonValue>(value)) {
      yield* secretsIn(member, childPointer(path, key));
    }
  }
  const isScalar = typeof value === 'string' || typeof value === 'number';
  if (isScalar && isSecret(value, path)) yield String(value);
}

import { looksLikeCredential } from '../../../contracts/credentials/credential-shapes.ts';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { isSecret } from '../../../contracts/received.ts';

const MASK = '(masked)';

/** A payload of the user's own, to be printed: no credential by its name or its shape is left in it. */
export function maskedPayload(value: JsonValue, path: JsonPointer = ''): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => maskedPayload(item, childPointer(path, index)));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member], index) => [
        // By its place, so that two of them stay two.
        looksLikeCredential(key) ? `${MASK} ${index}` : key,
        maskedPayload(member, childPointer(path, key)),
      ]),
    );
  }
  const isScalar = typeof value === 'string' || typeof value === 'number';
  return isScalar && isSecret(value, path) ? MASK : value;
}

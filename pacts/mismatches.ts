import { childPointer, type JsonPointer } from '../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue, textOf } from '../contracts/json-value.ts';
import { isSecret } from '../contracts/received.ts';
import type { Mismatch } from './verification.ts';

/** Why Pact's `Verifier` refused an interaction: what stands under `mismatch` in its result. Never empty. */
export function mismatches(cause: JsonValue): readonly Mismatch[] {
  const { mismatches: found, message } = isJsonObject(cause) ? cause : {};
  return Array.isArray(found) && found.length > 0
    ? found.flatMap(mismatch)
    : [{ path: null, message: textOf(message ?? 'no reason given') }];
}

/** A body's mismatch has a path, a header's a key; a status has neither. */
function mismatch(found: JsonValue): readonly Mismatch[] {
  const { path, key, mismatch: message, expected, actual } = isJsonObject(found) ? found : {};
  const text = textOf(message);
  if (typeof path !== 'string') {
    return [{ path: null, message: key === undefined ? text : `${textOf(key)}: ${text}` }];
  }
  const pointer = pointerOf(path);
  if (pointer === null) return [{ path: null, message: `${path}: ${text}` }];
  if (text.startsWith(MISSING_KEYS)) {
    const present = new Set(keys(actual));
    const missing = keys(expected).filter((name) => !present.has(name));
    if (missing.length > 0) {
      return missing.map((name) => ({ path: childPointer(pointer, name), message: 'missing' }));
    }
  }
  // Pact quotes what came.
  const secret = isSecret(textOf(actual), pointer);
  return [
    {
      path: pointer,
      message: secret
        ? `expected ${textOf(expected)}, received what does not match it (masked)`
        : text,
    },
  ];
}

const MISSING_KEYS = 'Actual map is missing the following keys:';

/** Pact writes the keys of an object as a list in JSON. */
function keys(text: JsonValue | undefined): readonly string[] {
  try {
    const list: JsonValue = JSON.parse(textOf(text));
    return Array.isArray(list) ? list.map(textOf) : [];
  } catch {
    return [];
  }
}

/** Of one of Pact's paths, `$.a[0]['b c']`; null where it is none. */
function pointerOf(path: string): JsonPointer | null {
  if (!PATH.test(path)) return null;
  return [...path.matchAll(STEP)].reduce(
    (pointer, [, name, index, quoted]) => childPointer(pointer, name ?? index ?? quoted ?? ''),
    '',
  );
}

const STEP = /\.([^.[\]']+)|\[(\d+)\]|\['([^']*)'\]/g;
const PATH = /^\$(?:\.[^.[\]']+|\[\d+\]|\['[^']*'\])*$/;

import { LosslessNumber } from 'lossless-json';

/**
 * What `JSON.stringify` writes of a response without losing a digit: bigint and digits as raw JSON,
 * bytes as base64. Throws a TypeError for a file, which JSON cannot carry.
 */
export function jsonForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonForm);
  if (typeof value === 'bigint') return rawJson(String(value));
  if (Object.is(value, -0)) return rawJson('-0');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LosslessNumber) return rawJson(value.value);
  if (value instanceof Uint8Array) return base64(value);
  if (value instanceof Blob) throw new TypeError('JSON cannot carry a file; take it out first');
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, jsonForm(child)]));
}

/**
 * `JSON.rawJSON`, in Node.js since 21: https://github.com/tc39/proposal-json-parse-with-source. The
 * declarations of ES2023 do not have it.
 */
function rawJson(text: string): unknown {
  return Reflect.apply(Reflect.get(JSON, 'rawJSON'), JSON, [text]);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

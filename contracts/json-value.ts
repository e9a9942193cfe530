/** Any value that JSON text can carry (RFC 8259), as `JSON.parse` gives it. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** The JSON type of a value, or, for what JSON cannot carry, JavaScript's own word for it. */
export function jsonTypeOf(
  value: unknown,
): JsonType | 'undefined' | 'bigint' | 'function' | 'symbol' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

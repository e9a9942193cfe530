/** Any value that JSON text can carry (RFC 8259), as `JSON.parse` gives it. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is an object; else an empty object, so that absent members can be read. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value where it is a list; else an empty list. */
export function listOf(value: JsonValue | undefined): JsonArray {
  return Array.isArray(value) ? value : [];
}

/** A string as it is, and any other value as JSON: `String` throws on an object with a member `toString`. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The value of a JSON text; undefined where it is no JSON. */
export function parsedJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses a JSON text that is an object; null for any other text. */
export function parseJsonObject(text: string): JsonObject | null {
  const value = parsedJson(text);
  return isJsonObject(value) ? value : null;
}

export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** The JSON type of a value, or JavaScript's own word for a value that JSON cannot carry. */
export function jsonTypeOf(
  value: unknown,
): JsonType | 'undefined' | 'bigint' | 'function' | 'symbol' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

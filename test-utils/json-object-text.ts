import { isJsonObject, type JsonObject } from '../contracts/json-value.ts';

/** Parses a JSON text that is an object; null for any other text. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

import { isJsonObject, type JsonObject } from '../contracts/json-value.ts';

/** The object that a JSON text is; null where it is no JSON, or JSON but no object. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

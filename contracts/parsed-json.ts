import type { JsonValue } from './json-value.ts';

/** The value of a JSON text; undefined where it is no JSON. */
export function parsedJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

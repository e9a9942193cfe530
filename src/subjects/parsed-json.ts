import type { JsonValue } from '../../contracts/json-value.ts';

/** What a text of JSON says; undefined where it is none. */
export function parsedJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';

/** The broker's answer in the CLI's output: its last line, in JSON. Null where that is not an object. */
export function cliAnswer(stdout: string): JsonObject | null {
  try {
    const value: JsonValue = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

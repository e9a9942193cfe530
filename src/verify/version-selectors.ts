import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';

/**
 * Which versions of consumers a broker is to select: what the user says, each a JSON object, or what is deployed, released
 * or on its main branch, and on the provider's branch where that has a name. Throws InputError for what is no object.
 */
export function versionSelectors(
  given: readonly string[],
  providerBranch: string | null,
): readonly JsonObject[] {
  if (given.length > 0) return given.map(selector);
  return [
    { mainBranch: true },
    { deployedOrReleased: true },
    ...(providerBranch === null ? [] : [{ matchingBranch: true }]),
  ];
}

function selector(text: string): JsonObject {
  try {
    const value: JsonValue = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new InputError(
    `--consumer-version-selector takes a JSON object, like '{"mainBranch":true}' or '{"branch":"feature"}'`,
  );
}

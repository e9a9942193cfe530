import type { JsonObject } from '../../contracts/json-value.ts';
import { parseJsonObject } from '../../test-utils/json-object-text.ts';
import { InputError } from '../shared/errors/input-error.ts';

/**
 * Which versions of consumers the broker selects: those that the user names, each as a JSON object, or those on main
 * branches, deployed, released, or on the provider's branch. Throws InputError for what is no object.
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
  const value = parseJsonObject(text);
  if (value !== null) return value;
  throw new InputError(
    `--consumer-version-selector takes a JSON object, like '{"mainBranch":true}' or '{"branch":"feature"}'`,
  );
}

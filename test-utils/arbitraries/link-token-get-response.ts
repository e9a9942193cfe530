import type fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { WILD } from './generation-profile.ts';

/**
 * Valid responses of `POST /link/token/get`: every documented key absent and present, null where allowed, lists empty
 * and not, and undocumented keys in every open object.
 */
export function linkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<JsonObject> {
  const components = componentsOf(revision);
  const { value } = componentArbitraries(components, WILD);
  return value(components.root).map((response) => {
    if (isJsonObject(response)) return response;
    throw new Error('the response is documented as an object');
  });
}

import type fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { RESPONSE_COMPONENT } from '../../contracts/schema.ts';
import { componentArbitrary } from './schema-node.ts';

/**
 * Valid responses of `POST /link/token/get`: every documented key absent and present, null where allowed, lists empty
 * and not, and undocumented keys in every open object.
 */
export function linkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<JsonObject> {
  return componentArbitrary(componentsOf(revision), RESPONSE_COMPONENT).map(asObject);
}

function asObject(response: JsonValue): JsonObject {
  if (!isJsonObject(response)) throw new Error(`${RESPONSE_COMPONENT} is documented as an object`);
  return response;
}

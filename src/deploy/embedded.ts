import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';

/** The resources of a kind that an answer of the broker carries (HAL, `_embedded`); those that are no objects are left out. */
export function embedded(body: JsonObject, name: string): readonly JsonObject[] {
  return listOf(objectOf(body['_embedded'])[name]).filter(isJsonObject);
}

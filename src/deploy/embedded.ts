import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';

/** The embedded resources of a kind in a broker's answer (HAL, `_embedded`), without those that are not objects. */
export function embedded(body: JsonObject, name: string): readonly JsonObject[] {
  return listOf(objectOf(body['_embedded'])[name]).filter(isJsonObject);
}

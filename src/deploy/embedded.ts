import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';

/** The resources of a kind that an answer of the broker carries (HAL, `_embedded`); those that are no objects are left out. */
export function embedded(body: JsonObject, name: string): readonly JsonObject[] {
  const all = body['_embedded'];
  const list = isJsonObject(all) ? all[name] : undefined;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

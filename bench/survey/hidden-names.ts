import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../../contracts/json-pointer.ts';
import { type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';

export type Side = 'response' | 'request';

/**
 * The properties of a raw schema, those of what it refers to and of its `allOf` included, that are no part of a side:
 * `writeOnly` ones of a response, `readOnly` ones of a request.
 */
export function hiddenNames(document: JsonObject, raw: JsonObject, side: Side): readonly string[] {
  return [...partsOf(document, raw)].flatMap((part) =>
    Object.entries(objectOf(part['properties'])).flatMap(([name, property]) =>
      isHidden(document, objectOf(property), side) ? [name] : [],
    ),
  );
}

/** Said by the property, else by what it refers to. */
function isHidden(document: JsonObject, property: JsonObject, side: Side): boolean {
  const keyword = side === 'response' ? 'writeOnly' : 'readOnly';
  if (typeof property[keyword] === 'boolean') return property[keyword];
  return [...partsOf(document, property)].some((part) => part[keyword] === true);
}

/** The schema, and all that a value of it must fulfil as well, each once. */
function partsOf(document: JsonObject, raw: JsonObject): ReadonlySet<JsonObject> {
  const parts = new Set([raw]);
  // Iterating a set also visits what is added meanwhile.
  for (const part of parts) {
    const target = targetOf(part);
    if (target !== null) parts.add(objectOf(valueAt(document, target)));
    for (const one of listOf(part['allOf'])) parts.add(objectOf(one));
  }
  return parts;
}

/** The place that a reference leads to, in one of its forms; null where there is none. */
export function targetOf({ $ref }: JsonObject): JsonPointer | null {
  if (typeof $ref !== 'string' || !/^#(?:$|\/)/.test($ref)) return null;
  return pointerKeys(decodeURIComponent($ref.slice(1))).reduce(childPointer, '');
}

import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { type Definitions, propertiesOf, referenceOf, textsOf } from './schema-place.ts';

const ALL_TYPES = ['array', 'boolean', 'null', 'number', 'object', 'string'] as const;

/**
 * What a schema says, written in one way: two schemas with the same meaning take the same values, and no
 * payload can tell them apart. (Two that are written differently may still mean the same.)
 *
 * Keywords that speak of types that the schema does not take, or say what all values fulfil, are gone.
 */
export function meaningOf(schema: JsonObject, definitions: Definitions): string {
  return JSON.stringify(meaning(schema, definitions, []));
}

function meaning(
  schema: JsonObject,
  definitions: Definitions,
  within: readonly string[],
): JsonValue {
  const target = referenceOf(schema);
  if (target !== null) {
    // A component within itself is known by its name.
    if (within.includes(target)) return { recursion: within.length - within.indexOf(target) };
    return meaning(definitions[target] ?? {}, definitions, [...within, target]);
  }
  const values = valuesOf(schema);
  if (values !== null) return { values };
  const types = typesOf(schema);
  const says: Record<string, JsonValue> = {};
  if (!isAll(types)) says['types'] = types;
  for (const [type, keywords] of Object.entries(KEYWORDS_OF_TYPE)) {
    if (!types.includes(type)) continue;
    for (const keyword of keywords) {
      const value = schema[keyword];
      if (value !== undefined) says[keyword] = value;
    }
  }
  if (types.includes('array') && isJsonObject(schema['items'])) {
    put(says, 'items', meaning(schema['items'], definitions, within));
  }
  if (types.includes('object')) {
    put(says, 'object', objectMeaning(schema, definitions, within));
  }
  return says;
}

const KEYWORDS_OF_TYPE = {
  string: ['format', 'minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
} as const;

/** Of an enumeration: the values that the type lets through. */
function valuesOf(schema: JsonObject): JsonValue | null {
  const { enum: values, enumIgnoringCase } = schema;
  if (Array.isArray(enumIgnoringCase)) return { ignoringCase: enumIgnoringCase, ...schema };
  if (!Array.isArray(values)) return null;
  const types = typesOf(schema);
  const known = values.filter((value) => types.includes(value === null ? 'null' : typeof value));
  return [...new Set(known.map((value) => JSON.stringify(value)))].sort();
}

function objectMeaning(
  schema: JsonObject,
  definitions: Definitions,
  within: readonly string[],
): JsonValue {
  const closed = schema['additionalProperties'] === false;
  const properties = propertiesOf(schema)
    .map(([name, node]) => [name, meaning(node, definitions, within)] as const)
    // In an open object a property with any value is a name like any other.
    .filter(([, says]) => closed || !saysNothing(says))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const required = [...new Set(textsOf(schema['required']))].sort();
  return {
    ...(closed ? { closed } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
  };
}

function typesOf({ type }: JsonObject): readonly string[] {
  return type === undefined ? ALL_TYPES : textsOf(type).toSorted();
}

function isAll(types: readonly string[]): boolean {
  return ALL_TYPES.every((type) => types.includes(type));
}

function put(says: Record<string, JsonValue>, keyword: string, value: JsonValue): void {
  if (!saysNothing(value)) says[keyword] = value;
}

function saysNothing(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { isOfType } from './of-type.ts';
import { type Definitions, propertiesOf, referenceOf, textsOf } from './schema-place.ts';

const ALL_TYPES = ['array', 'boolean', 'null', 'number', 'object', 'string'] as const;

/**
 * What a schema says, written in one way: two schemas with the same meaning take the same values, and no
 * payload can tell them apart. (Two that are written differently may still mean the same.)
 *
 * Keywords that speak of types that the schema does not take, or say what all values fulfil, are gone.
 */
export function meaningOf(schema: JsonObject, definitions: Definitions): string {
  return JSON.stringify(meaning(schema, { definitions, depth: 0, entered: new Map() }));
}

/** Where in the meaning of the whole a schema stands. */
interface Standing {
  readonly definitions: Definitions;
  /** How many objects and lists are around it. */
  readonly depth: number;
  /** The components that it stands within, and the depth of each. */
  readonly entered: ReadonlyMap<string, number>;
}

function meaning(schema: JsonObject, standing: Standing): JsonValue {
  const target = referenceOf(schema);
  if (target !== null) return componentMeaning(target, standing);
  const values = valuesOf(schema);
  const types = values === null ? typesOf(schema) : ALL_TYPES.filter(isTypeOfOne(values));
  const says: Record<string, JsonValue> = {};
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) {
    says['anyOf'] = anyOf.map((choice) => meaning(isJsonObject(choice) ? choice : {}, standing));
  }
  if (values !== null) says['values'] = textsOfEach(values);
  else if (!isAll(types)) says['types'] = types;
  if (schema['enumIgnoringCase'] !== undefined) says['ignoringCase'] = schema['enumIgnoringCase'];
  for (const [type, keywords] of Object.entries(KEYWORDS_OF_TYPE)) {
    if (!types.includes(type)) continue;
    for (const keyword of keywords) {
      const value = schema[keyword];
      if (value !== undefined) says[keyword] = value;
    }
  }
  const below = { ...standing, depth: standing.depth + 1 };
  if (types.includes('array') && isJsonObject(schema['items'])) {
    put(says, 'items', meaning(schema['items'], below));
  }
  if (types.includes('object')) put(says, 'object', objectMeaning(schema, below));
  return says;
}

const KEYWORDS_OF_TYPE = {
  string: ['format', 'minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
} as const;

function componentMeaning(target: string, standing: Standing): JsonValue {
  const { definitions, depth, entered } = standing;
  const enteredAt = entered.get(target);
  // A component within itself is known by how far above it began.
  if (enteredAt !== undefined) return { above: depth - enteredAt };
  return meaning(definitions[target] ?? {}, {
    ...standing,
    entered: new Map([...entered, [target, depth]]),
  });
}

/** Of an enumeration: the values that the type lets through. */
function valuesOf(schema: JsonObject): readonly JsonValue[] | null {
  const { enum: values } = schema;
  if (!Array.isArray(values)) return null;
  const types = typesOf(schema);
  return values.filter((value) => types.some((type) => isOfType(value, type)));
}

function isTypeOfOne(values: readonly JsonValue[]): (type: string) => boolean {
  return (type) => values.some((value) => isOfType(value, type));
}

function textsOfEach(values: readonly JsonValue[]): readonly string[] {
  return [...new Set(values.map((value) => JSON.stringify(value)))].sort();
}

function objectMeaning(schema: JsonObject, below: Standing): JsonValue {
  const closed = schema['additionalProperties'] === false;
  const properties = propertiesOf(schema)
    .map(([name, node]) => [name, meaning(node, below)] as const)
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

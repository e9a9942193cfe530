import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { type Definitions, isOfType, propertiesOf, referenceOf, textsOf } from './schema-place.ts';

const ALL_TYPES = ['array', 'boolean', 'null', 'number', 'object', 'string'] as const;

/**
 * The canonical form of a schema: two schemas with the same form accept the same values, and no payload can tell them
 * apart. (Two with different forms may do so, too.)
 *
 * It leaves out keywords for types that the schema does not accept, and keywords that every value fulfils.
 */
export function meaningOf(schema: JsonObject, definitions: Definitions): string {
  return JSON.stringify(meaning(schema, { definitions, depth: 0, entered: new Map() }));
}

/** The position of a schema in the canonical form of the whole. */
interface Standing {
  readonly definitions: Definitions;
  /** The number of objects and lists around it. */
  readonly depth: number;
  /** The components around it, and the depth of each. */
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
  // A recursive component is identified by the distance to its start.
  if (enteredAt !== undefined) return { above: depth - enteredAt };
  return meaning(definitions[target] ?? {}, {
    ...standing,
    entered: new Map([...entered, [target, depth]]),
  });
}

/** The values of an enumeration that the type allows. */
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
    // In an open object a property with any value equals an undocumented one.
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

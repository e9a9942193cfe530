import { isJsonObject, type JsonType, type JsonValue, jsonTypeOf } from '../json-value.ts';
import { canonicalJson } from './equal-json.ts';
import { type Definitions, referenceOf, type Schema, TYPE_NAMES, typesOf } from './schema.ts';

/** What tells that one alternative of a union was meant. Plain JSON, so that it can be written into a validator. */
export interface Alternative {
  /** The JSON types that it takes. */
  readonly types: readonly JsonType[];
  /** The values, as canonical JSON, that it takes for keys that tell alternatives apart. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** What tells the alternatives of a union (`anyOf` or `oneOf`) apart. */
export function alternativesOf(
  { anyOf = [], oneOf = [], discriminator }: Schema,
  definitions: Definitions,
): readonly Alternative[] {
  const schemas = [...anyOf, ...oneOf].map((schema) => followed(schema, definitions));
  const constants = schemas.map((schema) => constantsOf(schema, definitions));
  return schemas.map((schema, index) => ({
    types: jsonTypesOf(schema, definitions),
    tags: {
      ...constants[index],
      ...(discriminator === undefined ? {} : namedBy(discriminator, index)),
    },
  }));
}

/** The indexes of the alternatives that may have been meant: by the value's type, and of several by a tag. */
export function meantAlternatives(
  alternatives: readonly Alternative[],
  value: unknown,
): readonly number[] {
  const type = jsonTypeOf(value);
  const ofType = [...alternatives.entries()].filter(([, { types }]) =>
    types.some((one) => one === type),
  );
  const byType = ofType.map(([index]) => index);
  if (byType.length < 2 || !isJsonObject(value)) return byType;
  for (const key of tagsOf(ofType.map(([, alternative]) => alternative))) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    if (member === undefined) continue;
    const text = canonicalJson(member);
    const byTag = byType.filter((index) => alternatives[index]?.tags[key]?.includes(text));
    if (byTag.length === 1) return byTag;
  }
  return byType;
}

/** Whether no value can fulfil two of the alternatives. */
export function isToldApart(alternatives: readonly Alternative[]): boolean {
  return alternatives.every((one, index) =>
    alternatives.slice(index + 1).every((other) => {
      const common = one.types.filter((type) => other.types.includes(type));
      const areObjects = common.every((type) => type === 'object');
      return common.length === 0 || (areObjects && tagsOf([one, other]).length > 0);
    }),
  );
}

/** The keys whose values tell all of the alternatives apart. */
function tagsOf(alternatives: readonly Alternative[]): readonly string[] {
  const keys = new Set(alternatives.flatMap(({ tags }) => Object.keys(tags)));
  return [...keys].filter((key) => {
    const all = alternatives.flatMap(({ tags }) => tags[key] ?? []);
    const isOfEach = alternatives.every(({ tags }) => Object.hasOwn(tags, key));
    return isOfEach && new Set(all).size === all.length;
  });
}

/** The schema that a reference leads to, which is no reference itself. */
export function followed(schema: Schema, definitions: Definitions): Schema {
  let found = schema;
  // A chain visits each component at most once: the reader refuses one that leads back to itself.
  for (let name = referenceOf(found); name !== null; name = referenceOf(found)) {
    found = definitions[name] ?? {};
  }
  return found;
}

function namedBy(
  { propertyName, mapping }: NonNullable<Schema['discriminator']>,
  index: number,
): Alternative['tags'] {
  const values = Object.keys(mapping).filter((value) => mapping[value] === index);
  return values.length === 0 ? {} : { [propertyName]: values.map((value) => canonicalJson(value)) };
}

/** The values of the required properties that have few. */
function constantsOf(schema: Schema, definitions: Definitions): Alternative['tags'] {
  const { properties = {}, required = [] } = schema;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) => {
      const { const: constant, enum: values } = followed(property, definitions);
      const known: readonly JsonValue[] = constant === undefined ? (values ?? []) : [constant];
      return known.length > 0 && required.includes(key) ? [[key, known.map(canonicalJson)]] : [];
    }),
  );
}

const JSON_TYPES = TYPE_NAMES.filter((name): name is JsonType => name !== 'integer');

/** The JSON types that a schema may take. */
export function jsonTypesOf(given: Schema, definitions: Definitions): readonly JsonType[] {
  const schema = followed(given, definitions);
  const { anyOf, oneOf, enum: values, const: constant } = schema;
  const own = typesOf(schema)?.map((name) => (name === 'integer' ? 'number' : name));
  const listed = constant === undefined ? values : [constant];
  const ofValues = listed?.map((value) => jsonTypeOf(value));
  const ofUnions = [anyOf, oneOf].map((alternatives) =>
    alternatives?.flatMap((one) => jsonTypesOf(one, definitions)),
  );
  return [own, ofValues, ...ofUnions].reduce<readonly JsonType[]>(
    (types, limit) => (limit === undefined ? types : types.filter((one) => limit.includes(one))),
    JSON_TYPES,
  );
}

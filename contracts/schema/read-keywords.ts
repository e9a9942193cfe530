import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import type { Schema } from './schema.ts';
import { refuse } from './unsupported-schema-error.ts';

/** Prose, hints for documentation, and what names or holds schemas without constraining any. */
const NO_FACTS: ReadonlySet<string> = new Set([
  ...['title', 'description', 'summary', 'example', 'examples', 'externalDocs', '$comment', 'xml'],
  ...['$schema', '$defs', 'definitions', 'contentEncoding', 'contentMediaType', 'contentSchema'],
]);

/** Whether a keyword of a document says nothing that the model keeps. */
export function isNoFact(keyword: string): boolean {
  return NO_FACTS.has(keyword) || keyword.startsWith('x-');
}

type Read<Value> = (value: JsonValue, at: JsonPointer) => Value;

/** Levels of nesting: of schemas within one component, and of a value in a schema. */
export const DEEPEST = 200;

const anything: Read<JsonValue> = (value, at) =>
  isWithin(value, DEEPEST) ? value : refuse(at, `more than ${DEEPEST} levels`);

function isWithin(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isWithin(member, levels - 1));
}

const list: Read<readonly JsonValue[]> = (value, at) =>
  Array.isArray(value) && value.length > 0
    ? value.map((listed, index) => anything(listed, childPointer(at, index)))
    : refuse(at, 'no list of values');

const boolean: Read<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'neither true nor false');

const number: Read<number> = (value, at) =>
  typeof value === 'number' ? value : refuse(at, 'no number');

const count: Read<number> = (value, at) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? value
    : refuse(at, 'no whole number');

const step: Read<number> = (value, at) =>
  typeof value === 'number' && value > 0 ? value : refuse(at, 'no number above 0');

const text: Read<string> = (value, at) =>
  typeof value === 'string' ? value : refuse(at, 'no string');

const names: Read<readonly string[]> = (value, at) =>
  Array.isArray(value) && value.every((name) => typeof name === 'string')
    ? [...new Set(value)]
    : refuse(at, 'no list of names');

/** Upstreams say `url`, which JSON Schema does not have; RFC 3986 is meant. */
const format: Read<string> = (value, at) => (value === 'url' ? 'uri' : text(value, at));

/** ECMA-262 with the flag `u`, as JSON Schema recommends (Core section 6.4). */
export const pattern: Read<string> = (value, at) => {
  const source = text(value, at);
  try {
    new RegExp(source, 'u');
  } catch {
    refuse(
      at,
      `a pattern that is no regular expression with the flag u, ${JSON.stringify(source)},`,
    );
  }
  return source;
};

const namesByName: Read<Readonly<Record<string, readonly string[]>>> = (value, at) =>
  isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, list]) => [name, names(list, childPointer(at, name))]),
      )
    : refuse(at, 'no object');

/** The keywords that hold no schema, each with how it is read, in the order in which they are written. */
const READERS = {
  format,
  deprecated: boolean,
  default: anything,
  readOnly: boolean,
  writeOnly: boolean,
  enum: list,
  const: anything,
  minLength: count,
  maxLength: count,
  pattern,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: step,
  minItems: count,
  maxItems: count,
  uniqueItems: boolean,
  minContains: count,
  maxContains: count,
  minProperties: count,
  maxProperties: count,
  required: names,
  dependentRequired: namesByName,
} as const satisfies {
  readonly [Keyword in keyof Schema]?: Read<NonNullable<Schema[Keyword]> | null>;
};

export function holdsNoSchema(keyword: string): keyword is keyof typeof READERS {
  return Object.hasOwn(READERS, keyword);
}

/** What the keywords of a schema say that hold no schema. Throws UnsupportedSchemaError where one is malformed. */
export function readKeywords(raw: JsonObject, at: JsonPointer): Schema {
  const given = withBounds(raw);
  return Object.fromEntries(
    Object.entries(READERS).flatMap(([keyword, read]) => {
      const value = given[keyword];
      return value === undefined ? [] : [[keyword, read(value, childPointer(at, keyword))]];
    }),
  );
}

/** In OpenAPI 3.0 and Swagger 2.0 `exclusiveMinimum` says whether the bound beside it is excluded. */
function withBounds(raw: JsonObject): JsonObject {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...others } = raw;
  return {
    ...others,
    ...bound('minimum', minimum, 'exclusiveMinimum', exclusiveMinimum),
    ...bound('maximum', maximum, 'exclusiveMaximum', exclusiveMaximum),
  };
}

function bound(
  name: string,
  limit: JsonValue | undefined,
  exclusiveName: string,
  exclusive: JsonValue | undefined,
): JsonObject {
  if (typeof exclusive === 'boolean') {
    if (limit === undefined) return {};
    return exclusive ? { [exclusiveName]: limit } : { [name]: limit };
  }
  return {
    ...(limit === undefined ? {} : { [name]: limit }),
    ...(exclusive === undefined ? {} : { [exclusiveName]: exclusive }),
  };
}

import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import {
  type Definitions,
  NOTHING,
  type Schema,
  type SchemaDocument,
  TYPE_NAMES,
} from '../../contracts/schema/schema.ts';

/**
 * Small schemas of all keywords, and values of the same few keys, texts and numbers, so that a value often breaks one
 * keyword and keeps the others.
 */
const KEYS = ['a', 'b', 'c/d', 'é'];
const TEXTS = ['', 'a', 'ab', 'b', '\u{1f3e6}', '2020-01-01', '2020-01-01T00:00:00Z', 'https://a'];
const PATTERNS = ['^a', 'b$', '^[a-c]{2}$', '\\p{Emoji_Presentation}'];
const FORMATS = ['date', 'date-time', 'uri', 'uuid', 'unheard-of'];
const NUMBERS = [-1, 0, 0.5, 1, 2, 3];
const COMPONENTS = ['Root', 'A', 'B'];

const key = fc.constantFrom(...KEYS);
const size = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom(...NUMBERS);

export const anyValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, true, false, ...NUMBERS, ...TEXTS),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const reference = fc
  .constantFrom(...COMPONENTS)
  .map((name): Schema => ({ $ref: `#/$defs/${name}` }));

/** A schema of at most that depth. References stand where a part of the value is judged, so that each ends. */
function schemaOf(depth: number): fc.Arbitrary<Schema> {
  if (depth === 0) return fc.oneof(scalar, fc.constant<Schema>({}), fc.constant(NOTHING));
  const below = schemaOf(depth - 1);
  const part = fc.oneof({ weight: 3, arbitrary: below }, { weight: 1, arbitrary: reference });
  return fc.oneof(
    { weight: 2, arbitrary: scalar },
    { weight: 2, arbitrary: objectOf(part, below) },
    { weight: 2, arbitrary: listOf(part) },
    { weight: 3, arbitrary: unionOf(below) },
  );
}

const type = fc.oneof(
  fc.constantFrom(...TYPE_NAMES),
  fc.uniqueArray(fc.constantFrom(...TYPE_NAMES), { minLength: 2, maxLength: 3 }),
);

const scalar: fc.Arbitrary<Schema> = someOf({
  type,
  enum: fc.uniqueArray(anyValue, { minLength: 1, maxLength: 3, selector: JSON.stringify }),
  const: anyValue,
  format: fc.constantFrom(...FORMATS),
  minLength: size,
  maxLength: size,
  pattern: fc.constantFrom(...PATTERNS),
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: fc.constantFrom(1, 2, 3),
});

function objectOf(part: fc.Arbitrary<Schema>, below: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return someOf({
    type: fc.constant('object' as const),
    properties: fc.dictionary(key, part, { maxKeys: 3, noNullPrototype: true }),
    required: fc.uniqueArray(key, { minLength: 1, maxLength: 2 }),
    patternProperties: fc.dictionary(fc.constantFrom('^a', '[b-d]'), part, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
    additionalProperties: fc.oneof(fc.constant(false), part),
    propertyNames: below,
    minProperties: size,
    maxProperties: size,
    dependentRequired: fc.dictionary(key, fc.uniqueArray(key, { minLength: 1, maxLength: 2 }), {
      minKeys: 1,
      maxKeys: 1,
      noNullPrototype: true,
    }),
  });
}

function listOf(part: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return someOf({
    type: fc.constant('array' as const),
    prefixItems: fc.array(part, { minLength: 1, maxLength: 2 }),
    items: part,
    contains: part,
    minContains: size,
    maxContains: size,
    minItems: size,
    maxItems: size,
    uniqueItems: fc.constant(true),
  }).map((schema) => {
    const { minContains: _least, maxContains: _most, ...without } = schema;
    return schema.contains === undefined ? without : schema;
  });
}

function unionOf(below: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const schemas = fc.array(below, { minLength: 1, maxLength: 3 });
  return someOf({
    type,
    anyOf: schemas,
    oneOf: schemas,
    allOf: schemas,
    not: below,
    if: below,
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: below,
    else: below,
  }).map((schema) => {
    const { then: _then, else: _else, ...without } = schema;
    return schema.if === undefined ? without : schema;
  });
}

/** One to three of the keywords. */
function someOf(
  keywords: {
    [Keyword in keyof Schema]: fc.Arbitrary<Exclude<Schema[Keyword], undefined>>;
  },
): fc.Arbitrary<Schema> {
  const isKeyword = (name: string): name is keyof Schema => Object.hasOwn(keywords, name);
  const names = Object.keys(keywords).filter(isKeyword);
  const all: fc.Arbitrary<Schema> = fc.record(keywords, { noNullPrototype: true });
  return fc
    .tuple(all, fc.subarray(names, { minLength: 1, maxLength: Math.min(names.length, 3) }))
    .map(([schema, chosen]) => {
      const some: { -readonly [Keyword in keyof Schema]: Schema[Keyword] } = { ...schema };
      for (const name of names) if (!chosen.includes(name)) delete some[name];
      return some;
    });
}

export const anySchema: fc.Arbitrary<SchemaDocument> = fc
  .tuple(...COMPONENTS.map(() => schemaOf(2)))
  .map((schemas) => {
    const definitions: Definitions = Object.fromEntries(
      COMPONENTS.map((name, index) => [name, schemas[index] ?? {}]),
    );
    return { root: 'Root', definitions };
  });

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { formats } from '../formats/formats.ts';
import type { JsonObject, JsonValue } from '../json-value.ts';
import { type Check, CheckedSchema } from './check.ts';
import { type Dialect, readSchema } from './read-schema.ts';
import {
  type Definitions,
  type Schema,
  type SchemaDocument,
  typesOf,
  withSubschemas,
} from './schema.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

const values = fc.array(anyValue, { minLength: 1, maxLength: 12 });

const RUNS = { numRuns: 60, seed: 1 };

/** What is read of the definitions, which may have one more; null where it is refused. */
function readingOf(
  definitions: { readonly [name: string]: JsonValue | Schema },
  dialect: Dialect = 'json-schema',
  name = 'Root',
): SchemaDocument | null {
  const written: JsonValue = JSON.parse(JSON.stringify({ $defs: definitions }));
  try {
    const { root, definitions: read } = readSchema(written, `/$defs/${name}`, {
      ...{ dialect, side: 'response', name },
    });
    return { root, definitions: read };
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return null;
    throw error;
  }
}

function checkOf({ root, definitions }: SchemaDocument): Check {
  return new CheckedSchema(definitions).checkOf(root);
}

/** Every schema of the definitions replaced, the inner ones first. */
function everywhere(definitions: Definitions, change: (schema: Schema) => Schema): Definitions {
  const changed = (schema: Schema): Schema => change(withSubschemas(schema, changed));
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, changed(schema)]),
  );
}

test('what is read takes the values that the document takes by the letter of JSON Schema', () => {
  fc.assert(
    fc.property(anySchema, values, ({ definitions }, given) => {
      const read = readingOf(definitions);
      fc.pre(read !== null);
      // Without `allErrors`, ajv 8.20.0 takes [] under `contains` beside `prefixItems`.
      const ajv = new Ajv2020({ strict: false, allErrors: true, formats, logger: false });
      const isValid = ajv.compile({ $ref: '#/$defs/Root', $defs: definitions });
      const isRead = checkOf(read);
      for (const value of given) expect([value, isRead(value)]).toEqual([value, isValid(value)]);
    }),
    { numRuns: 60, seed: 1 },
  );
});

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

test('what is merged takes the values that both parts take, whatever their order', () => {
  fc.assert(
    fc.property(anySchema, values, ({ definitions }, given) => {
      const of = (all: Schema) => readingOf({ ...definitions, All: all }, 'json-schema', 'All');
      const [a, b] = [of(ref('A')), of(ref('B'))];
      const orders: readonly (readonly string[])[] = [
        ['A', 'B'],
        ['B', 'A'],
        ['A', 'B', 'A'],
      ];
      const all = orders.map((names) => of({ allOf: names.map(ref) }));
      fc.pre(a !== null && b !== null);
      const [isA, isB] = [checkOf(a), checkOf(b)];
      for (const read of all) {
        expect(read).not.toBeNull();
        if (read === null) continue;
        const isBoth = checkOf(read);
        for (const value of given) {
          expect([value, isBoth(value)]).toEqual([value, isA(value) && isB(value)]);
        }
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

// What is left of allOf may be read in another order.
test('what is read is read as itself, but for what is left of allOf', () => {
  fc.assert(
    fc.property(anySchema, ({ definitions }) => {
      const read = readingOf(definitions);
      fc.pre(read !== null);
      fc.pre(!JSON.stringify(read.definitions).includes('"allOf":'));
      expect(readingOf(read.definitions)).toEqual(read);
    }),
    RUNS,
  );
});

test('the order of keywords says nothing', () => {
  fc.assert(
    fc.property(anySchema, fc.infiniteStream(fc.boolean()), ({ definitions }, flips) => {
      const shuffled = everywhere(definitions, (schema) => {
        const keywords = Object.entries(schema);
        const last = keywords.filter(() => flips.next().value);
        return Object.fromEntries([...keywords.filter((one) => !last.includes(one)), ...last]);
      });
      expect(readingOf(shuffled)).toEqual(readingOf(definitions));
    }),
    RUNS,
  );
});

/** As OpenAPI 3.0 writes null and bounds that are excluded. */
function asOpenApi30(schema: Schema): JsonObject {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, ...others } = schema;
  const isAlone = ['anyOf', 'oneOf', 'allOf', 'not', 'if'].every((name) => !(name in others));
  const [first, second, third] = typesOf(schema) ?? [];
  const isNullable = isAlone && second === 'null' && third === undefined;
  const written = {
    ...others,
    ...(isNullable ? { type: first, nullable: true } : type === undefined ? {} : { type }),
    ...bound('minimum', minimum, 'exclusiveMinimum', exclusiveMinimum),
    ...bound('maximum', maximum, 'exclusiveMaximum', exclusiveMaximum),
  };
  return JSON.parse(JSON.stringify(written));
}

function bound(
  name: string,
  limit: number | undefined,
  exclusive: string,
  other: number | undefined,
) {
  if (limit === undefined && other !== undefined) return { [name]: other, [exclusive]: true };
  return { [name]: limit, [exclusive]: other };
}

test('OpenAPI 3.0 and Swagger 2.0 are read as what OpenAPI 3.1 says', () => {
  fc.assert(
    fc.property(anySchema, ({ definitions }) => {
      const read = readingOf(definitions, 'openapi-3.1');
      const written = everywhere(definitions, asOpenApi30);
      expect(readingOf(written, 'openapi-3.0')).toEqual(read);
      expect(readingOf(written, 'swagger-2.0')).toEqual(read);
    }),
    RUNS,
  );
});

test('any JSON at all is read, or refused with the place of what cannot be', () => {
  const keyword = fc.constantFrom(
    ...['type', 'properties', 'items', 'allOf', 'oneOf', 'anyOf', 'not', 'if', 'enum', 'const'],
    ...[
      '$ref',
      'nullable',
      'discriminator',
      'required',
      'pattern',
      'minimum',
      'additionalProperties',
    ],
    ...['__proto__', 'constructor', '', 'propertyName', 'mapping', 'exclusiveMinimum', 'minLength'],
  );
  const leaf = fc.constantFrom<JsonValue>(
    ...[null, true, 0, -1, 0.5, '', 'string', 'null', '(', '#', '#/a', '#/a/0', '#/a/properties/'],
  );
  const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(keyword, tie('json'), { maxKeys: 4 }),
    ),
  }));
  const dialects: readonly Dialect[] = ['json-schema', 'openapi-3.1', 'openapi-3.0', 'swagger-2.0'];
  fc.assert(
    fc.property(json, fc.constantFrom(...dialects), (a, dialect) => {
      try {
        const read = readSchema({ a }, '/a', { dialect, side: 'request', name: 'A' });
        expect(new CheckedSchema(read.definitions).checkOf(read.root)).toBeTypeOf('function');
      } catch (error) {
        expect(error).toBeInstanceOf(UnsupportedSchemaError);
        expect(error).toMatchObject({ schemaPath: expect.stringMatching(/^(\/|$)/) });
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

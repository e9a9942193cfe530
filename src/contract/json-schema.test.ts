import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { formats } from '../../contracts/formats/formats.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { readSchema } from '../../contracts/schema/read-schema.ts';
import type { Schema } from '../../contracts/schema/schema.ts';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { jsonSchemaOf } from './json-schema.ts';

const ID = 'urn:link-token-contract:1.0.0';

function publishedOf(schema: Schema): Schema | undefined {
  return jsonSchemaOf({ root: 'A', definitions: { A: schema } }, ID).$defs['A'];
}

test.each(REVISIONS)(
  'of revision %s has its components in $defs, the response first',
  (revision) => {
    const schema = jsonSchemaOf(schemaOf(revision), `urn:link-token-contract:${revision}`);
    expect(JSON.stringify(schema)).toBe(JSON.stringify(schemas[revision]));
    expect(Object.keys(schema)).toEqual(['$schema', '$id', '$ref', '$defs']);
    expect(schema.$ref).toBe('#/$defs/LinkTokenGetResponse');
  },
);

test('is taken by ajv’s strict mode, whose verdict is the model’s', () => {
  const read = anySchema.map(({ root, definitions }) => {
    const options = { dialect: 'json-schema', side: 'response', name: root } as const;
    try {
      return readSchema({ $defs: { ...definitions } }, `/$defs/${root}`, options);
    } catch {
      return null;
    }
  });
  fc.assert(
    fc.property(read, fc.array(anyValue, { maxLength: 5 }), (document, values) => {
      fc.pre(document !== null);
      // The schemas themselves may say such things.
      const said = { strictTypes: false, strictTuples: false, allowMatchingProperties: true };
      const ajv = new Ajv2020({ strict: true, strictRequired: false, ...said, formats });
      const isValid = ajv.compile(jsonSchemaOf(document, ID));
      const check = new CheckedSchema(document.definitions).checkOf(document.root);
      for (const value of values) expect([value, isValid(value)]).toEqual([value, check(value)]);
    }),
    { numRuns: 100 },
  );
});

test('has no keywords that only OpenAPI knows, and no formats of others', () => {
  const union: Schema = {
    oneOf: [
      { type: 'integer', format: 'int32' },
      { type: 'string', format: 'date' },
    ],
    discriminator: { propertyName: 'a', mapping: {} },
    default: 1,
  };
  expect(publishedOf({ type: 'array', items: union })).toEqual({
    type: 'array',
    items: { oneOf: [{ type: 'integer' }, { type: 'string', format: 'date' }], default: 1 },
  });
  const named: Schema = { properties: { discriminator: { type: 'null' }, format: {} } };
  expect(publishedOf(named)).toEqual(named);
});

test('has no bounds of contains that say nothing, or that no list keeps', () => {
  const contains: Schema = { type: 'string' };
  expect(publishedOf({ contains, minContains: 0 })).toEqual({});
  expect(publishedOf({ contains, minContains: 3, maxContains: 2 })).toEqual({
    contains: { not: {} },
  });
  expect(publishedOf({ contains, maxContains: 2 })).toEqual({ contains, maxContains: 2 });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../contracts/formats/formats.ts';
import { CheckedSchema } from '../contracts/schema/check.ts';
import { type Schema, type SchemaDocument, subschemasOf } from '../contracts/schema/schema.ts';
import { violationsOf } from '../contracts/schema/violations.ts';
import { anySchema, anyValue } from '../test/schemas/any-schema.ts';
import { validatorsOf } from './validators-of.ts';

const schemaAndValues = fc.tuple(anySchema, fc.array(anyValue, { minLength: 1, maxLength: 12 }));

test('a verdict is that of the closures, and of plain ajv', () => {
  fc.assert(
    fc.property(schemaAndValues, ([document, values]) => {
      const { isValid } = validatorsOf(document);
      const byClosures = new CheckedSchema(document.definitions).checkOf(document.root);
      const byAjv = isSkipped(document) ? byClosures : plainAjv(document);
      for (const value of values) {
        expect(isValid(value)).toBe(byClosures(value));
        expect(isValid(value)).toBe(byAjv(value));
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('findings are the violations that the interpreted schema has, in its order', () => {
  fc.assert(
    fc.property(schemaAndValues, ([document, values]) => {
      const { findingsOf } = validatorsOf(document);
      for (const value of values) {
        const found = findingsOf(value).map(({ code, keyword, path, schemaPath }) => ({
          ...{ code, keyword, path, schemaPath },
        }));
        expect(found).toEqual(violationsOf(document, value));
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

/** Whether ajv skips keywords: those that follow `prefixItems`, where a list is shorter. */
function isSkipped({ definitions }: SchemaDocument): boolean {
  const isIn = (schema: Schema): boolean => {
    const { prefixItems, items, contains, uniqueItems } = schema;
    const hasOthers = [items, contains, uniqueItems].some((one) => one !== undefined);
    return (
      (prefixItems !== undefined && hasOthers) ||
      subschemasOf(schema).some((one) => isIn(one.schema))
    );
  };
  return Object.values(definitions).some(isIn);
}

/** ajv as it is, with the same formats. */
function plainAjv({ root, definitions }: SchemaDocument): (value: unknown) => boolean {
  const ajv = new Ajv2020({
    ...{ strict: false, logger: false, formats },
    ...{ meta: false, validateSchema: false },
  });
  const validate = ajv.compile({ $ref: `#/$defs/${root}`, $defs: definitions });
  return (value) => validate(value) === true;
}

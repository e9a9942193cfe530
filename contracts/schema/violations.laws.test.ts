import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { pointerKeys, valueAt } from '../json-pointer.ts';
import { CheckedSchema } from './check.ts';
import { violationsOf } from './violations.ts';

const schemaAndValues = fc.tuple(anySchema, fc.array(anyValue, { minLength: 1, maxLength: 8 }));

test('a value has a violation exactly where it is invalid', () => {
  fc.assert(
    fc.property(schemaAndValues, ([document, values]) => {
      const isValid = new CheckedSchema(document.definitions).checkOf(document.root);
      for (const value of values) {
        expect(violationsOf(document, value).length === 0).toBe(isValid(value));
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a violation is told once, and names a place of the value and its keyword in the schema', () => {
  fc.assert(
    fc.property(schemaAndValues, ([document, values]) => {
      for (const value of values) {
        const found = violationsOf(document, value);
        const told = found.map(({ code, path }) => `${code} ${path}`);
        expect(new Set(told).size).toBe(told.length);
        for (const { code, path, keyword, schemaPath } of found) {
          const isThere = valueAt({ value }, `/value${path}`) !== undefined;
          expect(isThere).toBe(code !== 'missing-key');
          const [, ...keys] = pointerKeys(decodeURIComponent(schemaPath));
          expect(keys.at(-1)).toBe(keyword);
          expect(
            valueAt({ $defs: document.definitions }, schemaPathToPointer(schemaPath)),
          ).toBeDefined();
        }
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});

function schemaPathToPointer(schemaPath: string): string {
  return decodeURIComponent(schemaPath.slice(1));
}

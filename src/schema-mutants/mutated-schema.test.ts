import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { ajvCheck } from '../../test/mutants/ajv-check.ts';
import { type MutatedSchema, mutantChecks } from './mutated-schema.ts';

const VALUES: readonly JsonValue[] = [
  ...[null, true, 1, '', 'a', 'A', 'x', 'X', 'é', 'x:y', 'é:y', 'https://a/ b', [], ['a'], {}],
];

describe.each<MutatedSchema>([
  { enumIgnoringCase: ['a', null] },
  { enumIgnoringCase: ['A', 'X', 1] },
  { type: 'string', enumIgnoringCase: ['A', null] },
  { format: 'uri by URL' },
  { format: 'uri by anything with a scheme' },
  { format: 'uri' },
  { anyOf: [{ format: 'uri by URL' }, { type: 'null' }], minLength: 1 },
])('%j', (schema) => {
  test('takes what ajv takes', () => {
    const byAjv = ajvCheck(schema, {});
    const check = new CheckedSchema({ Tried: schema }, mutantChecks).checkOf('Tried');
    for (const value of VALUES) expect([value, check(value)]).toEqual([value, byAjv(value)]);
  });
});

test('a format of others says nothing', () => {
  expect(mutantChecks({ format: 'phone' })).toEqual([]);
});

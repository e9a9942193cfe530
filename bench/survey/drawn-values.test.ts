import { expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { drawnValues } from './drawn-values.ts';
import { oraclesOf } from './oracles.ts';

const drawn = (It: JsonObject, seed = 1) => {
  const schema = { $ref: '#/$defs/It', $defs: { It } };
  return { values: drawnValues(schema, seed), isValid: oraclesOf(schema).ajv };
};

const TREE: JsonObject = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { enum: ['leaf', 'tree'] },
    at: { type: 'string', format: 'date-time' },
    size: { type: 'integer', minimum: 10, multipleOf: 5 },
    below: { type: 'array', items: { $ref: '#/$defs/It' } },
    other: { anyOf: [{ type: 'null' }, { allOf: [{ $ref: '#/$defs/It' }] }] },
  },
};

test('values of a schema are valid and not, and have its parts', () => {
  const { values, isValid } = drawn(TREE);
  const valid = values.filter(isValid);
  expect(valid.length).toBeGreaterThan(5);
  expect(values.length - valid.length).toBeGreaterThan(5);
  const text = JSON.stringify(valid);
  for (const name of ['leaf', 'tree', 'at', 'size', 'below', 'other']) expect(text).toContain(name);
});

test('the same seed gives the same values, and another one others', () => {
  expect(drawn(TREE, 7).values).toEqual(drawn(TREE, 7).values);
  expect(drawn(TREE, 7).values).not.toEqual(drawn(TREE, 8).values);
});

test('drawing ends where each value requires two others like itself', () => {
  const endless = { type: 'array', minItems: 2, items: { $ref: '#/$defs/It' } };
  expect(JSON.stringify(drawn(endless).values).length).toBeLessThan(1e7);
});

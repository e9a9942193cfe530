import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { holdsNoSchema, isNoFact, readKeywords } from './read-keywords.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

describe('a keyword is read as it is', () => {
  test.each<[JsonObject]>([
    [{ format: 'date', deprecated: true, default: [1], readOnly: true, writeOnly: false }],
    [{ enum: [null, 'a', { b: 1 }], const: 0 }],
    [{ minLength: 0, maxLength: 3, pattern: '^a$' }],
    [{ minimum: -1.5, maximum: 2, multipleOf: 0.1 }],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 2 }],
    [{ minItems: 1, maxItems: 2, uniqueItems: false, minContains: 0, maxContains: 1 }],
    [{ minProperties: 1, maxProperties: 2, dependentRequired: { a: ['b'] } }],
  ])('%j', (schema) => {
    expect(readKeywords(schema, '')).toEqual(schema);
  });
});

describe('a keyword is read as it is meant', () => {
  test.each<[JsonObject, JsonObject]>([
    [{ format: 'url' }, { format: 'uri' }],
    [{ required: ['a', 'b', 'a'] }, { required: ['a', 'b'] }],
    [{ minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    [{ maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
    [{ minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    [{ exclusiveMinimum: true }, {}],
    [{ type: 'string', title: 'T' }, {}],
  ])('%j as %j', (schema, meant) => {
    expect(readKeywords(schema, '')).toEqual(meant);
  });
});

describe('a malformed keyword is refused at its place', () => {
  test.each<[JsonObject, string, string]>([
    [{ enum: [] }, '/enum', 'no list of values'],
    [{ enum: 'a' }, '/enum', 'no list of values'],
    [{ uniqueItems: 'yes' }, '/uniqueItems', 'neither true nor false'],
    [{ minimum: '1' }, '/minimum', 'no number'],
    [{ minLength: -1 }, '/minLength', 'no whole number'],
    [{ maxItems: 1.5 }, '/maxItems', 'no whole number'],
    [{ maxLength: '1' }, '/maxLength', 'no whole number'],
    [{ multipleOf: 0 }, '/multipleOf', 'no number above 0'],
    [{ multipleOf: 'a' }, '/multipleOf', 'no number above 0'],
    [{ format: 1 }, '/format', 'no string'],
    [{ pattern: '(' }, '/pattern', 'no regular expression with the flag u'],
    [{ required: true }, '/required', 'no list of names'],
    [{ required: [1] }, '/required', 'no list of names'],
    [{ dependentRequired: [] }, '/dependentRequired', 'no object'],
    [{ dependentRequired: { a: 'b' } }, '/dependentRequired/a', 'no list of names'],
  ])('%j', (schema, below, what) => {
    const read = () => readKeywords(schema, '/at');
    expect(read).toThrow(UnsupportedSchemaError);
    expect(read).toThrow(what);
    expect(read).toThrow(expect.objectContaining({ schemaPath: `/at${below}` }));
  });
});

test('what says nothing is prose, an extension or a holder of others', () => {
  expect(['title', 'x-any', '$defs', 'examples'].every(isNoFact)).toBe(true);
  expect(['type', 'minLength', 'unheard-of'].some(isNoFact)).toBe(false);
  expect(['minLength', 'required', 'items'].map(holdsNoSchema)).toEqual([true, true, false]);
});

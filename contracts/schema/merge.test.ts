import { describe, expect, test } from 'vitest';
import { both, type References } from './merge.ts';
import { NOTHING, type Schema } from './schema.ts';

const NO_REFERENCES: References = {
  follow: () => null,
  later: (a) => a,
  made: (schema) => schema,
};
const text: Schema = { type: 'string' };

describe('one schema says what both say', () => {
  test.each<[string, Schema, Schema, Schema]>([
    [
      'keys that are required',
      { required: ['a', 'b'] },
      { required: ['b', 'c'] },
      { required: ['a', 'b', 'c'] },
    ],
    [
      'bounds',
      { minLength: 1, maxLength: 9 },
      { minLength: 2, maxLength: 5 },
      { minLength: 2, maxLength: 5 },
    ],
    ['types', { type: ['string', 'integer'] }, { type: ['number', 'null'] }, { type: 'integer' }],
    ['types that exclude each other', text, { type: 'null' }, NOTHING],
    ['values', { enum: ['a', 'b'] }, { enum: ['b', 'c'] }, { enum: ['b'] }],
    ['a constant', { const: 1 }, { enum: [1, 2] }, { const: 1 }],
    ['values that exclude each other', { const: 1 }, { enum: [2] }, NOTHING],
    [
      'names',
      { propertyNames: text },
      { propertyNames: { minLength: 1 } },
      { propertyNames: { ...text, minLength: 1 } },
    ],
    [
      'keys that need others',
      { dependentRequired: { a: ['b'], f: ['g'] } },
      { dependentRequired: { a: ['c'], d: ['e'] } },
      { dependentRequired: { a: ['b', 'c'], f: ['g'], d: ['e'] } },
    ],
    [
      'a closed object and another one',
      { properties: { a: text }, additionalProperties: false },
      { properties: { b: text } },
      { properties: { a: text }, additionalProperties: false },
    ],
    [
      'two maps',
      { additionalProperties: text },
      { additionalProperties: { minLength: 1 } },
      { additionalProperties: { ...text, minLength: 1 } },
    ],
    ['lists', { items: text }, { items: { minLength: 1 } }, { items: { ...text, minLength: 1 } }],
    [
      'tuples',
      { prefixItems: [text], items: { minLength: 1 } },
      { items: { maxLength: 5 } },
      { prefixItems: [{ ...text, maxLength: 5 }], items: { minLength: 1, maxLength: 5 } },
    ],
    [
      'patterns, which it cannot',
      { pattern: 'a' },
      { pattern: 'b' },
      { pattern: 'a', allOf: [{ pattern: 'b' }] },
    ],
    [
      'patterns of names beside a closed object, which it cannot',
      { patternProperties: { a: text } },
      { properties: { b: {} }, additionalProperties: false },
      {
        patternProperties: { a: text },
        allOf: [{ properties: { b: {} }, additionalProperties: false }],
      },
    ],
    ['alternatives that the other one refuses', { anyOf: [text, { type: 'null' }] }, text, text],
    ['no alternative', { anyOf: [text, { type: 'null' }] }, { type: 'array' }, NOTHING],
    ['nothing', NOTHING, text, NOTHING],
    ['annotations', { default: 1 }, text, { default: 1, ...text }],
  ])('%s', (_what, a, b, all) => {
    expect(both(a, b, NO_REFERENCES)).toEqual(all);
  });
});

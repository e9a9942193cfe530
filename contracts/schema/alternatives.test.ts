import { describe, expect, test } from 'vitest';
import { alternativesOf, isToldApart, meantAlternatives } from './alternatives.ts';
import type { Definitions, Schema } from './schema.ts';

const tagged = (kind: string, required: readonly string[] = ['kind']): Schema => ({
  type: 'object',
  properties: { kind: { const: kind } },
  required,
});
const definitions: Definitions = {
  Cat: tagged('cat'),
  Dog: tagged('dog'),
  Alias: { $ref: '#/$defs/Dog' },
};
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const meant = (schema: Schema, value: unknown) =>
  meantAlternatives(alternativesOf(schema, definitions), value);

describe('the alternative that was meant', () => {
  test.each<[string, Schema, unknown, readonly number[]]>([
    ['by type', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 1.5, [1]],
    ['by the type of values', { anyOf: [{ enum: ['a', 1] }, { const: true }] }, true, [1]],
    ['none of the type', { anyOf: [{ type: 'string' }, { type: 'array' }] }, 1, []],
    ['by a constant', { oneOf: [ref('Cat'), ref('Alias')] }, { kind: 'dog' }, [1]],
    ['without the tag', { oneOf: [ref('Cat'), ref('Dog')] }, {}, [0, 1]],
    ['by a tag that none has', { oneOf: [ref('Cat'), ref('Dog')] }, { kind: 'cow' }, [0, 1]],
    ['by an optional key', { oneOf: [tagged('a', []), tagged('b', [])] }, { kind: 'a' }, [0, 1]],
    ['of one key twice', { oneOf: [ref('Cat'), ref('Cat')] }, { kind: 'cat' }, [0, 1]],
    [
      'by a discriminator',
      {
        oneOf: [{ type: 'object' }, { type: 'object' }],
        discriminator: { propertyName: 'of', mapping: { one: 0, two: 1, also: 1 } },
      },
      { of: 'also' },
      [1],
    ],
    [
      'by a discriminator that names one alone',
      {
        oneOf: [{ type: 'object' }, { type: 'object' }],
        discriminator: { propertyName: 'of', mapping: { one: 0 } },
      },
      { of: 'one' },
      [0, 1],
    ],
    ['within another union', { anyOf: [{ anyOf: [{ type: 'null' }] }, ref('Cat')] }, null, [0]],
  ])('%s', (_what, schema, value, indexes) => {
    expect(meant(schema, value)).toEqual(indexes);
  });
});

describe('no value can fulfil two alternatives', () => {
  test.each<[string, Schema, boolean]>([
    ['of different types', { oneOf: [{ type: 'string' }, { type: 'null' }] }, true],
    ['of the same type', { oneOf: [{ type: 'string' }, { type: 'string' }] }, false],
    ['with different tags', { oneOf: [ref('Cat'), ref('Dog'), { type: 'array' }] }, true],
    ['with the same tag', { oneOf: [ref('Cat'), tagged('cat')] }, false],
    ['without tags', { oneOf: [{ type: 'object' }, ref('Dog')] }, false],
  ])('%s: %j is %s', (_what, schema, isApart) => {
    expect(isToldApart(alternativesOf(schema, definitions))).toBe(isApart);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import { shapesOf } from '../../contracts/schema/read-shapes.ts';
import type { Schema, SchemaDocument } from '../../contracts/schema/schema.ts';
import { anySchema } from '../../test/schemas/any-schema.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { BARE, PLAIN, WILD } from './generation-profile.ts';
import { NoValueError } from './tried.ts';

const anyProfile = fc.constantFrom(WILD, PLAIN, BARE);
const documentAndProfile = fc.tuple(anySchema, anyProfile, fc.integer());

/** The texts of some drawn values; without those for which none is found. */
function someValues(document: SchemaDocument, profile: typeof PLAIN, seed: number) {
  const components = shapesOf(document);
  const values = componentArbitraries(components, profile).value(components.root);
  try {
    return fc.sample(values, { seed, numRuns: 3 });
  } catch (error) {
    if (error instanceof NoValueError) return [];
    throw error;
  }
}

test('every value that is drawn is valid', () => {
  fc.assert(
    fc.property(documentAndProfile, ([document, profile, seed]) => {
      const isValid = new CheckedSchema(document.definitions).checkOf(document.root);
      expect(someValues(document, profile, seed).filter((value) => !isValid(value))).toEqual([]);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('so is every value that it shrinks to', () => {
  fc.assert(
    fc.property(documentAndProfile, ([document, profile, seed]) => {
      const isValid = new CheckedSchema(document.definitions).checkOf(document.root);
      const components = shapesOf(document);
      const values = componentArbitraries(components, profile).value(components.root);
      const seen: boolean[] = [];
      const asked = fc.property(values, (value) => {
        seen.push(isValid(value));
        // Every value fails, so that all are shrunk.
        return false;
      });
      try {
        fc.check(asked, { seed, numRuns: 1, interruptAfterTimeLimit: 200 });
      } catch (error) {
        if (!(error instanceof NoValueError)) throw error;
      }
      expect(seen).not.toContain(false);
    }),
    { numRuns: 50, seed: 1 },
  );
});

const root = (schema: Schema, others: Record<string, Schema> = {}): SchemaDocument => ({
  root: 'Root',
  definitions: { Root: schema, ...others },
});
const SELF: Schema = { $ref: '#/$defs/Root' };

test.for<[string, Schema]>([
  ['a required key of its own kind', { type: 'object', properties: { a: SELF }, required: ['a'] }],
  ['a list that needs an item of its own kind', { type: 'array', items: SELF, minItems: 1 }],
  ['a list that contains one of its own kind', { type: 'array', contains: SELF }],
  [
    'as many keys of its own kind',
    { type: 'object', minProperties: 2, additionalProperties: SELF },
  ],
  [
    'alternatives that all lead back',
    { type: 'array', minItems: 1, items: { anyOf: [SELF, { not: {} }] } },
  ],
  ['bounds that exclude each other', { type: 'integer', minimum: 2, maximum: 1 }],
  ['a pattern that its length excludes', { type: 'string', pattern: '^a{3}$', maxLength: 2 }],
  [
    'more different items than there are',
    { type: 'array', items: { type: 'boolean' }, minItems: 3, uniqueItems: true },
  ],
])('no value is found for %s, and the search ends', ([_what, schema]) => {
  expect(someValues(root(schema), WILD, 1)).toEqual([]);
});

test.for<[string, Schema]>([
  [
    'optional keys of its own kind',
    { type: 'object', properties: { a: SELF, b: SELF, c: SELF }, minProperties: 1 },
  ],
  ['different items of its own kind', { type: 'array', items: SELF, uniqueItems: true }],
  [
    'an alternative that ends',
    { anyOf: [{ type: 'array', items: SELF, minItems: 2 }, { type: 'null' }] },
  ],
  [
    'pairs of itself',
    { type: ['object', 'null'], properties: { a: SELF, b: SELF }, required: ['a', 'b'] },
  ],
])('values of %s come to an end', ([_what, schema]) => {
  for (const profile of [WILD, PLAIN, BARE]) {
    const values = someValues(root(schema), profile, 1);
    expect(values).toHaveLength(3);
    for (const value of values) expect(JSON.stringify(value).length).toBeLessThan(100_000);
  }
});

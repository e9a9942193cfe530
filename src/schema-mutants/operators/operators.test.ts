import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { CheckedSchema } from '../../../contracts/schema/check.ts';
import type { Definitions, Schema } from '../../../contracts/schema/schema.ts';
import { mutantChecks } from '../mutated-schema.ts';
import { type MutationName, mutantsAt, mutatedDocument } from '../mutations.ts';

const text: Schema = { type: 'string' };
const tag = (kind: string): Schema => ({
  type: 'object',
  properties: { kind: { const: kind } },
  required: ['kind'],
});
// Made from entries: an object with a member `then` is taken for a promise.
const conditional: Schema = Object.fromEntries([
  ['if', text],
  ['then', { minLength: 1 }],
  ['else', { type: 'null' }],
]);

/** For each operator a schema that it changes, the ids of the changes, and a value that tells each from the schema. */
const EXAMPLES: readonly (readonly [
  operator: MutationName,
  schema: Schema,
  changes: Readonly<Record<string, JsonValue>>,
])[] = [
  [
    'drop-others',
    { additionalProperties: text },
    { '/additionalProperties: drop the schema of other keys': { a: 1 } },
  ],
  [
    'close-object',
    { type: 'object', additionalProperties: text },
    { '/additionalProperties: no other keys': { a: '' } },
  ],
  [
    'drop-pattern-property',
    { patternProperties: { '^a': text, b: text } },
    {
      '/patternProperties/^a: drop the keys of the pattern': { a: 1 },
      '/patternProperties/b: drop the keys of the pattern': { b: 1 },
    },
  ],
  [
    'drop-property-names',
    { propertyNames: { maxLength: 1 } },
    { '/propertyNames: drop the schema of names': { ab: 1 } },
  ],
  [
    'move-key-count',
    { minProperties: 1, maxProperties: 1 },
    {
      '/minProperties: 0': {},
      '/minProperties: 2': { a: 1 },
      '/maxProperties: 0': { a: 1 },
      '/maxProperties: 2': { a: 1, b: 1 },
    },
  ],
  [
    'drop-key-count',
    { minProperties: 1, maxProperties: 1 },
    {
      '/minProperties: drop the least number of keys': {},
      '/maxProperties: drop the greatest number of keys': { a: 1, b: 1 },
    },
  ],
  [
    'drop-dependent-required',
    { dependentRequired: { a: ['b', 'c'] } },
    {
      '/dependentRequired/a/0: drop "b"': { a: 1, c: 1 },
      '/dependentRequired/a/1: drop "c"': { a: 1, b: 1 },
    },
  ],
  [
    'forbid-type',
    { type: ['string', 'boolean', 'null'] },
    { '/type: forbid type string': '', '/type: forbid type boolean': true },
  ],
  ['allow-null', { type: 'string', const: 'a' }, { '/type: allow null': null }],
  [
    'allow-type',
    { anyOf: [text, { type: 'number' }, { type: 'object' }] },
    {
      '/anyOf: allow type null': null,
      '/anyOf: allow type boolean': true,
      '/anyOf: allow type array': [],
    },
  ],
  ['add-enum-value', { enum: [1, 5] }, { '/enum: allow one more value': 6 }],
  ['add-enum-value', { enum: [true] }, { '/enum: allow one more value': false }],
  ['add-enum-value', { enum: [[1]] }, { '/enum: allow one more value': [1, null] }],
  ['drop-const', { const: 1 }, { '/const: drop the constant': 2 }],
  [
    'change-const',
    { const: { a: 1 } },
    { '/const: {"NEW_VALUE_OF_UPSTREAM":null,"a":1}': { a: 1 } },
  ],
  ['change-const', { const: null }, { '/const: "NEW_VALUE_OF_UPSTREAM"': null }],
  [
    'move-length',
    { minLength: 1, maxLength: 2 },
    { '/minLength: 0': '', '/minLength: 2': 'a', '/maxLength: 1': 'ab', '/maxLength: 3': 'abc' },
  ],
  [
    'drop-length',
    { minLength: 1, maxLength: 2 },
    { '/minLength: drop the least length': '', '/maxLength: drop the greatest length': 'abc' },
  ],
  ['drop-pattern', { pattern: '^a$' }, { '/pattern: drop the pattern': 'b' }],
  [
    'move-bound',
    { type: 'integer', minimum: 1, exclusiveMaximum: 4 },
    { '/minimum: 0': 0, '/minimum: 2': 1, '/exclusiveMaximum: 3': 3, '/exclusiveMaximum: 5': 4 },
  ],
  ['move-bound', { type: 'number', maximum: 0 }, { '/maximum: -0.01': 0, '/maximum: 0.01': 0.005 }],
  ['move-bound', { minimum: 250 }, { '/minimum: 249': 249.5, '/minimum: 251': 250 }],
  [
    'move-bound',
    { minimum: 0.5, multipleOf: 0.25 },
    { '/minimum: 0.25': 0.25, '/minimum: 0.75': 0.5 },
  ],
  [
    'turn-bound',
    { minimum: 1, exclusiveMaximum: 4 },
    { '/minimum: exclusiveMinimum': 1, '/exclusiveMaximum: maximum': 4 },
  ],
  [
    'drop-bound',
    { exclusiveMinimum: 1, maximum: 4 },
    { '/exclusiveMinimum: drop the bound': 1, '/maximum: drop the bound': 5 },
  ],
  ['drop-multiple', { multipleOf: 2 }, { '/multipleOf: drop the step': 1 }],
  ['scale-multiple', { multipleOf: 2 }, { '/multipleOf: 4': 2, '/multipleOf: 1': 1 }],
  [
    'move-item-count',
    { minItems: 1, maxItems: 1 },
    { '/minItems: 0': [], '/minItems: 2': [1], '/maxItems: 0': [1], '/maxItems: 2': [1, 2] },
  ],
  [
    'drop-item-count',
    { minItems: 1, maxItems: 1 },
    {
      '/minItems: drop the least number of items': [],
      '/maxItems: drop the greatest number of items': [1, 2],
    },
  ],
  [
    'drop-prefix-item',
    { prefixItems: [text, { type: 'null' }] },
    { '/prefixItems/0: drop the item': [null], '/prefixItems/1: drop the item': ['', 1] },
  ],
  [
    'swap-prefix-items',
    { prefixItems: [text, {}, {}] },
    { '/prefixItems/0: swap it with the next': [1] },
  ],
  ['close-tuple', { prefixItems: [text] }, { ': no more items': ['', 1] }],
  ['drop-contains', { contains: text }, { '/contains: drop what it contains': [] }],
  [
    'move-contains-count',
    { contains: text, maxContains: 2 },
    {
      '/minContains: 0': [],
      '/minContains: 2': [''],
      '/maxContains: 1': ['', ''],
      '/maxContains: 3': ['', '', ''],
    },
  ],
  [
    'drop-contains-count',
    { contains: text, maxContains: 1 },
    { '/maxContains: drop the greatest number': ['', ''] },
  ],
  ['drop-unique', { uniqueItems: true }, { '/uniqueItems: items may repeat': [1, 1] }],
  ['add-unique', { maxItems: 3 }, { ': no item repeats': [1, 1] }],
  [
    'drop-alternative',
    { anyOf: [text, { type: 'null' }] },
    { '/anyOf/0: drop the alternative': '', '/anyOf/1: drop the alternative': null },
  ],
  ['turn-union', { anyOf: [text, { maxLength: 1 }] }, { '/anyOf: oneOf': '' }],
  ['turn-union', { oneOf: [text, { maxLength: 1 }] }, { '/oneOf: anyOf': '' }],
  [
    'change-tag',
    { oneOf: [tag('a'), { $ref: '#/$defs/B' }] },
    { '/oneOf/0: kind: "b"': { kind: 'a' }, '/oneOf/1: kind: "a"': { kind: 'b' } },
  ],
  [
    'drop-part',
    { allOf: [text, { minLength: 1 }] },
    { '/allOf/0: drop the part': 1, '/allOf/1: drop the part': '' },
  ],
  ['drop-not', { not: text }, { '/not: drop what it may not be': '' }],
  ['drop-then', conditional, { '/then: drop what follows': '' }],
  ['drop-else', conditional, { '/else: drop what follows else': 1 }],
];

describe.each(EXAMPLES)('%s of %j', (operator, schema, changes) => {
  const definitions: Definitions = { Tried: schema, B: tag('b') };
  const document = { root: 'Tried', definitions };
  const mutants = mutantsAt({ component: 'Tried', pointer: '', schema }, definitions).filter(
    (mutant) => mutant.operator === operator,
  );

  test('makes these changes', () => {
    const made = mutants.map(({ id }) => id.replace('Tried', ''));
    expect(made.toSorted()).toEqual(Object.keys(changes).toSorted());
  });

  test('a value tells each from the schema', () => {
    const before = new CheckedSchema(definitions).checkOf('Tried');
    for (const mutant of mutants) {
      const value = changes[mutant.id.replace('Tried', '')] ?? null;
      const mutated = mutatedDocument(document, [mutant]).definitions;
      const after = new CheckedSchema(mutated, mutantChecks).checkOf('Tried');
      expect([mutant.id, after(value)]).toEqual([mutant.id, !before(value)]);
    }
  });
});

test('each wider pattern is a change', () => {
  const schema: Schema = { type: 'string', pattern: '^[a-z]{2}$' };
  const wider = mutantsAt({ component: 'A', pointer: '', schema }, {}).filter(
    ({ operator }) => operator === 'widen-pattern',
  );
  expect(wider.length).toBeGreaterThan(3);
  expect(wider.map(({ changed }) => changed.pattern)).toContain('^[a-z]{2}(?:)');
});

test.each<[Schema, MutationName]>([
  [{ type: ['string', 'null'] }, 'forbid-type'],
  [{ format: 'phone' }, 'drop-format'],
  [{ enum: [1] }, 'ignore-case'],
  [{ type: 'array' }, 'add-unique'],
  [{ type: 'string', minLength: 1 }, 'min-length'],
  [{ type: 'string', maxLength: 20 }, 'max-length'],
  [{ type: 'array', minItems: 1 }, 'min-items'],
  [{ type: 'array', maxItems: 1 }, 'max-items'],
  [{ anyOf: [tag('a'), text] }, 'change-tag'],
  [{ anyOf: [tag('a'), tag('a')] }, 'change-tag'],
  [{ minimum: 1, exclusiveMinimum: 0 }, 'turn-bound'],
  [{ anyOf: [{}], oneOf: [{}] }, 'turn-union'],
])('%j has no %s', (schema, operator) => {
  const made = mutantsAt({ component: 'A', pointer: '', schema }, {});
  expect(made.filter((mutant) => mutant.operator === operator)).toEqual([]);
});

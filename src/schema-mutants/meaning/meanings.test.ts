import { describe, expect, test } from 'vitest';
import type { Definitions } from '../../../contracts/schema/schema.ts';
import type { MutatedSchema } from '../mutated-schema.ts';
import { sameMeaning } from './meanings.ts';

const DEFINITIONS: Definitions = {
  Text: { type: 'string' },
  SameText: { type: 'string', properties: { a: {} } },
  Nullable: { type: ['string', 'null'] },
  Anything: {},
  ToText: { $ref: '#/$defs/Text' },
  List: { type: 'object', properties: { rest: { $ref: '#/$defs/List' } } },
  SameList: { type: 'object', properties: { rest: { $ref: '#/$defs/SameList' } } },
  OtherList: {
    type: 'object',
    properties: { rest: { $ref: '#/$defs/OtherList' } },
    required: ['rest'],
  },
};

function isSame(
  one: MutatedSchema,
  other: MutatedSchema,
  definitions: Definitions = DEFINITIONS,
  others = definitions,
): boolean {
  const same = sameMeaning({ root: 'Tried', definitions: { ...definitions, Tried: one } });
  const changed = { root: 'Tried', definitions: { ...others, Tried: other } };
  return same(changed, new Set(['Tried', ...(others === definitions ? [] : Object.keys(others))]));
}

const to = (component: string) => ({ $ref: `#/$defs/${component}` });

const tagged = (tag: string): MutatedSchema => ({
  type: 'object',
  properties: { tag: { const: tag } },
  required: ['tag'],
});
const conditional = (condition: MutatedSchema, then: MutatedSchema, otherwise: MutatedSchema) => ({
  if: condition,
  then,
  else: otherwise,
});

describe.each<{
  readonly rule: string;
  readonly equal: readonly [MutatedSchema, MutatedSchema];
  readonly unequal: readonly [MutatedSchema, MutatedSchema];
}>([
  {
    rule: 'the order of types is nothing',
    equal: [{ type: ['null', 'string'] }, { type: ['string', 'null'] }],
    unequal: [{ type: ['null', 'string'] }, { type: 'string' }],
  },
  {
    rule: 'all types are no type',
    equal: [{ type: ['array', 'boolean', 'null', 'number', 'object', 'string'] }, {}],
    unequal: [{ type: ['array', 'boolean', 'null', 'integer', 'object', 'string'] }, {}],
  },
  {
    rule: 'the order of enumerated values, and one listed twice, are nothing',
    equal: [{ enum: ['a', 'b', 'a'] }, { enum: ['b', 'a'] }],
    unequal: [{ enum: ['a', 'b'] }, { enum: ['a'] }],
  },
  {
    rule: 'a type beside an enumeration counts where it lets not all values through',
    equal: [{ type: 'string', enum: ['a'] }, { enum: ['a'] }],
    unequal: [
      { type: 'string', enum: ['a', null] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
  },
  {
    rule: 'a value that the type does not let through is not listed',
    equal: [
      { type: 'string', enum: ['a', null] },
      { type: 'string', enum: ['a'] },
    ],
    unequal: [
      { type: 'integer', enum: [1, 2.5] },
      { type: 'integer', enum: [2, 2.5] },
    ],
  },
  {
    rule: 'what stands beside an enumeration counts where it speaks of a listed value',
    equal: [
      { enum: ['a'], minItems: 1 },
      { enum: ['a'], maxItems: 3 },
    ],
    unequal: [{ enum: ['a', 'bb'], maxLength: 1 }, { enum: ['a', 'bb'] }],
  },
  {
    rule: 'one more type counts',
    equal: [
      { anyOf: [to('ToText'), { type: 'array' }] },
      { anyOf: [to('SameText'), { type: 'array', items: to('Anything') }] },
    ],
    unequal: [{ anyOf: [to('Text'), { type: 'array' }] }, to('Text')],
  },
  {
    rule: 'case counts',
    equal: [
      { type: 'string', enumIgnoringCase: ['a'] },
      { type: 'string', enumIgnoringCase: ['a'], minItems: 1 },
    ],
    unequal: [{ enumIgnoringCase: ['a'] }, { enum: ['a'] }],
  },
  {
    rule: 'keywords of texts speak of texts alone',
    equal: [{ type: 'array', format: 'uri', minLength: 1 }, { type: 'array' }],
    unequal: [{ type: 'string', format: 'uri' }, { type: 'string' }],
  },
  {
    rule: 'keywords of lists speak of lists alone',
    equal: [{ type: 'string', items: { type: 'null' }, maxItems: 1 }, { type: 'string' }],
    unequal: [{ type: 'array', items: { type: 'null' } }, { type: 'array' }],
  },
  {
    rule: 'items that may be anything are none',
    equal: [{ type: 'array', items: to('Anything') }, { type: 'array' }],
    unequal: [{ type: 'array', items: to('Text') }, { type: 'array' }],
  },
  {
    rule: 'keywords of objects speak of objects alone',
    equal: [
      { type: 'string', required: ['a'], properties: { a: {} }, additionalProperties: false },
      { type: 'string' },
    ],
    unequal: [{ type: ['object', 'null'], required: ['a'] }, { type: ['object', 'null'] }],
  },
  {
    rule: 'without a type all keywords count',
    equal: [{ required: ['a'], additionalProperties: true }, { required: ['a', 'a'] }],
    unequal: [{ required: ['a'] }, {}],
  },
  {
    rule: 'the order of keys is nothing',
    equal: [
      { type: 'object', required: ['a', 'b'], properties: { a: to('Text'), b: to('List') } },
      { type: 'object', required: ['b', 'a'], properties: { b: to('List'), a: to('Text') } },
    ],
    unequal: [
      { type: 'object', required: ['a', 'b'] },
      { type: 'object', required: ['a'] },
    ],
  },
  {
    rule: 'a property that may be anything is none in an open object, and one in a closed one',
    equal: [{ type: 'object', properties: { a: {} } }, { type: 'object' }],
    unequal: [
      { type: 'object', properties: { a: {} }, additionalProperties: false },
      { type: 'object', additionalProperties: false },
    ],
  },
  {
    rule: 'open and closed are not the same',
    equal: [{ type: 'object', additionalProperties: true }, { type: 'object' }],
    unequal: [{ type: 'object', additionalProperties: false }, { type: 'object' }],
  },
  {
    rule: 'a name is nothing, what it stands for is all',
    equal: [to('Text'), to('SameText')],
    unequal: [to('Text'), to('Nullable')],
  },
  {
    rule: 'a reference to a reference is one',
    equal: [to('ToText'), { type: 'string' }],
    unequal: [to('ToText'), to('Anything')],
  },
  {
    rule: 'what is within itself is known by what it says',
    equal: [to('List'), to('SameList')],
    unequal: [to('List'), to('OtherList')],
  },
  {
    rule: 'what says how it is to be used says nothing of values',
    equal: [{ type: 'string', deprecated: true }, { type: 'string' }],
    unequal: [
      { type: 'string', minLength: 1 },
      { type: 'string', minLength: 2 },
    ],
  },
  {
    rule: 'bounds of integers are integers, inclusive',
    equal: [
      { type: 'integer', exclusiveMinimum: 0, maximum: 2.5 },
      { type: 'integer', minimum: 1, exclusiveMaximum: 3 },
    ],
    unequal: [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'number', minimum: 1 },
    ],
  },
  {
    rule: 'a bound within another one is all that counts',
    equal: [
      { type: 'number', minimum: 1, exclusiveMinimum: 1 },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    unequal: [
      { type: 'number', minimum: 2, exclusiveMinimum: 1 },
      { type: 'number', exclusiveMinimum: 1 },
    ],
  },
  {
    rule: 'no integer that doubles cannot count is rounded',
    equal: [
      { type: 'integer', minimum: 2 ** 53 },
      { type: 'integer', minimum: 2 ** 53 },
    ],
    unequal: [
      { type: 'integer', exclusiveMinimum: 2 ** 53 },
      { type: 'integer', minimum: 2 ** 53 },
    ],
  },
  {
    rule: 'bounds with nothing between take nothing',
    equal: [{ type: ['number', 'null'], minimum: 2, maximum: 1 }, { type: 'null' }],
    unequal: [{ type: ['number', 'null'], minimum: 1, maximum: 1 }, { type: 'null' }],
  },
  {
    rule: 'a step of integers that all of them have is none',
    equal: [
      { type: 'integer', multipleOf: 0.5 },
      { type: 'number', multipleOf: 1 },
    ],
    unequal: [{ type: 'integer', multipleOf: 1.5 }, { type: 'integer' }],
  },
  {
    rule: 'a least length of 0 is none, and one beyond the greatest takes nothing',
    equal: [
      { type: ['string', 'null'], minLength: 3, maxLength: 2 },
      { type: 'null', minLength: 0 },
    ],
    unequal: [
      { type: 'string', minLength: 1 },
      { type: 'string', minLength: 0 },
    ],
  },
  {
    rule: 'a pattern says the lengths that it implies',
    equal: [
      { type: 'string', pattern: '^a{3}$', minLength: 2, maxLength: 3 },
      { type: 'string', pattern: '^a{3}$' },
    ],
    unequal: [
      { type: 'string', pattern: '^a{2,3}$', minLength: 3 },
      { type: 'string', pattern: '^a{2,3}$' },
    ],
  },
  {
    rule: 'patterns are what they match',
    equal: [
      { type: 'string', pattern: '^(?:a|b)+$' },
      { type: 'string', pattern: '^[ab]+$' },
    ],
    unequal: [
      { type: 'string', pattern: '^[ab]+$' },
      { type: 'string', pattern: '^[ab]*$' },
    ],
  },
  {
    rule: 'a pattern that includes another one beside it is none',
    equal: [
      { type: 'string', pattern: '^a{3}$', allOf: [{ pattern: '^[ab]{3,5}$' }] },
      { type: 'string', pattern: '^a{3}$' },
    ],
    unequal: [
      { type: 'string', pattern: '^a{3}$', allOf: [{ pattern: 'b' }] },
      { type: 'string', pattern: '^a{3}$' },
    ],
  },
  {
    rule: 'an enumeration is its values that fulfil all the rest',
    equal: [{ enum: ['a', 'bb', 3], pattern: '^.$', not: { const: 3 } }, { const: 'a' }],
    unequal: [{ enum: ['a', 'bb'], pattern: '^.' }, { const: 'a' }],
  },
  {
    rule: 'case is nothing to what has none',
    equal: [{ enumIgnoringCase: ['1', '_', 2] }, { enum: ['1', '_', 2] }],
    unequal: [{ enumIgnoringCase: ['1a'] }, { enum: ['1a'] }],
  },
  {
    rule: 'both booleans are the type',
    equal: [{ enum: [true, false, null] }, { type: ['boolean', 'null'] }],
    unequal: [{ enum: [true] }, { type: 'boolean' }],
  },
  {
    rule: 'formats of others say nothing',
    equal: [{ type: 'string', format: 'phone' }, { type: 'string' }],
    unequal: [
      { type: 'string', format: 'date' },
      { type: 'string', format: 'uuid' },
    ],
  },
  {
    rule: 'a list of one item repeats none',
    equal: [
      { type: 'array', maxItems: 1, uniqueItems: true },
      { type: 'array', maxItems: 1 },
    ],
    unequal: [
      { type: 'array', maxItems: 2, uniqueItems: true },
      { type: 'array', maxItems: 2 },
    ],
  },
  {
    rule: 'a list is no longer than it has different items, or places for them',
    equal: [
      { type: 'array', items: { type: 'boolean' }, uniqueItems: true, maxItems: 3 },
      { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    ],
    unequal: [
      { type: 'array', prefixItems: [{}], items: { not: {} } },
      { type: 'array', prefixItems: [{}], items: { not: {} }, maxItems: 0 },
    ],
  },
  {
    rule: 'an item that stands before others of its kind is one of them',
    equal: [
      { type: 'array', prefixItems: [to('Text')], items: to('Text') },
      { type: 'array', items: to('Text') },
    ],
    unequal: [
      { type: 'array', prefixItems: [to('Text')], items: to('Nullable') },
      { type: 'array', items: to('Nullable') },
    ],
  },
  {
    rule: 'a list contains what its items are',
    equal: [
      { type: 'array', items: to('Text'), contains: to('Nullable') },
      { type: 'array', items: to('Text'), minItems: 1 },
    ],
    unequal: [
      { type: 'array', items: to('Nullable'), contains: to('Text') },
      { type: 'array', items: to('Nullable'), minItems: 1 },
    ],
  },
  {
    rule: 'none of what a list contains is nothing to ask',
    equal: [{ type: 'array', contains: to('Text'), minContains: 0 }, { type: 'array' }],
    unequal: [
      { type: 'array', contains: to('Text'), minContains: 0, maxContains: 0 },
      { type: 'array' },
    ],
  },
  {
    rule: 'a required key that cannot be there takes no object',
    equal: [
      { type: ['object', 'null'], required: ['a'], properties: { a: { not: {} } } },
      { type: ['object', 'null'], required: ['b'], additionalProperties: false, maxProperties: 9 },
    ],
    unequal: [{ type: ['object', 'null'], properties: { a: { not: {} } } }, { type: 'null' }],
  },
  {
    rule: 'a key that is like all others is none of its own',
    equal: [
      { type: 'object', properties: { a: to('Text') }, additionalProperties: to('SameText') },
      { type: 'object', additionalProperties: to('Text') },
    ],
    unequal: [
      {
        type: 'object',
        properties: { a: to('Text') },
        patternProperties: { a: to('Nullable') },
        additionalProperties: to('Text'),
      },
      {
        type: 'object',
        patternProperties: { a: to('Nullable') },
        additionalProperties: to('Text'),
      },
    ],
  },
  {
    rule: 'a key whose name is refused is none',
    equal: [
      { type: 'object', properties: { long: to('Text') }, propertyNames: { maxLength: 3 } },
      { type: 'object', propertyNames: { maxLength: 3 } },
    ],
    unequal: [{ type: 'object', propertyNames: { maxLength: 3 } }, { type: 'object' }],
  },
  {
    rule: 'names are texts',
    equal: [{ type: 'object', propertyNames: to('Text') }, { type: 'object' }],
    unequal: [{ type: 'object', propertyNames: { type: 'null' } }, { type: 'object' }],
  },
  {
    rule: 'as many keys as are required are there',
    equal: [
      { type: 'object', required: ['a', 'b'], minProperties: 2 },
      { type: 'object', required: ['a', 'b'] },
    ],
    unequal: [
      { type: 'object', required: ['a', 'b'], minProperties: 3 },
      { type: 'object', required: ['a', 'b'] },
    ],
  },
  {
    rule: 'what a required key needs is required',
    equal: [
      { type: 'object', required: ['a'], dependentRequired: { a: ['b'], b: ['c'] } },
      { type: 'object', required: ['a', 'b', 'c'] },
    ],
    unequal: [{ type: 'object', dependentRequired: { a: ['b'] } }, { type: 'object' }],
  },
  {
    rule: 'alternatives are a set; one within another is none',
    equal: [
      { anyOf: [to('Text'), { type: 'string', minLength: 1 }, to('Nullable'), { not: {} }] },
      to('Nullable'),
    ],
    unequal: [{ anyOf: [to('Text'), { type: 'integer' }] }, to('Text')],
  },
  {
    rule: 'one of several that have nothing in common is any of them',
    equal: [
      { oneOf: [to('Text'), { type: 'number', maximum: 1 }, { type: 'number', minimum: 2 }] },
      { anyOf: [to('Text'), { type: 'number', maximum: 1 }, { type: 'number', minimum: 2 }] },
    ],
    unequal: [
      {
        oneOf: [
          { type: 'number', maximum: 2 },
          { type: 'number', minimum: 2 },
        ],
      },
      {
        anyOf: [
          { type: 'number', maximum: 2 },
          { type: 'number', minimum: 2 },
        ],
      },
    ],
  },
  {
    rule: 'constants of a required key tell objects apart',
    equal: [{ oneOf: [tagged('a'), tagged('b')] }, { anyOf: [tagged('b'), tagged('a')] }],
    unequal: [
      { oneOf: [tagged('a'), { type: 'object' }] },
      { anyOf: [tagged('a'), { type: 'object' }] },
    ],
  },
  {
    rule: 'not nothing is anything, and not not is yes',
    equal: [{ not: { not: to('Text') }, allOf: [{ not: { not: {} } }] }, to('Text')],
    unequal: [{ not: to('Text') }, {}],
  },
  {
    rule: 'a decided condition leaves what follows',
    equal: [conditional({ not: {} }, { type: 'null' }, to('Text')), to('Text')],
    unequal: [conditional({ type: 'null' }, {}, to('Text')), to('Text')],
  },
  {
    rule: 'what nobody can finish is nothing',
    equal: [{ anyOf: [to('OtherList'), to('Text')] }, to('Text')],
    unequal: [{ anyOf: [to('List'), to('Text')] }, to('Text')],
  },
])('$rule', ({ equal, unequal }) => {
  test('these two mean the same', () => {
    expect(isSame(...equal)).toBe(true);
  });

  test('these two do not', () => {
    expect(isSame(...unequal)).toBe(false);
  });
});

test('the distance to a recursive component’s start counts objects, not references', () => {
  // In both y is below x; in one it leads back to the value of x, in the other to the whole.
  const within: Definitions = {
    Whole: { type: 'object', properties: { x: to('Part') } },
    Part: { type: 'object', properties: { y: to('Part'), z: to('Whole') } },
  };
  const around: Definitions = {
    Whole: {
      type: 'object',
      properties: {
        x: { type: 'object', properties: { y: to('Whole'), z: to('Whole') } },
      },
    },
  };
  expect(isSame(to('Whole'), to('Whole'), within, around)).toBe(false);
});

test('a circle of two components that say the same is a circle of one', () => {
  const once: Definitions = { List: { type: 'object', properties: { rest: to('List') } } };
  const twice: Definitions = {
    List: { type: 'object', properties: { rest: to('Other') } },
    Other: { type: 'object', properties: { rest: to('List') } },
  };
  expect(isSame(to('List'), to('List'), once, twice)).toBe(true);
});

test('a schema that refers to its own component within a union leads to an end', () => {
  const tree: Definitions = {
    Tree: {
      type: 'object',
      properties: { left: { anyOf: [to('Tree'), { type: 'null' }] } },
      required: ['left'],
    },
  };
  const other: Definitions = {
    Tree: {
      type: 'object',
      properties: { left: { anyOf: [{ type: 'null' }, to('Tree'), to('Tree')] } },
      required: ['left'],
    },
  };
  expect(isSame(to('Tree'), to('Tree'), tree, other)).toBe(true);
  expect(isSame(to('Tree'), { ...tree['Tree'], required: [] }, tree)).toBe(false);
});

test('unions in unions that double are left undecided, in bounded time', () => {
  const definitions: Record<string, MutatedSchema> = { C0: { type: 'string', format: 'uri' } };
  for (let index = 1; index < 40; index++) {
    const [below, pattern] = [to(`C${index - 1}`), `^${'a'.repeat(index)}`];
    definitions[`C${index}`] = {
      oneOf: [{ not: below }, { allOf: [below, { not: { pattern } }] }],
    };
  }
  expect(isSame(to('C39'), to('C39'), definitions)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { meaningOf } from './meaning.ts';

const DEFINITIONS = {
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

const meaning = (schema: JsonObject) => meaningOf(schema, DEFINITIONS);
const to = (component: string) => ({ $ref: `#/$defs/${component}` });

describe.each<{
  readonly rule: string;
  readonly equal: readonly [JsonObject, JsonObject];
  readonly unequal: readonly [JsonObject, JsonObject];
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
])('$rule', ({ equal, unequal }) => {
  test('these two have the same canonical form', () => {
    expect(meaning(equal[0])).toBe(meaning(equal[1]));
  });

  test('these two do not', () => {
    expect(meaning(unequal[0])).not.toBe(meaning(unequal[1]));
  });
});

test('the distance to a recursive component’s start counts objects, not references', () => {
  // In both y is below x; in one it leads back to the value of x, in the other to the whole.
  const within = {
    Whole: { type: 'object', properties: { x: to('Part') } },
    Part: { type: 'object', properties: { y: to('Part') }, required: ['y'] },
  };
  const around = {
    Whole: {
      type: 'object',
      properties: {
        x: { type: 'object', properties: { y: to('Whole') }, required: ['y'] },
      },
    },
  };
  expect(meaningOf(to('Whole'), within)).not.toBe(meaningOf(to('Whole'), around));
});

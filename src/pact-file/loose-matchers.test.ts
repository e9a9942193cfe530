import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { looseMatchers } from './loose-matchers.ts';

const TYPE = { match: 'type' };

function found(content: JsonValue, rules: JsonObject, { whole = false, version = 4 } = {}) {
  const body = version === 4 ? { content, encoded: false } : content;
  const matchingRules = {
    body: Object.fromEntries(
      Object.entries(rules).map(([place, rule]) => [
        place,
        { combine: 'AND', matchers: Array.isArray(rule) ? rule : [rule] },
      ]),
    ),
  };
  const interaction = { description: 'a', response: { status: 200, body, matchingRules } };
  return looseMatchers(interaction, version, { whole }).map(({ path, message }) => [path, message]);
}

const TYPE_OF_ALL = [['', expect.stringContaining('"type" matcher on the whole body')]];
const ANY_OBJECT = 'any object passes for an empty one';
const ANY_LIST = 'any list passes for an empty one';
const ANY_TEXT = 'its matcher takes any text';

describe.each([3, 4])('version %i', (version) => {
  test.each<[string, JsonValue, JsonObject, readonly unknown[]]>([
    ['the type of the whole body', { a: 'x' }, { $: TYPE }, TYPE_OF_ALL],
    [
      'the type of the whole body, and a value with a matcher of its own beside one without',
      { a: 'x', b: ['x'] },
      { $: TYPE, '$.a': { match: 'regex', regex: 'x' } },
      TYPE_OF_ALL,
    ],
    ['an empty body', {}, {}, [['', ANY_OBJECT]]],
    ['an empty body and its type', {}, { $: TYPE }, [['', ANY_OBJECT]]],
    ['an empty object', { a: { b: {} } }, {}, [['/a/b', ANY_OBJECT]]],
    ['the type of an empty object', { a: {} }, { '$.a': TYPE }, [['/a', ANY_OBJECT]]],
    ['the type of an empty list', { a: [] }, { '$.a': TYPE }, [['/a', ANY_LIST]]],
    [
      'the type of what an empty list is in',
      { a: { b: [] } },
      { '$.a': TYPE },
      [['/a/b', ANY_LIST]],
    ],
    ['an empty list of any length', { a: [] }, { '$.a': { ...TYPE, min: 0 } }, [['/a', ANY_LIST]]],
    [
      'an empty list in any item',
      { a: [{ b: [] }] },
      { '$.a': { ...TYPE, min: 1 }, '$.a[*].b': TYPE },
      [['/a/0/b', ANY_LIST]],
    ],
    ['a list as the body', [], { $: TYPE }, [['', ANY_LIST]]],
    ['a name with a slash', { 'a/b': {} }, {}, [['/a~1b', ANY_OBJECT]]],
    ...['.*', '^.*$', '^(.*)$', '', '^[\\s\\S]*$'].map(
      (regex): [string, JsonValue, JsonObject, readonly unknown[]] => [
        `the regular expression ${regex}`,
        { a: ['x'] },
        { '$.a[*]': { match: 'regex', regex } },
        [['/a/0', ANY_TEXT]],
      ],
    ),
    [
      'what includes nothing',
      { a: 'x' },
      { '$.a': { match: 'include', value: '' } },
      [['/a', ANY_TEXT]],
    ],
  ])('%s assures nothing', (_what, body, rules, expected) => {
    expect(found(body, rules, { version })).toEqual(expected);
  });

  test.each<[string, JsonValue, JsonObject]>([
    ['a value', { a: 'x' }, {}],
    ['the type of a value', { a: 'x' }, { '$.a': TYPE }],
    ['the type of an object', { a: { b: 1 } }, { '$.a': TYPE }],
    [
      'the type of the whole body, where each value has a matcher of its own',
      { a: 'x', b: { c: [1] } },
      { $: TYPE, '$.a': { match: 'regex', regex: 'x' }, '$.b.c': { ...TYPE, min: 1 } },
    ],
    ['a list that has to be empty', { a: [] }, {}],
    ['a list with a shortest length', { a: [] }, { '$.a': { ...TYPE, min: 1 } }],
    ['a list with a longest length', { a: [] }, { '$.a': { ...TYPE, max: 1 } }],
    ['items of any number', { a: [{ b: 1 }] }, { '$.a': { ...TYPE, min: 0 } }],
    ['that there is an item', { a: [{}] }, { '$.a': { ...TYPE, min: 1 } }],
    ['the keys of an empty object', { a: {} }, { '$.a': { match: 'eachKey', rules: [] } }],
    ['a regular expression', { a: 'x' }, { '$.a': { match: 'regex', regex: '^.+$' } }],
    [
      'one of two that takes not any text',
      { a: 'x' },
      { '$.a': [{ match: 'include', value: '' }, TYPE] },
    ],
    ['a rule for a place that nobody understands', { a: {} }, { '$..a': TYPE }],
    ['a text', 'x', {}],
  ])('%s assures something', (_what, body, rules) => {
    expect(found(body, rules, { version })).toEqual([]);
  });
});

test('where the example must be whole, what is empty keeps a place', () => {
  const rules = { '$.a': TYPE };
  expect(found({ a: [], b: {} }, rules, { whole: true })).toEqual([]);
  expect(found({ a: 'x' }, { $: TYPE }, { whole: true })).toEqual(TYPE_OF_ALL);
});

test.each<[JsonObject]>([
  [{}],
  [{ response: {} }],
  [{ response: null }],
  [{ response: { matchingRules: [] } }],
])('without a body there is none: %j', (interaction) => {
  expect(looseMatchers(interaction, 4, { whole: false })).toEqual([]);
});

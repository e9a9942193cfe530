import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { looseMatchers, takesAnyText } from './loose-matchers.ts';

const TYPE = { match: 'type' };
const KEY = { match: 'regex', regex: 'x+' };

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
  const json = { description: 'a', response: { status: 200, body, matchingRules } };
  return looseMatchers({ json, specification: version }, { whole }).map(({ path, message }) => [
    path,
    message,
  ]);
}

const TYPE_OF_ALL = [['', expect.stringContaining('"type" matcher on the whole body')]];
const ANY_OBJECT = 'any object passes for an empty one';
const ANY_LIST = 'any list passes for an empty one';
const ANY_VALUE = 'its matcher takes any value';

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
    ['the type of all that the body has', { a: 'x' }, { '$.*': TYPE }, TYPE_OF_ALL],
    ['and of what is in that', { a: { b: 'x' } }, { '$.*.*': TYPE }, TYPE_OF_ALL],
    [
      'the type of each value',
      { a: 'x' },
      { $: { match: 'eachValue', rules: [TYPE] } },
      TYPE_OF_ALL,
    ],
    ...[
      { ...TYPE, min: 1 },
      { ...TYPE, max: 1 },
      ...['values', 'equality', 'notEmpty', 'integer'].map((match) => ({ match })),
      { match: 'arrayContains', variants: [] },
      { match: 'eachValue', rules: [{ match: 'integer' }] },
    ].map((rule): [string, JsonValue, JsonObject, readonly unknown[]] => [
      `an empty list with ${JSON.stringify(rule)}`,
      { a: [] },
      { '$.a': rule },
      [['/a', ANY_LIST]],
    ]),
    ...[
      { ...TYPE, max: 1 },
      { match: 'values' },
      { match: 'regex', regex: 'x' },
      { match: 'arrayContains', variants: [] },
      { match: 'eachKey', rules: [] },
      { match: 'eachKey', rules: [{ match: 'regex', regex: '.*' }] },
      { match: 'each-value', rules: [{ match: 'integer' }] },
    ].map((rule): [string, JsonValue, JsonObject, readonly unknown[]] => [
      `an empty object with ${JSON.stringify(rule)}`,
      { a: {} },
      { '$.a': rule },
      [['/a', ANY_OBJECT]],
    ]),
    ...[
      { match: 'eachKey', rules: [{ match: 'regex', regex: 'x' }] },
      { match: 'eachValue', rules: [{ match: 'integer' }] },
      { match: 'arrayContains', variants: [] },
      { match: 'statusCode', status: 'success' },
    ].map((rule): [string, JsonValue, JsonObject, readonly unknown[]] => [
      `a text with ${JSON.stringify(rule)}`,
      { a: 'x' },
      { '$.a': rule },
      [['/a', ANY_VALUE]],
    ]),
    [
      'what is for any key',
      { a: { b: 'x' } },
      { '$.a': { match: 'eachKey', rules: [] } },
      [['/a', ANY_VALUE]],
    ],
    [
      'any text in a list, told once',
      { a: ['x', 'y'] },
      { '$.a': { match: 'regex', regex: '.*' } },
      [['/a', ANY_VALUE]],
    ],
    ...['.*', '^.*$', '^(.*)$', '.*?', '(.|\\n)*', '^[\\s\\S]*$', '(?m).*', '.*.*', '(?:)|.+'].map(
      (regex): [string, JsonValue, JsonObject, readonly unknown[]] => [
        `the regular expression ${regex}`,
        { a: ['x'] },
        { '$.a[*]': { match: 'regex', regex } },
        [['/a/0', ANY_VALUE]],
      ],
    ),
    [
      'what includes nothing',
      { a: 'x' },
      { '$.a': { match: 'include', value: '' } },
      [['/a', ANY_VALUE]],
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
    ['an object of a size', { a: {} }, { '$.a': { ...TYPE, min: 1 } }],
    ['an object that has to be empty', { a: {} }, { '$.a': { match: 'equality' } }],
    ['an object that must not be empty', { a: {} }, { '$.a': { match: 'notEmpty' } }],
    ['the type of what a name has', { a: { b: 'x' } }, { '$.a.*': TYPE }],
    ['the keys of an object', { a: { b: 'x' } }, { '$.a': { match: 'eachKey', rules: [KEY] } }],
    ['the values of an object', { a: { b: 'x' } }, { '$.a': { match: 'eachValue', rules: [KEY] } }],
    ['each value of an object', { a: { b: 'x' } }, { '$.a': { match: 'values' } }],
    [
      'keys of any name, and the type of their values',
      { a: { b: 'x' } },
      { '$.a': { match: 'eachKey', rules: [] }, '$.a.*': TYPE },
    ],
    ['the empty text', { a: '' }, { '$.a': { match: 'regex', regex: '' } }],
    ['items of any number', { a: [{ b: 1 }] }, { '$.a': { ...TYPE, min: 0 } }],
    ['that there is an item', { a: [{}] }, { '$.a': { ...TYPE, min: 1 } }],
    ['the keys of an empty object', { a: {} }, { '$.a': { match: 'eachKey', rules: [KEY] } }],
    ...['^.+$', '.{0,9}', '\\S*', '[ -~]*', '(?x) .*', '(', '\\w*|.'].map(
      (regex): [string, JsonValue, JsonObject] => [
        `the regular expression ${regex}`,
        { a: 'x' },
        { '$.a': { match: 'regex', regex } },
      ],
    ),
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
])('without a body there is none: %j', (json) => {
  const interaction = { name: 'a', json, specification: 4 };
  expect(looseMatchers(interaction, { whole: false })).toEqual([]);
});

test.each([
  '.*',
  '.*?',
  '(.|\\n)*',
  '[\\s\\S]*',
  '[^]*',
  '(?i).*',
  '(a|.)*',
  '.*$',
  '(.*)*',
  '(.?)*',
])('%s takes any text', (pattern) => {
  expect(takesAnyText(pattern)).toBe(true);
});

test.each([
  ['', 'the empty text alone'],
  ['^', 'the same'],
  ['.+', 'no empty text'],
  ['.?', 'one character'],
  ['\\w*', 'letters'],
  ['[^/]*', 'no slash'],
  ['.{0,255}', 'a length'],
  ['(?!null).*', 'all but one text'],
  ['(', 'no pattern'],
  ['(?>.*)', 'one of another dialect'],
])('%s does not: %s', (pattern) => {
  expect(takesAnyText(pattern)).toBe(false);
});

test('a pattern that takes exponential time for long texts is judged', () => {
  expect(takesAnyText('(.*)*(.*)*(.*)*y')).toBe(false);
});

import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { invalidMatchers } from './matchers.ts';

function found(matcher: JsonValue, { plugins = false } = {}) {
  const rule = { combine: 'AND', matchers: [{ match: 'type' }, matcher] };
  const matchingRules = { body: { '$.a': rule } };
  return invalidMatchers({ response: { matchingRules } }, { plugins });
}

const AT = '/response/matchingRules/body/$.a/matchers/1';

test.each<[JsonValue, RegExp]>([
  [{ match: 'regex', regex: '' }, /^its regular expression is empty/],
  [{ match: 'regex', regex: null }, /^its regular expression is empty/],
  [{ match: 'regex' }, /^its regular expression is empty/],
  [
    { match: 'regex', regex: '(' },
    /^its regular expression "\(" is not valid \(unterminated group/,
  ],
  [{ match: 'regex', regex: 'a)' }, /unmatched/],
  [{ match: 'regex', regex: '[a' }, /unterminated character class/],
  [{ match: 'regex', regex: '[b-a]' }, /range out of order/],
  [{ match: 'regex', regex: '\\' }, /at end of pattern/],
  [{ regex: '(' }, /unterminated group/],
  [{ match: 'nonsense' }, /^Pact knows no kind "nonsense"$/],
  [{ match: 'Type' }, /no kind "Type"$/],
  [{ match: 5 }, /no kind "5"$/],
  [{ match: 'toString' }, /no kind "toString"$/],
  [{ match: null }, /^it has no "match"/],
  [{}, /^it has no "match"/],
  ['type', /^it is not an object$/],
  [{ match: 'include' }, /^it has no "value"$/],
  [{ match: 'min' }, /^it has no "min"$/],
  [{ match: 'arrayContains' }, /^it has no "variants"$/],
])('%j is invalid', (matcher, why) => {
  expect(found(matcher)).toEqual([{ path: AT, why: expect.stringMatching(why) }]);
});

test.each<[JsonValue]>([
  [{ match: 'type' }],
  [{ match: 'type', min: 1 }],
  [{ min: 1 }],
  [{ match: 'statusCode' }],
  [{ match: 'datetime', format: 'yyyy' }],
  // These are of Pact's dialect.
  ...['(?i)y', '(?>y)', 'a**', 'a*+', 'x{2,1}', '[[:alpha:]]', '(?<a>y)(?<a>y)'].map(
    (regex): [JsonValue] => [{ match: 'regex', regex }],
  ),
  [{ match: 'eachKey', rules: [], value: { rules: [{ match: 'nonsense' }] } }],
])('%j is one', (matcher) => {
  expect(found(matcher)).toEqual([]);
});

test('what plugins read has matchers of theirs', () => {
  expect(found({ match: 'nonsense' }, { plugins: true })).toEqual([]);
});

test.each<[string, JsonObject, string]>([
  [
    'in the rules of keys',
    { response: { matchingRules: { body: { $: matchers({ match: 'eachKey', rules: [{}] }) } } } },
    '/response/matchingRules/body/$/matchers/0/rules/0',
  ],
  [
    'in a variant',
    {
      response: {
        matchingRules: {
          body: {
            $: matchers({ match: 'arrayContains', variants: [{ rules: { $: matchers({}) } }] }),
          },
        },
      },
    },
    '/response/matchingRules/body/$/matchers/0/variants/0/rules/$/matchers/0',
  ],
  [
    'of a header',
    { response: { matchingRules: { header: { 'Content-Type': matchers({}) } } } },
    '/response/matchingRules/header/Content-Type/matchers/0',
  ],
  [
    'of the path of the request',
    { request: { matchingRules: { path: matchers({}) } } },
    '/request/matchingRules/path/matchers/0',
  ],
])('it is found %s', (_where, interaction, path) => {
  expect(invalidMatchers(interaction, { plugins: false })).toEqual([
    { path, why: expect.any(String) },
  ]);
});

function matchers(matcher: JsonValue): JsonObject {
  return { combine: 'AND', matchers: [matcher] };
}

import { expect, test } from 'vitest';
import { lastName, pathSteps } from './pact-path.ts';

test.each([
  ['$.body.secret', 'secret'],
  ['$.headers.PLAID-SECRET', 'PLAID-SECRET'],
  ["$['body']['api.key']", 'api.key'],
  ['$["api]key"][0]', 'api]key'],
  ['$.secrets[*]', 'secrets'],
  ['$.secrets.*[12]', 'secrets'],
  ['PLAID-SECRET', 'PLAID-SECRET'],
  ['token[0]', 'token'],
  ["$['half", "'half"],
  ['$', ''],
])('%s is for %s', (place, name) => {
  expect(lastName(place)).toBe(name);
});

test.each<[string, readonly string[] | null]>([
  ['$', []],
  ['$.a.b', ['a', 'b']],
  ["$['a b'][0].c[*]", ['a b', '0', 'c', '*']],
  ['$["a.b"].*', ['a.b', '*']],
  ['a', null],
  ['$a', null],
  ['$..a', null],
  ['$[?(@.a)]', null],
])('the steps of %s are %j', (place, steps) => {
  expect(pathSteps(place)).toEqual(steps);
});

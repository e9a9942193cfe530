import { expect, test } from 'vitest';
import { rulePlaceName } from './rule-place.ts';

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
  expect(rulePlaceName(place)).toBe(name);
});

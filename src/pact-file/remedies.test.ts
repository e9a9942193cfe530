import { describe, expect, test } from 'vitest';
import type { Finding } from '../../contracts/finding.ts';
import { exampleRemedy, looseRemedy, refusalRemedy, SECRET_REMEDY } from './remedies.ts';

const finding = (
  code: Finding['code'],
  path: string,
  message = 'expected string, received null',
) => ({
  ...{ code, path, message },
});

test.each([
  [
    'missing-key',
    '/link_token',
    /^write linkTokenGetResponse\(\{ … \}\) of link-token-contract\/pact/,
  ],
  ['wrong-type', '', /^write linkTokenGetResponse\(\)/],
  ['wrong-type', '/link_token', /^write linkToken\(\)/],
  ['wrong-type', '/link_sessions/0/started_at', /^write dateTime\(\)/],
  ['wrong-type', '/metadata/initial_products/0', /^write string\(\) of MatchersV3$/],
  ['bad-date-time', '/created_at', /^write dateTime\(\)/],
  ['bad-uri', '/metadata/webhook', /^write string\('https:/],
  ['unexpected-null', '/link_sessions/0/results', /^write string\(\).*; leave the key out/],
  ['unknown-enum-value', '/metadata/country_codes/0', /^write a documented value/],
  ['unexpected-key', '/a', /^leave the key out$/],
] as const)('an example with %s at "%s"', (code, path, remedy) => {
  expect(exampleRemedy(finding(code, path), 'success')).toMatch(remedy);
  expect(exampleRemedy(finding(code, path), 'error')).toMatch(/^write plaidError\(/);
});

test('an example of another format', () => {
  const message = 'expected a date such as 2024-01-31, received string "today"';
  expect(exampleRemedy(finding('bad-format', '/a', message), 'success')).toBe(
    "write string('2024-01-31') of MatchersV3",
  );
});

test.each([
  ['string or null', 'string()'],
  ['number', 'number()'],
  ['integer', 'integer()'],
  ['boolean', 'boolean()'],
  ['array', 'eachLike()'],
  ['object', 'unreadObject()'],
  ['something', 'a matcher, such as string() or eachLike()'],
])('a type that was expected: %s', (type, matcher) => {
  const message = `expected ${type}, received 1`;
  expect(exampleRemedy(finding('wrong-type', '/a', message), 'success')).toContain(matcher);
});

test.each([
  ['/exit', 'expected null, received object with 2 keys', 'write unreadObject()'],
  ['/a', "Expected 'x' (String) to be equal to 'y' (String)", 'write string()'],
  ['/a', "Expected 1.5 (Decimal) to be the same type as 'y' (String)", 'write number()'],
  ['/a', 'expected string "x", received array of 2 items', 'write eachLike()'],
  ['/a', 'Expected null (Null) to be the same type as 5 (Integer)', 'write null;'],
  ['/created_at', "Expected null (Null) to match '^x$'", 'write null;'],
  ['/created_at', "Expected 'x' (String) to match '^y$'", 'write dateTime()'],
  ['/a', "Expected 'x' to match '^y$'", 'write a matcher, such as'],
  ['/a', 'missing', 'name a provider state in which it is there'],
  ['/a', 'expected array of 1 item, received array of 0 items', 'name a provider state in which'],
])('a refusal at %s: %s', (path, message, remedy) => {
  expect(refusalRemedy({ path, message }).startsWith(remedy)).toBe(true);
});

describe('of all remedies', () => {
  test.each([
    refusalRemedy({ path: null, message: 'expected 202 but was 200' }),
    refusalRemedy({ path: '/request_id', message: 'missing' }),
    refusalRemedy({ path: '/link_sessions/0', message: '' }),
    looseRemedy(''),
    looseRemedy('/metadata'),
    SECRET_REMEDY,
  ])('%s: none runs the check again', (remedy) => {
    expect(remedy).toMatch(/^(write|expect|match|name) /);
    expect(remedy).not.toContain('npx');
  });
});

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

describe('of all remedies', () => {
  test.each([
    refusalRemedy(null),
    refusalRemedy('/request_id'),
    refusalRemedy('/link_sessions/0'),
    looseRemedy(''),
    looseRemedy('/metadata'),
    SECRET_REMEDY,
  ])('%s: none runs the check again', (remedy) => {
    expect(remedy).toMatch(/^(write|expect|match) /);
    expect(remedy).not.toContain('npx');
  });
});

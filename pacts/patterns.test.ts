import { MatchersV2, MatchersV3 } from '@pact-foundation/pact';
import { expect, test } from 'vitest';
import { DATE_TIME_PATTERN, patternExpectation, withMeaning } from './patterns.ts';

const told = (pattern: string) => `Expected 'x' to match '${pattern}'`;

test.each([
  [DATE_TIME_PATTERN, 'an RFC 3339 date-time'],
  [MatchersV2.ISO8601_DATETIME_FORMAT, 'an ISO 8601 date-time in whole seconds'],
  [
    MatchersV2.ISO8601_DATETIME_WITH_MILLIS_FORMAT,
    'an ISO 8601 date-time with fractions of a second',
  ],
  [MatchersV2.ISO8601_DATE_FORMAT, 'an ISO 8601 date'],
  [MatchersV2.ISO8601_TIME_FORMAT, 'an ISO 8601 time'],
  [MatchersV2.UUID_V4_FORMAT, 'a UUID in small letters'],
  [String(Object(MatchersV3.uuid()).regex), 'a UUID in small letters'],
  [MatchersV2.EMAIL_FORMAT, 'an e-mail address'],
  [MatchersV2.HEX_FORMAT, 'hexadecimal digits'],
  ['^https?://', 'an http or https URL'],
  ['^https?:\\/\\/.*$', 'an http or https URL'],
  ['^https://\\S+$', 'an https URL'],
  ['^[A-Za-z][A-Za-z0-9+.-]*:.*', 'an absolute URI'],
])('%s is told as %s', (pattern, meaning) => {
  expect(withMeaning(told(pattern))).toBe(`Expected 'x' to be ${meaning}`);
});

test.each(["^req[a-z'-]*[0-9]+$", '^https?://example\\.com/', 'https?://'])(
  'an own one is told as it is: %s',
  (pattern) => {
    expect(withMeaning(told(pattern))).toBe(told(pattern));
  },
);

test('a long one is shortened', () => {
  expect(withMeaning(told(`^${'a|'.repeat(10_000)}b$`))).toBe(
    `Expected 'x' to match '^${'a|'.repeat(29)}a…'`,
  );
});

test.each(['Expected 200 but was 404', "Expected 'to match '", ''])('%j stays', (message) => {
  expect(withMeaning(message)).toBe(message);
});

test('of a header, too', () => {
  expect(
    withMeaning(`Mismatch with header 'x-at': Expected 'now' to match '${DATE_TIME_PATTERN}'`),
  ).toBe("Mismatch with header 'x-at': Expected 'now' to be an RFC 3339 date-time");
});

test('what is expected is told without what came', () => {
  const came = "Expected 'hush' to match 'hush'";
  expect(patternExpectation(`${came} to match '${DATE_TIME_PATTERN}'`)).toBe(
    'an RFC 3339 date-time',
  );
  expect(patternExpectation(`${came} to match '^a'`)).toBe("a match of '^a'");
  expect(patternExpectation('Expected 200 but was 404')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { DATE_TIME_PATTERN } from '../../pacts/patterns.ts';
import { mismatches as mismatchesOf, notJsonMismatch } from './mismatches.ts';

const mismatches = (cause: JsonValue) => mismatchesOf(cause, null);
const only = (mismatch: Record<string, string | number>) =>
  mismatches({ type: 'mismatches', mismatches: [mismatch] });
const keys = (...names: string[]) => JSON.stringify(names);

describe('mismatches', () => {
  test('a missing key is reported at its place', () => {
    const mismatch = 'Actual map is missing the following keys: a, b, c/d';
    const missing = {
      ...{ type: 'BodyMismatch', path: '$.list[0].inner', mismatch },
      ...{ expected: keys('a, b', 'c/d', 'e'), actual: keys('e') },
    };

    expect(only(missing)).toEqual([
      { path: '/list/0/inner/a, b', message: 'missing' },
      { path: '/list/0/inner/c~1d', message: 'missing' },
    ]);
  });

  test('what names keys in another way is told as it is', () => {
    const mismatch = 'Actual map is missing the following keys: a';
    const told = { type: 'BodyMismatch', path: '$', mismatch, expected: 'a', actual: '[' };

    expect(only(told)).toEqual([{ path: '', message: mismatch }]);
  });

  test.each([
    ['$.created_at', '/created_at'],
    ["$['two words'][3].x", '/two words/3/x'],
  ])('a path %s is the pointer "%s"', (path, pointer) => {
    const wrong = { type: 'BodyMismatch', path, mismatch: 'wrong', expected: '1', actual: '2' };

    expect(only(wrong)).toEqual([{ path: pointer, message: 'wrong' }]);
  });

  test('an invalid path is reported', () => {
    expect(only({ path: 'a..b', mismatch: 'wrong' })).toEqual([
      { path: null, message: 'a..b: wrong' },
    ]);
  });

  test.each([
    "'[]' is not a valid regular expression - Oniguruma error: empty char-class",
    "Could not apply the 'nonsense' matching rule - No catalogue entry found for key 'nonsense'",
    "No matcher found for path '$.a.b'",
  ])('a matcher that cannot be applied is told as that: %s', (words) => {
    const told = { path: '$.api_key', mismatch: words, expected: 'x', actual: 'y'.repeat(99) };

    expect(only(told)).toEqual([
      {
        ...{ path: '/api_key', isOfMatcher: true },
        message: `the pact’s matcher is invalid: ${words}`,
      },
    ]);
  });

  test.each([
    ['$', "Failed to parse the actual body: 'expected value at line 1 column 1'"],
    ['/', 'Expected body Present(9 bytes, application/json) but was empty'],
    ['/', 'Expected body Present(9 bytes, application/problem+json;charset=utf-8) but was empty'],
  ])('at %s, a body that is no JSON: %s', (path, mismatch) => {
    const told = { path, mismatch, expected: '{"a":"x"}', actual: '<p>secret' };
    expect(only(told)).toEqual([{ path: '', message: 'expected a JSON text, received none' }]);
  });

  test('a header is reported with its name, a status without one', () => {
    expect(
      mismatches({
        mismatches: [
          { type: 'StatusMismatch', mismatch: 'expected 200 but was 404' },
          { type: 'HeaderMismatch', key: 'Content-Type', mismatch: 'Expected a JSON type' },
        ],
      }),
    ).toEqual([
      { path: null, message: 'Content-Type: Expected a JSON type' },
      { path: null, message: 'expected 200 but was 404' },
    ]);
  });

  test('what came is not repeated where it may be a credential', () => {
    const mismatch = "Expected 'hush-hush' to be equal to 'example'";
    const told = { path: '$.api_key', mismatch, expected: '"example"', actual: '"hush-hush"' };

    const [found] = only(told);

    expect(found?.path).toBe('/api_key');
    expect(found?.message).toMatch(/^expected string "example"/);
    expect(found?.message).not.toContain('hush');
  });

  test('a regular expression is reported by its meaning', () => {
    const mismatch = `Expected 'now' to match '${DATE_TIME_PATTERN}'`;
    const told = { mismatch, expected: DATE_TIME_PATTERN, actual: 'now' };

    expect(only({ ...told, path: '$.created_at' })).toEqual([
      { path: '/created_at', message: "Expected 'now' to be an RFC 3339 date-time" },
    ]);
    expect(only({ ...told, path: '$.api_key' })).toEqual([
      { path: '/api_key', message: expect.stringMatching(/^expected an RFC 3339 date-time, /) },
    ]);
  });

  const TOKEN = 'public-production-11111111-7d6e-4f4a-9b2c-deadc0ffee42';
  test.each<[string, Record<string, string>, string]>([
    [
      'in an object',
      { path: '$.results', expected: 'null', actual: `{"public_token":"${TOKEN}"}` },
      'expected null, received object with 1 key',
    ],
    [
      'in a list',
      { path: '$.list', expected: '[]', actual: `["x","${TOKEN}"]` },
      'expected array of 0 items, received array of 2 items',
    ],
    [
      'as the body',
      { path: '$', expected: 'a', actual: TOKEN },
      'expected string "a", received what does not match it (masked)',
    ],
    [
      'after a long beginning',
      { path: '$.name', expected: 'a', actual: `${'x'.repeat(250)} ${TOKEN}` },
      `expected string "a", received string "${'x'.repeat(60)}…" (305 characters)`,
    ],
  ])('nor what is %s', (_, mismatch, message) => {
    const told = `Expected ${mismatch['actual']} to be another`;
    expect(only({ ...mismatch, mismatch: told })).toMatchObject([{ message }]);
  });

  test.each(['Set-Cookie', 'X-Api-Token', 'Authorization'])('nor the header %s', (key) => {
    const told = { key, mismatch: "but was 'abc-def'", expected: 'a', actual: 'abc-def' };
    expect(only(told)).toEqual([
      {
        path: null,
        message: `${key}: expected string "a", received what does not match it (masked)`,
      },
    ]);
  });

  test.each([
    ['the reason of an error', { type: 'error', message: 'no state' }, 'no state'],
    ['no reason', {}, 'no reason given'],
    ['nothing at all', null, 'no reason given'],
    ['an empty list', { mismatches: [] }, 'no reason given'],
  ])('%s', (_, cause, message) => {
    expect(mismatches(cause)).toEqual([{ path: null, message }]);
  });
});

test('what does not match is told in one order', () => {
  const found = [
    { path: '$.b', mismatch: 'wrong' },
    { path: '$.a', mismatch: 'wrong' },
    { mismatch: 'expected 200 but was 404' },
  ];
  const told = mismatches({ type: 'mismatches', mismatches: found });

  expect(told.map(({ path }) => path)).toEqual([null, '/a', '/b']);
  expect(mismatches({ type: 'mismatches', mismatches: found.toReversed() })).toEqual(told);
});

describe('a body that is no JSON', () => {
  test.each([
    ['{"link_token":"secret"', 'the end of the text at line 1, column 23'],
    ['\ufeff{}', 'a byte order mark before it'],
    ['<!doctype html>\n<p>secret', 'what looks like HTML or XML at line 1, column 1'],
    ['', 'an empty text at line 1, column 1'],
    ['{"a": 1,}', 'an unexpected character at line 1, column 9'],
    [' {"a": [1e400]}\n', 'none'],
    [null, 'a content encoding that was not asked for'],
  ])('%j is told as what it is', (body, received) => {
    const message = `expected a JSON text, received ${received}`;
    expect(notJsonMismatch({ body })).toEqual({ path: '', message });
  });

  test('is told as what it is, and nothing else is changed', () => {
    const mismatch = "Failed to parse the actual body: 'expected value at line 1 column 1'";
    const found = [
      { path: '$', mismatch },
      { path: '$.a', mismatch: 'wrong', expected: '1', actual: '2' },
    ];
    expect(mismatchesOf({ mismatches: found }, { body: '<p>' })).toEqual([
      {
        path: '',
        message: 'expected a JSON text, received what looks like HTML or XML at line 1, column 1',
      },
      { path: '/a', message: 'wrong' },
    ]);
  });
});

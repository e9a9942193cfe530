import { expect, test } from 'vitest';
import { NO_JSON, notJson, withNotJson } from './not-json.ts';

test.each([
  ['{"link_token":"secret"', 'the end of the text at line 1, column 23'],
  ['\ufeff{}', 'a byte order mark before it'],
  ['<!doctype html>\n<p>secret', 'what looks like HTML or XML at line 1, column 1'],
  ['', 'an empty text at line 1, column 1'],
  ['{"a": 1,}', 'an unexpected character at line 1, column 9'],
])('%j is told as what it is', (text, received) => {
  expect(notJson(text)).toBe(`expected a JSON text, received ${received}`);
});

test('JSON has no message', () => {
  expect(notJson(' {"a": [1e400]}\n')).toBeNull();
});

test('what Pact cannot parse is told as what it is, and nothing else is changed', () => {
  const other = { path: '/a', message: 'missing' };
  const found = [NO_JSON, other, { ...NO_JSON }];
  expect(withNotJson(found, { body: '<p>' })).toEqual([
    {
      path: '',
      message: 'expected a JSON text, received what looks like HTML or XML at line 1, column 1',
    },
    other,
    NO_JSON,
  ]);
  expect(withNotJson(found, null)).toEqual(found);
  expect(withNotJson(found, { body: null })[0]?.message).toContain('a content encoding');
});

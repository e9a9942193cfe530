import { expect, test } from 'vitest';
import { plaidErrorFindings } from './plaid-error.ts';

const ERROR = {
  error_type: 'INVALID_INPUT',
  error_code: 'INVALID_LINK_TOKEN',
  error_message: 'the token is expired',
  display_message: null,
  request_id: 'Req1',
};

test('an error body as Plaid sends it has no findings', () => {
  expect(plaidErrorFindings(ERROR)).toEqual([]);
  expect(plaidErrorFindings({ ...ERROR, status: 400, causes: [], beta: 1 })).toEqual([]);
});

test('an error body has the four required keys', () => {
  expect(plaidErrorFindings({}).map(({ code, path }) => [code, path])).toEqual([
    ['missing-key', '/error_type'],
    ['missing-key', '/error_code'],
    ['missing-key', '/error_message'],
    ['missing-key', '/display_message'],
  ]);
});

test('null is not an error body, though a session may have it in place of one', () => {
  expect(plaidErrorFindings(null)).toEqual([
    {
      code: 'unexpected-null',
      keyword: 'type',
      path: '',
      schemaPath: '#/$defs/PlaidError/type',
      message: 'expected object, received null',
      received: 'null',
    },
  ]);
});

test.each([
  [
    'another type',
    'Bad Gateway',
    { code: 'wrong-type', path: '', schemaPath: '#/$defs/PlaidError/type' },
  ],
  [
    'an unknown error type',
    { ...ERROR, error_type: 'INVALID_INPUTS' },
    { code: 'unknown-enum-value', path: '/error_type', schemaPath: '#/$defs/PlaidErrorType/enum' },
  ],
  [
    'a fraction as status',
    { ...ERROR, status: 400.5 },
    {
      code: 'wrong-type',
      path: '/status',
      schemaPath: '#/$defs/PlaidError/properties/status/type',
    },
  ],
  [
    'null as code',
    { ...ERROR, error_code: null },
    {
      code: 'unexpected-null',
      path: '/error_code',
      schemaPath: '#/$defs/PlaidError/properties/error_code/type',
    },
  ],
])('one finding for %s', (_name, body, finding) => {
  expect(plaidErrorFindings(body)).toMatchObject([finding]);
});

import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { plaidKeys } from './plaid-keys.ts';

test('keys of the environment, and wrong ones of the same form', () => {
  const { headers, wrong, secrets } = plaidKeys({
    PLAID_CLIENT_ID: ' id ',
    PLAID_SECRET: 'secret',
  });

  expect(headers).toEqual({
    ...{ 'PLAID-CLIENT-ID': 'id', 'PLAID-SECRET': 'secret', 'Plaid-Version': '2020-09-14' },
  });
  expect(wrong).toEqual({ 'PLAID-CLIENT-ID': 'id', 'PLAID-SECRET': '000000' });
  expect(secrets).toEqual(['secret', 'id']);
});

test.each([{}, { PLAID_CLIENT_ID: 'id' }, { PLAID_SECRET: 'hush', PLAID_CLIENT_ID: ' ' }])(
  'both must be there',
  (env) => {
    expect(() => plaidKeys(env)).toThrow(InputError);
    expect(() => plaidKeys(env)).toThrow(/PLAID_CLIENT_ID and PLAID_SECRET/);
  },
);

test('what no header carries is no key, and not quoted', () => {
  const read = () => plaidKeys({ PLAID_CLIENT_ID: 'id', PLAID_SECRET: 'hu\nsh' });

  expect(read).toThrow(InputError);
  expect(read).not.toThrow(/hu\W*sh/);
});

import { expect, test } from 'vitest';
import { plaidErrorAnswer } from '../../test-utils/plaid-error-answer.ts';
import { withMissingKeys } from './missing-keys.ts';

const answer = (message: string, code: 'MISSING_FIELDS' | 'INVALID_FIELD' = 'MISSING_FIELDS') => {
  const { status, body } = plaidErrorAnswer(code, message);
  return { status, body: JSON.stringify(body) };
};
const LACKS = 'the following required fields are missing: client_id, secret';
const STATUS = { path: null, message: `expected 200, answered 400 MISSING_FIELDS: ${LACKS}` };
const CODE = { path: '/error_code', message: 'expected A, received B' };

test.each([[STATUS], [CODE]])('%j is told with what sends the keys', (mismatch) => {
  const other = { path: '/a', message: 'missing' };
  expect(withMissingKeys([other, mismatch], answer(LACKS))).toEqual([
    other,
    {
      ...mismatch,
      message: `${mismatch.message}; give --body-env 'client_id=VARIABLE' --body-env 'secret=VARIABLE', or --header-env 'PLAID-CLIENT-ID: VARIABLE' --header-env 'PLAID-SECRET: VARIABLE' where it reads headers`,
    },
  ]);
});

test('only the key that is missing is named', () => {
  const [mismatch] = withMissingKeys([STATUS], answer('"secret" is required'));
  expect(mismatch?.message).toMatch(
    /; give --body-env 'secret=VARIABLE', or --header-env 'PLAID-SECRET/,
  );
  expect(mismatch?.message).not.toContain("'client_id=");
});

test.each([
  ['no answer', null],
  ['another field', answer('missing: link_token')],
  ['another error', answer(LACKS, 'INVALID_FIELD')],
  ['no JSON', { status: 400, body: 'client_id' }],
])('%s: nothing is added', (_, said) => {
  expect(withMissingKeys([STATUS], said)).toEqual([STATUS]);
});

test('where something else does not match, nothing is added', () => {
  const others = [{ path: '/request_id', message: 'missing' }];
  expect(withMissingKeys(others, answer(LACKS))).toEqual(others);
  expect(withMissingKeys([], answer(LACKS))).toEqual([]);
});

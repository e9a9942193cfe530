import { describe, expect, test } from 'vitest';
import { plaidErrorAnswer } from '../../test-utils/plaid-error-answer.ts';
import { withRefusal as told } from './plaid-refusal.ts';

const withRefusal = (
  mismatches: Parameters<typeof told>[0],
  answer: Parameters<typeof told>[1],
  hasState = true,
) => told(mismatches, answer, { hasState });
const refused = (body: unknown, status = 400) => ({
  ...{ status, server: null },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const REFUSAL = refused(plaidErrorAnswer('MISSING_FIELDS', 'missing: client_id').body);
const MISMATCHES = [
  { path: null, message: 'expected 200 but was 400' },
  { path: '/created_at', message: 'missing' },
  { path: '/request_id', message: 'Expected a to match b' },
  { path: null, message: 'Content-Type: Expected a JSON type' },
];

describe('an error of Plaid’s where another status is expected', () => {
  test('is one mismatch; what is no part of its body stays', () => {
    expect(withRefusal(MISMATCHES, REFUSAL)).toEqual([
      { path: null, message: 'expected 200, answered 400 MISSING_FIELDS: missing: client_id' },
      { path: null, message: 'Content-Type: Expected a JSON type' },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['long', 'x'.repeat(10_000), `${'x'.repeat(300)}…`],
    ['of several lines', 'a\n\tb', 'a b'],
    ['a credential', `access-sandbox-${'0123abcd-'.repeat(4)}`, '(masked)'],
  ])('whose message is %s', (_, message, shown) => {
    const answer = refused({ error_code: 'OTHER', error_message: message });

    expect(withRefusal(MISMATCHES, answer)[0]?.message).toBe(
      `expected 200, answered 400 OTHER: ${shown}`,
    );
  });
});

describe('without a provider state', () => {
  const unknown = refused(plaidErrorAnswer('INVALID_LINK_TOKEN', 'it is unknown').body);

  test.each([
    [200, 'a fresh link token'],
    [202, 'a fresh link token'],
    [429, 'the rate limit is exceeded'],
    [500, 'the provider has an internal error'],
  ])('a link token that is not known is the cause, where %i is expected', (status, state) => {
    const mismatches = [{ path: null, message: `expected ${status} but was 400` }];
    const message = `no provider state is named, so nothing made the link token known; name one, such as "${state}"`;

    expect(withRefusal(mismatches, unknown, false)).toEqual([{ path: null, message }]);
    expect(withRefusal(mismatches, unknown)[0]?.message).toContain('400 INVALID_LINK_TOKEN');
  });

  test('and where another error is expected', () => {
    const mismatches = [
      {
        path: '/error_code',
        message:
          "Expected 'INVALID_LINK_TOKEN' (String) to be equal to 'INVALID_API_KEYS' (String)",
      },
      { path: '/request_id', message: 'missing' },
    ];

    expect(withRefusal(mismatches, unknown, false)).toEqual([
      { path: null, message: expect.stringMatching(/name one, such as "the API keys are wrong"$/) },
    ]);
    expect(withRefusal(mismatches, unknown)).toEqual(mismatches);
    expect(withRefusal(mismatches.slice(1), unknown, false)).toEqual(mismatches.slice(1));
  });

  test('another error is reported as it is', () => {
    expect(withRefusal(MISMATCHES, REFUSAL, false)).toEqual(withRefusal(MISMATCHES, REFUSAL));
  });
});

test.each<[string, Parameters<typeof told>[1]]>([
  ['no answer', null],
  ['no error', refused({ link_token: 'a' })],
  ['an error code that is none of Plaid’s', refused({ error_code: '\u001b[', error_message: 'a' })],
  ['an error without a message', refused({ error_code: 'OTHER', error_message: null })],
  ['an error with a status of success', { ...REFUSAL, status: 200 }],
  ['no JSON', refused('<html>')],
  ['a body that nobody read', { ...REFUSAL, body: null }],
])('%s: the mismatches stay', (_, answer) => {
  expect(withRefusal(MISMATCHES, answer)).toEqual(MISMATCHES);
});

test('where the status is not what does not match, the mismatches stay', () => {
  expect(withRefusal(MISMATCHES.slice(1), REFUSAL)).toEqual(MISMATCHES.slice(1));
  expect(withRefusal([], REFUSAL)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import {
  EXAMPLE_LINK_TOKEN,
  isProviderStateName,
  PROVIDER_STATES,
  type ProviderStateName,
} from './provider-states.ts';

const names = Object.keys(PROVIDER_STATES).filter(isProviderStateName);

describe('every provider state', () => {
  test.each(names)('%s: the answer keeps the contract', (name) => {
    const { status, body } = answerOf(name);

    const findings =
      status === 200 ? validateLinkTokenGetResponse(body).findings : plaidErrorFindings(body);

    expect(findings).toEqual([]);
  });

  test.each(names)('%s: changing an answer changes no other', (name) => {
    const before = JSON.stringify(answerOf(name));

    eraseDeeply(answerOf(name).body);

    expect(JSON.stringify(answerOf(name))).toBe(before);
  });
});

describe('the states differ in', () => {
  test.each<[ProviderStateName, unknown, unknown]>([
    ['a fresh link token', expect.any(String), expect.any(String)],
    ['a link token whose created_at is null', null, expect.any(String)],
    ['a link token whose expiration is null', expect.any(String), null],
    ['a link token whose created_at and expiration are null', null, null],
  ])('%s: the timestamps', (name, createdAt, expiration) => {
    expect(answerOf(name).body).toMatchObject({ created_at: createdAt, expiration });
  });

  test.each<[ProviderStateName, number, string, string]>([
    ['an unknown or expired link token', 400, 'INVALID_INPUT', 'INVALID_LINK_TOKEN'],
    ['the API keys are wrong', 400, 'INVALID_INPUT', 'INVALID_API_KEYS'],
    ['the request lacks link_token', 400, 'INVALID_REQUEST', 'MISSING_FIELDS'],
    ['the rate limit is exceeded', 429, 'RATE_LIMIT_EXCEEDED', 'RATE_LIMIT'],
    ['the provider has an internal error', 500, 'API_ERROR', 'INTERNAL_SERVER_ERROR'],
  ])('%s: the error', (name, status, type, code) => {
    expect(answerOf(name)).toMatchObject({
      status,
      body: { error_type: type, error_code: code, display_message: null },
    });
  });

  test('an undocumented key at the top and in metadata', () => {
    const name =
      'a link token with the undocumented key beta_feature at the top and in its metadata';

    expect(answerOf(name).body).toMatchObject({
      beta_feature: expect.anything(),
      metadata: { beta_feature: expect.anything() },
    });
  });

  test('link_sessions: absent, empty, open, finished or left', () => {
    const sessionsOf = (name: ProviderStateName) =>
      JSON.parse(JSON.stringify(answerOf(name).body)).link_sessions;

    expect(
      sessionsOf('a link token without link_sessions, as nobody has opened its link yet'),
    ).toBeUndefined();
    expect(sessionsOf('a fresh link token')).toEqual([]);
    expect(sessionsOf('a link token with a session that is still open')).toMatchObject([
      { finished_at: null },
    ]);
    expect(sessionsOf('a link token with a finished session that added an item')).toMatchObject([
      {
        finished_at: expect.any(String),
        results: { item_add_results: [{ public_token: expect.stringMatching(/^public-/) }] },
      },
    ]);
    expect(
      sessionsOf('a link token with a session that the user left after an error'),
    ).toMatchObject([
      {
        finished_at: expect.any(String),
        exit: { error: { error_code: 'INVALID_CREDENTIALS' } },
      },
    ]);
  });
});

describe('isProviderStateName', () => {
  test.each(['', 'toString', '__proto__', 'a stale link token'])('refuses "%s"', (name) => {
    expect(isProviderStateName(name)).toBe(false);
  });
});

function answerOf(name: ProviderStateName) {
  return PROVIDER_STATES[name].answer(EXAMPLE_LINK_TOKEN);
}

function eraseDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    eraseDeeply(Reflect.get(value, key));
    Reflect.deleteProperty(value, key);
  }
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MatchersV3 } from '@pact-foundation/pact';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ANY_STATUS,
  type LinkProgress,
  pollLink,
  readRefusal,
} from '../test/pacts/hosted-link-reader.ts';
import { play } from '../test/pacts/play-interaction.ts';
import { EXAMPLE_LINK_TOKEN, type ProviderStateName } from '../test-utils/provider-states.ts';
import {
  dateTime,
  linkSessionId,
  linkTokenGetResponse,
  metadata,
  plaidError,
  publicToken,
  type TemplateBody,
  unreadList,
  unreadObject,
} from './matchers.ts';

const chosenFolder = process.env['PACT_OUTPUT_DIR'];
const folder = chosenFolder ?? mkdtempSync(join(tmpdir(), 'link-token-pact-'));

beforeAll(() => {
  // Pact merges into a file that is there: a renamed interaction would stay in it for ever.
  const file = join(folder, 'link-token-client-plaid.json');
  if (existsSync(file)) throw new Error(`PACT_OUTPUT_DIR must have no pact in it yet: ${file}`);
});
afterAll(() => {
  if (chosenFolder === undefined) rmSync(folder, { recursive: true });
});

describe('the lifetime of a link token', () => {
  const createdAt = new Date('2024-01-31T12:00:00Z');
  const expiration = new Date('2024-01-31T16:00:00Z');

  test.each<[ProviderStateName, TemplateBody, { createdAt: Date | null; expiration: Date | null }]>(
    [
      ['a fresh link token', {}, { createdAt, expiration }],
      [
        'a link token whose created_at is null',
        { created_at: null },
        { createdAt: null, expiration },
      ],
      [
        'a link token whose expiration is null',
        { expiration: null },
        { createdAt, expiration: null },
      ],
      [
        'a link token whose created_at and expiration are null',
        { created_at: null, expiration: null },
        { createdAt: null, expiration: null },
      ],
      [
        'a link token with the undocumented key beta_feature at the top and in its metadata',
        {
          beta_feature: unreadObject({ nested: [1, null] }),
          metadata: metadata({ beta_feature: 'on' }),
        },
        { createdAt, expiration },
      ],
    ],
  )('%s', async (state, particulars, lifetime) => {
    const reading = await play(folder, { state, response: served(particulars) }, (api) =>
      pollLink(api, EXAMPLE_LINK_TOKEN, 1),
    );

    expect(reading).toEqual({
      kind: 'read',
      ...lifetime,
      progress: { stage: 'unopened' },
      requestId: 'request-000000000000001',
    });
  });
});

describe('the progress of a user', () => {
  const session = {
    link_session_id: linkSessionId(),
    started_at: dateTime('2024-01-31T12:05:00.123456789Z'),
    finished_at: dateTime('2024-01-31T12:07:30.5Z'),
  };
  const institution = unreadObject({ name: 'Example Bank', institution_id: 'ins_0' });
  const item = { public_token: publicToken(), accounts: unreadList(), institution };
  const results = {
    item_add_results: MatchersV3.eachLike(item),
    cra_item_add_results: unreadList(),
    cra_update_results: unreadList(),
    bank_income_results: unreadList(),
    payroll_income_results: unreadList(),
    document_income_results: null,
  };
  const error = {
    error_type: MatchersV3.string('ITEM_ERROR'),
    error_code: MatchersV3.string('INVALID_CREDENTIALS'),
    error_message: MatchersV3.string('a text for the developer'),
    display_message: MatchersV3.string('a text for the user'),
  };
  const exit = { error, metadata: unreadObject({ status: 'requires_credentials' }) };

  test.each<[ProviderStateName, TemplateBody, LinkProgress]>([
    [
      'a link token without link_sessions, as nobody has opened its link yet',
      // Pact cannot assert that a key is absent: the state says so, and the reading shows it.
      {},
      { stage: 'unopened' },
    ],
    [
      'a link token with a session that is still open',
      { link_sessions: MatchersV3.eachLike({ ...session, finished_at: null }) },
      { stage: 'open' },
    ],
    [
      'a link token with a finished session that added an item',
      { link_sessions: MatchersV3.eachLike({ ...session, results }) },
      {
        stage: 'linked',
        publicTokens: ['public-sandbox-00000000-0000-0000-0000-000000000003'],
      },
    ],
    [
      'a link token with a session that the user left after an error',
      { link_sessions: MatchersV3.eachLike({ ...session, exit }) },
      { stage: 'left', errorCode: 'INVALID_CREDENTIALS' },
    ],
  ])('%s', async (state, particulars, progress) => {
    const reading = await play(folder, { state, response: served(particulars) }, (api) =>
      pollLink(api, EXAMPLE_LINK_TOKEN, 2),
    );

    expect(reading).toMatchObject({ progress });
  });
});

describe('refusals', () => {
  test.each<[ProviderStateName, number, string, string, string]>([
    [
      'an unknown or expired link token',
      400,
      'INVALID_INPUT',
      'INVALID_LINK_TOKEN',
      'create a new link',
    ],
    ['the API keys are wrong', 400, 'INVALID_INPUT', 'INVALID_API_KEYS', 'fix the request'],
    ['the rate limit is exceeded', 429, 'RATE_LIMIT_EXCEEDED', 'RATE_LIMIT', 'try again later'],
    [
      'the provider has an internal error',
      500,
      'API_ERROR',
      'INTERNAL_SERVER_ERROR',
      'try again later',
    ],
  ])('%s', async (state, status, type, code, advice) => {
    const reading = await play(
      folder,
      { state, response: { status, body: plaidError({ type, code }) } },
      (api) => pollLink(api, EXAMPLE_LINK_TOKEN, 2),
    );

    expect(reading).toMatchObject({ code, advice });
  });

  test('the request lacks link_token', async () => {
    const state = 'the request lacks link_token';
    const request = { description: 'a request that names no link token', body: {} };
    const body = plaidError({ type: 'INVALID_REQUEST', code: 'MISSING_FIELDS' });

    const reading = await play(
      folder,
      { state, request, response: { status: 400, body } },
      async (api) => {
        // The SDK's type asks for a link_token. JSON leaves it out where a caller without types
        // passes undefined; an option of its HTTP client writes that same body.
        const options = { ...ANY_STATUS, transformRequest: () => '{}' };
        const { status, data } = await api.linkTokenGet({ link_token: '' }, options);
        return readRefusal(status, data);
      },
    );

    expect(reading).toMatchObject({ code: 'MISSING_FIELDS', advice: 'fix the request' });
  });
});

function served(particulars: TemplateBody) {
  return { status: 200, body: linkTokenGetResponse(particulars) };
}

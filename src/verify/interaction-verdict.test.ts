import { describe, expect, test } from 'vitest';
import { plaidErrorAnswer } from '../../test-utils/plaid-error-answer.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import type { ProviderAnswer } from '../pact-verifier/verification.ts';
import {
  contractMismatches,
  interactionVerdict,
  messageVerdict,
  withMissingKeys,
} from './interaction-verdict.ts';

const INTERACTION = {
  ...{ description: 'a read', pending: true, json: {}, exact: {}, specification: 4 },
  states: [{ name: 'a state', params: {} }],
};
const OF = { consumer: 'shop', consumerVersion: null, pending: false };
const SAID = {
  reading: { revision: '1.697.4', enums: 'closed' },
  redact: (text: string) => text.replaceAll('hush', '…'),
} as const;
const result = (path: string, message: string) => ({
  ...{ description: 'a read', states: [], answer: null, mismatches: [{ path, message }] },
});

describe('the verdict on an interaction', () => {
  test('that is written wrongly fails, even if the pact calls it pending', () => {
    const entry = { kind: 'written-wrongly', message: 'no state "hush"' } as const;

    expect(
      interactionVerdict({ interaction: INTERACTION, entry }, undefined, OF, SAID),
    ).toMatchObject({
      ...{ status: 'failed', pending: false, state: 'a state' },
      mismatches: [{ path: null, message: 'no state "…"', source: 'pact-file' }],
    });
  });

  test('that a broker calls pending is pending, whatever is wrong', () => {
    const pending = { ...OF, pending: true };
    for (const kind of ['written-wrongly', 'broken'] as const) {
      const entry = { kind, message: 'wrong' };
      expect(
        interactionVerdict({ interaction: INTERACTION, entry }, undefined, pending, SAID).pending,
      ).toBe(true);
    }
  });

  test('that was asked tells no secret, and advises to name a state', () => {
    const entry = { kind: 'entered', values: {} } as const;
    const interaction = { ...INTERACTION, states: [] };

    expect(
      interactionVerdict({ interaction, entry }, result('/hush', 'not hush'), OF, SAID),
    ).toMatchObject({
      ...{ status: 'failed', pending: true, state: null, kind: 'http' },
      mismatches: [{ path: '/…', message: 'not …', source: 'pact' }],
      advice: [{ path: null, message: expect.stringContaining('name one') }],
    });
  });
});

test('a matcher that Pact cannot apply is the fault of the pact', () => {
  const asked = result(
    '/a',
    "the pact’s matcher is invalid: '[]' is not a valid regular expression",
  );
  const mismatches = asked.mismatches.map((one) => ({ ...one, isOfMatcher: true }) as const);
  const entry = { kind: 'entered', values: {} } as const;

  expect(
    interactionVerdict({ interaction: INTERACTION, entry }, { ...asked, mismatches }, OF, SAID)
      .mismatches,
  ).toEqual([{ ...asked.mismatches[0], source: 'pact-file' }]);
});

const [STATE_A, STATE_B] = [
  { name: 'a', params: {} },
  { name: 'b', params: {} },
] as const;

test('a message is not verified, and is named with its states', () => {
  expect(messageVerdict({ description: 'an event', states: [STATE_A, STATE_B] }, OF)).toMatchObject(
    {
      ...{ kind: 'message', status: 'not-applicable', description: 'an event', state: 'a and b' },
      reason: expect.stringContaining('message'),
    },
  );
});

describe('API keys that are missing', () => {
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
});

describe('what breaks the contract', () => {
  const VALID = JSON.parse(JSON.stringify(PROVIDER_STATES['a fresh link token'].answer('a').body));
  const answer = (body: unknown, others: Partial<ProviderAnswer> = {}): ProviderAnswer => ({
    request: { method: 'POST', path: '/link/token/get' },
    status: 200,
    server: null,
    body: JSON.stringify(body),
    ...others,
  });
  const read = (given: ProviderAnswer | null, enums: 'closed' | 'open' = 'closed') =>
    contractMismatches(given, { revision: '1.697.4', enums });
  const of = (given: ProviderAnswer | null) => read(given).mismatches;

  describe('contractMismatches', () => {
    test('what a pact does not ask for', () => {
      const { metadata, ...rest } = VALID;
      const { webhook, ...others } = metadata;

      expect(of(answer({ ...rest, metadata: { ...others, language: 7 } }))).toEqual([
        { path: '/metadata/webhook', message: 'missing' },
        { path: '/metadata/language', message: expect.stringMatching(/^expected string/) },
      ]);
    });

    test.each<[string, ProviderAnswer | null]>([
      ['a valid answer', answer(VALID)],
      ['no answer', null],
      ['an error', answer({}, { status: 429 })],
      ['another path', answer({}, { request: { method: 'POST', path: '/x' } })],
    ])('nothing: %s', (_, given) => {
      expect(of(given)).toEqual([]);
    });

    test.each<[string, ProviderAnswer, string]>([
      [
        'no JSON',
        answer({}, { body: '<html>' }),
        'expected a JSON text, received what looks like HTML or XML at line 1, column 1',
      ],
      [
        'JSON that is cut short',
        answer({}, { body: '{"link_token":"secret"' }),
        'expected a JSON text, received the end of the text at line 1, column 23',
      ],
      [
        'a byte order mark',
        answer({}, { body: `\ufeff${JSON.stringify(VALID)}` }),
        'expected a JSON text, received a byte order mark before it',
      ],
      [
        'a body that cannot be read',
        answer({}, { body: null }),
        'expected a JSON text, received a content encoding that was not asked for',
      ],
    ])('%s', (_, given, message) => {
      expect(of(given)).toEqual([{ path: '', message }]);
    });

    test('an undocumented enum value is a mismatch, or advice where enums are open', () => {
      const metadata = { ...VALID.metadata, initial_products: ['teleport'] };
      const told = {
        path: '/metadata/initial_products/0',
        message: expect.stringContaining('teleport'),
      };

      expect(read(answer({ ...VALID, metadata }))).toEqual({ mismatches: [told], advice: [] });
      expect(read(answer({ ...VALID, metadata }), 'open')).toEqual({
        mismatches: [],
        advice: [told],
      });
    });

    test('a number as it is written', () => {
      const { body } = answer({ ...VALID, request_id: '@' });
      expect(of(answer({}, { body: String(body).replace('"@"', '1e400') }))).toEqual([
        { path: '/request_id', message: 'expected string, received number 1e400' },
      ]);
    });

    test('at many places: some of them, and how many more', () => {
      const many = of(answer({ ...VALID, link_sessions: Array.from({ length: 300 }, () => ({})) }));

      expect(many).toHaveLength(201);
      expect(many.at(-1)).toEqual({ path: null, message: 'and 100 more places' });
    });

    test('whatever success is called', () => {
      for (const status of [201, 204, 299]) expect(of(answer({}, { status }))).not.toEqual([]);
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { ProviderAnswer } from '../../pacts/verification.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { chosenEnums, contractMismatches } from './contract-mismatches.ts';

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

test.each([
  [{}, 'closed'],
  [{ plaidEnvironment: 'sandbox' }, 'open'],
  [{ enums: 'open' }, 'open'],
  [{ enums: 'closed', plaidEnvironment: 'sandbox' }, 'closed'],
] as const)('of %j enumerations are %s', (choice, enums) => {
  expect(chosenEnums(choice)).toBe(enums);
});

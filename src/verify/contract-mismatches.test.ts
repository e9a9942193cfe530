import { describe, expect, test } from 'vitest';
import type { ProviderAnswer } from '../../pacts/verification.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { contractMismatches } from './contract-mismatches.ts';

const VALID = JSON.parse(JSON.stringify(PROVIDER_STATES['a fresh link token'].answer('a').body));
const INTERACTION = {
  request: { method: 'POST', path: '/link/token/get' },
  response: { status: 200 },
};
const answer = (body: unknown): ProviderAnswer => ({
  status: 200,
  server: null,
  body: JSON.stringify(body),
});
const of = (interaction: object, given: ProviderAnswer | null) =>
  contractMismatches({ ...interaction }, given, '1.697.4');

describe('contractMismatches', () => {
  test('what a pact does not ask for', () => {
    const { metadata, ...rest } = VALID;
    const { webhook, ...others } = metadata;

    expect(of(INTERACTION, answer({ ...rest, metadata: { ...others, language: 7 } }))).toEqual([
      { path: '/metadata/webhook', message: 'missing' },
      { path: '/metadata/language', message: expect.stringMatching(/^expected string/) },
    ]);
  });

  test.each([
    ['a valid answer', INTERACTION, answer(VALID)],
    [
      'a value that no enumeration lists yet',
      INTERACTION,
      answer({ ...VALID, metadata: { ...VALID.metadata, initial_products: ['teleport'] } }),
    ],
    ['no answer', INTERACTION, null],
    ['no JSON, of which the pact speaks', INTERACTION, { ...answer({}), body: '<html>' }],
    ['a compressed body', INTERACTION, { ...answer({}), body: null }],
    ['another status', INTERACTION, { ...answer({}), status: 429 }],
    [
      'where another status is asked for',
      { ...INTERACTION, response: { status: 400 } },
      answer({}),
    ],
    ['another path', { ...INTERACTION, request: { method: 'POST', path: '/x' } }, answer({})],
  ])('nothing: %s', (_, interaction, given) => {
    expect(of(interaction, given)).toEqual([]);
  });
});

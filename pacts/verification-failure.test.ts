import { describe, expect, test } from 'vitest';
import { verificationFailure } from './verification-failure.ts';

const honoured = { description: 'a request', providerStates: ['calm'], result: 'OK' };

describe('verificationFailure', () => {
  test('names each refused interaction, its states and its mismatches', () => {
    const refused = {
      description: 'a request',
      providerStates: ['a fresh link token', 'calm'],
      result: 'Error',
      mismatch: {
        type: 'mismatches',
        mismatches: [
          { type: 'StatusMismatch', mismatch: 'expected 200 but was 404' },
          { type: 'HeaderMismatch', key: 'Content-Type', mismatch: 'Expected a JSON type' },
          { type: 'BodyMismatch', path: '$.created_at', mismatch: 'Expected "x" to match' },
        ],
      },
    };
    const stateless = {
      description: 'another request',
      providerStates: [],
      result: 'Error',
      mismatch: { type: 'error', message: 'the setup of the state has failed' },
    };
    const result = { result: false, interactionResults: [honoured, refused, stateless] };

    expect(verificationFailure(new Error(JSON.stringify(result)))).toBe(
      [
        'a request, given a fresh link token and calm:',
        '  expected 200 but was 404',
        '  Content-Type: Expected a JSON type',
        '  $.created_at: Expected "x" to match',
        'another request:',
        '  the setup of the state has failed',
      ].join('\n'),
    );
  });

  test.each([
    ['no JSON', 'the file does not exist'],
    ['JSON without interactions', '{"result":false}'],
    ['JSON without refused ones', JSON.stringify({ interactionResults: [honoured] })],
  ])('another error is told as it is: %s', (_, message) => {
    expect(verificationFailure(new Error(message))).toBe(message);
    expect(verificationFailure(message)).toBe(message);
  });

  test('a refusal without a reason is still named', () => {
    const result = { interactionResults: [{ description: 'a request', result: 'Error' }] };

    expect(verificationFailure(JSON.stringify(result))).toBe('a request:\n  no reason given');
  });
});

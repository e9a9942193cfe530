import { describe, expect, test } from 'vitest';
import { verificationFailure } from './verification-failure.ts';

const honoured = {
  ...{ description: 'a request', states: ['calm'], mismatches: [] },
  answer: {
    ...{ request: { method: 'POST', path: '/' }, status: 200, server: null, body: '{}' },
  },
};

describe('verificationFailure', () => {
  test('names each refused interaction, its states and its mismatches', () => {
    const refused = {
      ...honoured,
      states: ['a fresh link token', 'calm'],
      mismatches: [
        { path: null, message: 'expected 200 but was 404' },
        { path: '/created_at', message: 'missing' },
        { path: '', message: 'expected an object' },
      ],
    };
    const stateless = {
      ...{ description: 'another request', states: [], answer: null },
      mismatches: [{ path: null, message: 'the setup of the state has failed' }],
    };

    expect(
      verificationFailure({ kind: 'verified', interactions: [honoured, refused, stateless] }),
    ).toBe(
      [
        'a request, given a fresh link token and calm:',
        '  expected 200 but was 404',
        '  /created_at: missing',
        '  expected an object',
        'another request:',
        '  the setup of the state has failed',
      ].join('\n'),
    );
  });

  test('says why there is no verdict', () => {
    const reason = 'no answer within 30 s';

    expect(verificationFailure({ kind: 'undecided', reason })).toBe(reason);
  });

  test('is empty where nothing is refused', () => {
    expect(verificationFailure({ kind: 'verified', interactions: [honoured] })).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { interactionVerdict, messageVerdict } from './interaction-verdict.ts';

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

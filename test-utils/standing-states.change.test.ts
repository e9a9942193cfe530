import { describe, expect, test } from 'vitest';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { readProviderStateChange } from './standing-states.ts';

const STATE = 'a fresh link token';
const params = { link_token: 'link-1' };

describe('readProviderStateChange', () => {
  test.each([
    ['as Pact sends it', { state: STATE, params, action: 'setup' }, 'setup', STATE, params],
    ['a teardown', { state: STATE, params: {}, action: 'teardown' }, 'teardown', STATE, {}],
    ['only a name', { state: STATE }, 'setup', STATE, {}],
    ['other parameters, unread', { state: STATE, params: { a: 1 } }, 'setup', STATE, {}],
    ['no state', { state: '', params: {}, action: 'setup' }, 'setup', null, {}],
  ])('accepted: %s', (_, body, action, state, readParams) => {
    expect(readProviderStateChange(JSON.stringify(body))).toEqual({
      kind: 'accepted',
      action,
      state,
      params: readParams,
    });
  });

  test.each([
    ['no name', { action: 'setup' }, /^state must be one of/],
    ['a name that is no text', { state: null }, /^state must be one of/],
    [
      'an unknown action',
      { state: STATE, action: 'undo' },
      /^action must be "setup" or "teardown"/,
    ],
    ['parameters that are no object', { state: '', params: [] }, /^params must be an object/],
    ['a token that is no text', { state: '', params: { link_token: 1 } }, /^params must be/],
    ['no object', [STATE], /JSON object/],
  ])('refused: %s', (_, body, message) => {
    const reading = readProviderStateChange(JSON.stringify(body));

    expect(reading).toMatchObject({
      kind: 'refused',
      answer: { status: 400, body: { error_message: expect.stringMatching(message) } },
    });
    if (reading.kind === 'refused') expect(plaidErrorFindings(reading.answer.body)).toEqual([]);
  });

  test('refused: an unknown state, with the names of the known ones', () => {
    const reading = readProviderStateChange('{"state":"a stale link token"}');

    expect(reading).toMatchObject({
      kind: 'refused',
      answer: {
        status: 404,
        body: { error_message: expect.stringMatching(/^state .*"a fresh link token", "a link/) },
      },
    });
    if (reading.kind === 'refused') expect(plaidErrorFindings(reading.answer.body)).toEqual([]);
  });

  test('refused: malformed JSON', () => {
    expect(readProviderStateChange('state=calm')).toMatchObject({ kind: 'refused' });
  });
});

import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  asksForLinkToken,
  interactionName,
  jsonBody,
  pactMessages,
  statesOf,
  withoutMessages,
} from './pact-file.ts';
import { pactFrom } from './read-pact-file.ts';

/** What has no text: `String` throws on it. */
const TEXTLESS = { toString: 1, valueOf: 1 };

describe('the name', () => {
  test.each<[JsonObject, readonly string[], string]>([
    [{ description: 'a' }, [], 'a'],
    [{ description: 'a', providerState: 's' }, ['s'], 'a, given s'],
    [{ description: 'a', provider_state: 's' }, ['s'], 'a, given s'],
    [
      { description: 'a', providerState: 's', providerStates: [{ name: 't' }] },
      ['t'],
      'a, given t',
    ],
    [{ description: 'a', providerState: null }, [], 'a'],
    [{ description: 'a', providerStates: [] }, [], 'a'],
    [
      { description: 'a', providerStates: [{ name: 's', params: {} }, { name: 't' }] },
      ['s', 't'],
      'a, given s and t',
    ],
    [{ description: 'a', providerStates: { name: 's' } }, [], 'a'],
    [
      { description: 'a', providerStates: ['s', null, {}] },
      ['a state without a name'],
      'a, given a state without a name',
    ],
    [{}, [], 'an interaction'],
    [
      { description: TEXTLESS, providerStates: [{ name: TEXTLESS }] },
      ['a state without a name'],
      'an interaction, given a state without a name',
    ],
  ])('%j', (interaction, states, name) => {
    expect(statesOf(interaction).map((state) => state.name)).toEqual(states);
    expect(interactionName(interaction)).toBe(name);
  });
});

describe('the body', () => {
  test.each<[JsonValue | undefined, JsonValue | undefined]>([
    [{ body: { content: { a: 1 }, encoded: false } }, { content: { a: 1 }, encoded: false }],
    [{ body: { a: 1 } }, { a: 1 }],
    [{}, undefined],
  ])('of %j is %j before version 4 of the format', (part, body) => {
    for (const specification of [null, 2, 3]) expect(jsonBody(part, specification)).toEqual(body);
  });

  test.each<[JsonValue | undefined, JsonValue | undefined]>([
    [undefined, undefined],
    [null, undefined],
    [{}, undefined],
    [{ body: null }, null],
    [{ body: 'text' }, 'text'],
    [{ body: { content: 1 } }, 1],
    [{ body: { a: 1 } }, undefined],
    [{ body: { content: { a: 1 }, encoded: true } }, undefined],
    [{ body: { content: { a: 1 }, contentType: 'application/json', encoded: false } }, { a: 1 }],
    [{ body: { content: 'aGk=', contentType: 'x/y', encoded: 'base64' } }, undefined],
  ])('of %j is %j', (part, body) => {
    expect(jsonBody(part, 4)).toEqual(body);
  });
});

test.each<[JsonValue | undefined, boolean]>([
  [{ method: 'POST', path: '/link/token/get' }, true],
  [{ method: 'post', path: '/proxy/plaid/link/token/get/' }, true],
  [{ method: 'POST', path: 'link/token/get' }, true],
  [{ method: 'GET', path: '/link/token/get' }, false],
  [{ path: '/link/token/get' }, false],
  [{ method: 'POST', path: '/blink/token/get' }, false],
  [{ method: 'POST', path: '/link/token/get/all' }, false],
  [{ method: 'POST', path: '/link/token/create' }, false],
  [{ method: 'POST' }, false],
  [{ method: TEXTLESS, path: TEXTLESS }, false],
  [undefined, false],
  [[], false],
])('%j asks for a link token: %j', (request, asks) => {
  expect(asksForLinkToken(request === undefined ? {} : { request })).toBe(asks);
});

const http = { description: 'a read', type: 'Synchronous/HTTP' };
const plain = { description: 'a read of version 3' };
const event = { type: 'Asynchronous/Messages', description: 'an event' };
const answered = { type: 'Synchronous/Messages', description: 'a question' };
const old = { description: 'an event of version 3', providerStates: [{ name: 'a state' }] };

test('messages are separated from HTTP interactions', () => {
  const document = { interactions: [event, http, answered, plain], messages: [old] };

  expect(withoutMessages(document)).toEqual([http, plain]);
  expect(pactMessages(document).map(({ description }) => description)).toEqual(
    [event, answered, old].map(({ description }) => description),
  );
});

test('a pact of messages alone is a pact', () => {
  const parties = { consumer: { name: 'a' }, provider: { name: 'b' } };
  for (const content of [{ messages: [old] }, { interactions: [event] }]) {
    const pact = pactFrom(JSON.stringify({ ...parties, ...content }), 'a.json');
    expect(pact.interactions).toEqual([]);
    expect(pact.messages).toHaveLength(1);
  }
});

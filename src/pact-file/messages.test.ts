import { expect, test } from 'vitest';
import { messagesOf, withoutMessages } from './messages.ts';
import { pactFrom } from './read-pact-file.ts';

const http = { description: 'a read', type: 'Synchronous/HTTP' };
const plain = { description: 'a read of version 3' };
const event = { type: 'Asynchronous/Messages', description: 'an event' };
const answered = { type: 'Synchronous/Messages', description: 'a question' };
const old = { description: 'an event of version 3', providerStates: [{ name: 'a state' }] };

test('messages are told from what is asked over HTTP', () => {
  const document = { interactions: [event, http, answered, plain], messages: [old] };

  expect(withoutMessages(document)).toEqual([http, plain]);
  expect(messagesOf(document)).toEqual([event, answered, old]);
});

test('a pact of messages alone is a pact', () => {
  const parties = { consumer: { name: 'a' }, provider: { name: 'b' } };
  for (const content of [{ messages: [old] }, { interactions: [event] }]) {
    const pact = pactFrom(JSON.stringify({ ...parties, ...content }), 'a.json');
    expect(pact.interactions).toEqual([]);
    expect(messagesOf(pact.document)).toHaveLength(1);
  }
});

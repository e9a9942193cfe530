import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';
import { pactInteractions } from './pact-interaction.ts';

function pact(interactions: readonly JsonObject[], metadata: JsonObject = {}) {
  const document = { interactions, metadata };
  return { file: 'a.json', consumer: 'a', provider: 'b', interactions, document };
}

const VERSION_4 = { pactSpecification: { version: '4.0' } };
const request = { method: 'GET', path: '/' };
const http = { request, response: { status: 200 } };

describe('pactInteractions', () => {
  test('what an interaction asks for', () => {
    const full = {
      ...{ type: 'Synchronous/HTTP', description: 'a request', pending: true, ...http },
      providerStates: [{ name: 'one', params: { a: 1 } }, { name: 'two' }],
    };

    expect(pactInteractions(pact([full, { description: 'b', ...http }], VERSION_4))).toEqual([
      {
        description: 'a request',
        states: [
          { name: 'one', params: { a: 1 } },
          { name: 'two', params: {} },
        ],
        pending: true,
        json: full,
      },
      { description: 'b', states: [], pending: false, json: { description: 'b', ...http } },
    ]);
  });

  test.each<[string, JsonObject]>([
    ['3', { pactSpecification: { version: '3.0.0' } }],
    ['3, as it was once written', { 'pact-specification': { version: '3.0.0' } }],
    ['none that is said', {}],
  ])('takes version %s', (_, metadata) => {
    expect(pactInteractions(pact([http], metadata))).toHaveLength(1);
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['2', { request }, { pactSpecification: { version: '2.0.0' } }],
    ['2', { request, providerState: 'a state' }, {}],
    ['1', { request }, { pactSpecificationVersion: '1.1.0' }],
  ])('refuses version %s', (version, interaction, metadata) => {
    const read = () => pactInteractions(pact([interaction], metadata));

    expect(read).toThrow(InputError);
    expect(read).toThrow(`a.json is written in version ${version} of the format of pacts`);
  });

  test.each<[string, JsonObject]>([
    ['a message', { type: 'Asynchronous/Messages', contents: {} }],
    ['nothing that is sent', { description: 'x' }],
  ])('refuses %s', (_, interaction) => {
    const read = () => pactInteractions(pact([http, interaction], VERSION_4));

    expect(read).toThrow(InputError);
    expect(read).toThrow(/an interaction of a\.json is no HTTP request/);
  });

  test('refuses what asks for no answer', () => {
    expect(() => pactInteractions(pact([{ request }]))).toThrow(/of a\.json has no response/);
  });
});

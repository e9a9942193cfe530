import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactFrom } from '../pact-file/read-pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { stringifyExact } from '../shared/text/exact-json.ts';
import { refuseUnverifiable } from './verify-pacts.ts';

function pact(interactions: readonly JsonObject[], metadata: JsonObject = {}) {
  const parties = { consumer: { name: 'a' }, provider: { name: 'b' } };
  return pactFrom(JSON.stringify({ ...parties, interactions, metadata }), 'a.json');
}

const VERSION_4 = { pactSpecification: { version: '4.0' } };
const request = { method: 'GET', path: '/' };
const http = { request, response: { status: 200 } };

function pactInteractions(read: PactFile) {
  refuseUnverifiable(read);
  return read.interactions;
}

describe('refuseUnverifiable', () => {
  test('what an interaction asks for', () => {
    const full = {
      ...{ type: 'Synchronous/HTTP', description: 'a request', pending: true, ...http },
      providerStates: [{ name: 'one', params: { a: 1 } }, { name: 'two' }],
    };

    expect(pactInteractions(pact([full, { description: 'b', ...http }], VERSION_4))).toEqual([
      {
        ...{
          name: 'a request, given one and two',
          description: 'a request',
          asksForLinkToken: false,
        },
        states: [
          { name: 'one', params: { a: 1 } },
          { name: 'two', params: {} },
        ],
        pending: true,
        ...{ json: full, exact: full, specification: 4 },
      },
      {
        ...{ name: 'b', description: 'b', states: [], pending: false, specification: 4 },
        ...{ json: { description: 'b', ...http }, exact: { description: 'b', ...http } },
        asksForLinkToken: false,
      },
    ]);
  });

  test('nothing is pending before version 4 of the format', () => {
    const pending = { ...http, pending: true };
    const version3 = { pactSpecification: { version: '3.0.0' } };

    for (const metadata of [version3, {}]) {
      expect(pactInteractions(pact([pending], metadata))).toMatchObject([{ pending: false }]);
    }
  });

  test('the digits of numbers are kept beside what they are worth', () => {
    const text =
      '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[{"request":{},"response":{"body":[1.0,1e400]}}]}';
    const [interaction] = pactInteractions(pactFrom(text, 'a.json'));

    expect(interaction?.json).toMatchObject({ response: { body: [1, Infinity] } });
    expect(stringifyExact(interaction?.exact ?? {})).toBe(
      '{"request":{},"response":{"body":[1.0,1e400]}}',
    );
  });

  test('refuses a request with a number that would become another on its way', () => {
    const text =
      '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[{"request":{"body":[1.0]},"response":{}}]}';

    expect(() => pactInteractions(pactFrom(text, 'a.json'))).toThrow(
      'a request in a.json has the number 1.0, of which',
    );
  });

  test.each<[string, JsonObject]>([
    ['a method that is none', { request: { ...request, method: 'POST ' } }],
    ['a method that is no text', { request: { ...request, method: { toString: 1 } } }],
    ['a status that is none', { response: { status: 65_736 } }],
    ['a status that is a fraction', { response: { status: 200.5 } }],
    ['a status that is a text', { response: { status: '200' } }],
  ])('refuses %s', (_, odd) => {
    const read = () => pactInteractions(pact([{ ...http, ...odd }], VERSION_4));

    expect(read).toThrow(InputError);
    expect(read).toThrow('none of HTTP');
  });

  test('refuses a description that is no text', () => {
    const read = () =>
      pactInteractions(pact([{ ...http, description: { toString: 1 } }], VERSION_4));

    expect(read).toThrow(InputError);
    expect(read).toThrow('the description of an interaction of a.json is no text');
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
    ['a kind of its own', { ...http, type: 'Synchronous/GRPC' }],
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

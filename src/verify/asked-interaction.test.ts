import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { askedInteraction, type ProviderKnowledge } from './asked-interaction.ts';

function asked(
  exact: JsonObject,
  knowledge: ProviderKnowledge,
  generated: boolean,
  specification = 4,
) {
  return askedInteraction({ exact, specification }, knowledge, generated);
}

const NOTHING = { linkToken: null, headers: {}, wrongKeys: {} };
const HEADERS = { 'PLAID-CLIENT-ID': 'id', 'Plaid-Secret': 'secret', Authorization: 'Basic x' };

function interaction(response: object = {}, token = 'example') {
  return {
    description: 'a request',
    providerStates: [
      { name: 'a state', params: { link_token: token, other: token } },
      { name: 'b' },
    ],
    request: {
      method: 'POST',
      body: { content: { link_token: token, other: token }, contentType: 'j', encoded: false },
    },
    response: {
      status: 200,
      body: { content: { link_token: token, ...response }, encoded: false },
    },
  };
}

describe('askedInteraction', () => {
  test('is the pact’s own where nothing else is known', () => {
    expect(asked(interaction(), NOTHING, false)).toEqual({
      json: interaction(),
      headers: {},
    });
  });

  test('has the token that the provider knows: asked for, set up and answered', () => {
    const { json } = asked(interaction(), { ...NOTHING, linkToken: 'known' }, false);

    expect(json).toEqual({
      ...interaction(),
      providerStates: [
        { name: 'a state', params: { link_token: 'known', other: 'example' } },
        { name: 'b' },
      ],
      request: {
        method: 'POST',
        body: {
          content: { link_token: 'known', other: 'example' },
          contentType: 'j',
          encoded: false,
        },
      },
      response: { status: 200, body: { content: { link_token: 'known' }, encoded: false } },
    });
  });

  test('of version 3 of the format, where a body is not wrapped', () => {
    const plain = { request: { body: { link_token: 'example' } }, response: { status: 200 } };

    expect(asked(plain, { ...NOTHING, linkToken: 'known' }, false, 3).json).toEqual({
      request: { body: { link_token: 'known' } },
      response: { status: 200 },
    });
  });

  test('keeps an answer’s own token', () => {
    const other = interaction({ link_token: 'another' });

    const { json } = asked(other, { ...NOTHING, linkToken: 'known' }, false);

    expect(json['response']).toEqual(other.response);
  });

  test('keeps the example where the answer is that it is unknown', () => {
    const unknown = interaction({ error_code: 'INVALID_LINK_TOKEN' });

    for (const generated of [false, true]) {
      expect(asked(unknown, { ...NOTHING, linkToken: 'known' }, generated).json).toEqual(unknown);
    }
  });

  test.each([
    ['a request without a body', { request: { method: 'POST' } }],
    ['a body that names no token', { request: { body: {} } }],
    ['a body that is no JSON', { request: { body: { content: 'eA==', encoded: 'base64' } } }],
    ['no request', {}],
  ])('is left alone: %s', (_, json) => {
    expect(asked(json, { ...NOTHING, linkToken: 'known' }, true).json).toEqual(json);
  });

  test('asks Pact for the token that the state gives', () => {
    const before = { body: { '$.other': { type: 'Uuid' } }, header: {} };
    const json = { request: { ...interaction().request, generators: before } };

    const given = asked(json, NOTHING, true).json;

    expect(given).toEqual({
      request: {
        ...interaction().request,
        generators: {
          body: {
            '$.other': { type: 'Uuid' },
            '$.link_token': {
              type: 'ProviderState',
              expression: ['$', '{link_token}'].join(''),
              dataType: 'STRING',
            },
          },
          header: {},
        },
      },
    });
  });

  test('has the headers that are given, and wrong keys where they are asked for', () => {
    const wrong = interaction({ error_code: 'INVALID_API_KEYS' });
    const knows = { ...NOTHING, headers: HEADERS };

    expect(asked(interaction(), knows, false).headers).toEqual(HEADERS);
    expect(asked(wrong, knows, false).headers).toEqual({ Authorization: 'Basic x' });
    expect(asked(wrong, { ...knows, wrongKeys: { 'PLAID-SECRET': '000' } }, false).headers).toEqual(
      { Authorization: 'Basic x', 'PLAID-SECRET': '000' },
    );
  });
});

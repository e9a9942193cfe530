import { describe, expect, test } from 'vitest';
import { type JsonObject, objectOf } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { askedInteraction, wrongBodyKeys } from './asked-interaction.ts';
import type { ProviderKnowledge } from './provider.ts';

function asked(
  exact: JsonObject,
  knowledge: ProviderKnowledge,
  generated: boolean,
  specification = 4,
) {
  return askedInteraction({ exact, specification }, knowledge, generated);
}

const NOTHING = { linkToken: null, headers: {}, wrongKeys: {}, bodyFields: {} };
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

  describe('has the members of the body that are given', () => {
    const bodyFields = { client_id: 'id', secret: 'hush' };
    const knows = { ...NOTHING, bodyFields };
    const bodyOf = (json: JsonObject) => objectOf(objectOf(json['request'])['body']);

    test('beside the others, and in the place of the pact’s own', () => {
      const content = { link_token: 'example', other: 'example' };
      const own = { request: { body: { client_id: 'example', link_token: 'a' } } };

      expect(bodyOf(asked(interaction(), knows, false).json)).toEqual({
        ...{ contentType: 'j', encoded: false },
        content: { ...content, ...bodyFields },
      });
      expect(bodyOf(asked(own, knows, false, 3).json)).toEqual({ ...bodyFields, link_token: 'a' });
    });

    test('where a generator would make another, too', () => {
      const uuid = { type: 'Uuid' };
      const body = { '$.client_id': uuid, "$['secret']": uuid, '$.other': uuid };
      const { request } = interaction();

      const { json } = asked({ request: { ...request, generators: { body } } }, knows, false);

      expect(objectOf(json['request'])['generators']).toEqual({ body: { '$.other': uuid } });
    });

    test('but wrong ones where the answer is that they are', () => {
      const wrong = interaction({ error_code: 'INVALID_API_KEYS' });
      const own = { ...wrong, request: { body: { content: { secret: 'example' } } } };

      expect(bodyOf(asked(wrong, knows, false).json)['content']).toMatchObject({
        ...{ client_id: 'id', secret: '0000' },
      });
      expect(bodyOf(asked(own, knows, false).json)['content']).toEqual({
        ...{ client_id: 'id', secret: 'example' },
      });
    });

    test.each([{}, { body: null }, { method: 'GET' }])('not where there is none: %j', (request) => {
      expect(asked({ request }, knows, false).json).toEqual({ request });
    });

    test.each<[string, number, JsonObject]>([
      ['a form', 4, { content: 'a=b', contentType: 'application/x-www-form-urlencoded' }],
      ['bytes', 4, { content: 'eA==', encoded: 'base64' }],
      ['a list', 4, { content: [] }],
    ])('and %s has none', (_, specification, body) => {
      const read = () =>
        asked({ description: 'a read', request: { body } }, knows, false, specification);

      expect(read).toThrow(InputError);
      expect(read).toThrow(
        '--body-env needs a JSON object as the body of the request, and that of "a read" is none',
      );
      expect(read).not.toThrow('hush');
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

test('wrong keys are the pact’s own, else a secret that is none', () => {
  const fields = { client_id: 'id', secret: 'hush', tenant: 'a' };

  expect(wrongBodyKeys(fields, {})).toEqual({ client_id: 'id', secret: '0000', tenant: 'a' });
  expect(wrongBodyKeys(fields, { client_id: 'x', secret: 'y' })).toEqual({ tenant: 'a' });
});

import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { askedInteraction, wrongBodyKeys } from './asked-interaction.ts';
import type { ProviderKnowledge } from './provider.ts';

function asked(
  exact: JsonObject,
  knowledge: ProviderKnowledge,
  generated: boolean,
  specification = 4,
) {
  const given = generated ? { link_token: 'given' } : {};
  return askedInteraction({ name: 'a read', exact, specification }, knowledge, given);
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
      ...{ json: interaction(), headers: {}, members: {} },
    });
  });

  test('has the token that the provider knows: asked for, set up and answered', () => {
    const { json, members } = asked(interaction(), { ...NOTHING, linkToken: 'known' }, false);

    expect(members).toEqual({ link_token: 'known' });
    expect(json).toEqual({
      ...interaction(),
      providerStates: [
        { name: 'a state', params: { link_token: 'known', other: 'example' } },
        { name: 'b' },
      ],
      response: { status: 200, body: { content: { link_token: 'known' }, encoded: false } },
    });
  });

  test('of version 3 of the format, where a body is not wrapped', () => {
    const plain = { request: { body: { link_token: 'example' } }, response: { status: 200 } };

    expect(asked(plain, { ...NOTHING, linkToken: 'known' }, false, 3)).toEqual({
      ...{ json: plain, headers: {}, members: { link_token: 'known' } },
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
      const found = asked(unknown, { ...NOTHING, linkToken: 'known' }, generated);
      expect(found).toEqual({ json: unknown, headers: {}, members: {} });
    }
  });

  test.each([
    ['a request without a body', { request: { method: 'POST' } }],
    ['a body that names no token', { request: { body: {} } }],
    ['a body that is no JSON', { request: { body: { content: 'eA==', encoded: 'base64' } } }],
    ['no request', {}],
  ])('is left alone: %s', (_, json) => {
    const found = asked(json, { ...NOTHING, linkToken: 'known' }, true);
    expect(found).toEqual({ json, headers: {}, members: {} });
  });

  test('asks with the token that the state gives', () => {
    const { json, members } = asked(interaction(), NOTHING, true);

    expect(json).toEqual(interaction());
    expect(members).toEqual({ link_token: 'given' });
  });

  describe('has the members of the body that are given', () => {
    const bodyFields = { client_id: 'id', secret: 'hush' };
    const knows = { ...NOTHING, bodyFields };
    test('beside the link token, and in its place', () => {
      const own = { request: { body: { client_id: 'example', link_token: 'a' } } };
      const withToken = { ...NOTHING, linkToken: 'known', bodyFields: { link_token: 'mine' } };

      expect(asked(interaction(), knows, true).members).toEqual({
        ...{ link_token: 'given', ...bodyFields },
      });
      expect(asked(own, knows, false, 3).members).toEqual(bodyFields);
      expect(asked(interaction(), withToken, false).members).toEqual({ link_token: 'mine' });
    });

    test('but wrong ones where the answer is that they are', () => {
      const wrong = interaction({ error_code: 'INVALID_API_KEYS' });
      const own = { ...wrong, request: { body: { content: { secret: 'example' } } } };

      expect(asked(wrong, knows, false).members).toEqual({ client_id: 'id', secret: '0000' });
      expect(asked(own, knows, false).members).toEqual({ client_id: 'id' });
    });

    test.each([{}, { body: null }, { method: 'GET' }])('not where there is none: %j', (request) => {
      expect(asked({ request }, knows, false).members).toEqual({});
    });

    test.each<[string, number, JsonObject]>([
      ['a form', 4, { content: 'a=b', contentType: 'application/x-www-form-urlencoded' }],
      ['bytes', 4, { content: 'eA==', encoded: 'base64' }],
      ['a list', 4, { content: [] }],
    ])('and %s has none', (_, specification, body) => {
      const read = () => asked({ request: { body } }, knows, false, specification);

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

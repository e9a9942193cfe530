import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { serving } from '../../test/until-test-ends.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { namedStates, setUpStates } from './states.ts';

const interactions = [
  ['broken', 500],
  ['a fresh link token', 200],
].map(([name, status]) => ({
  ...{ description: 'a request', pending: false, json: { response: { status: Number(status) } } },
  states: [{ name: String(name), params: {} }],
  ...{ exact: {}, specification: 4 },
}));

test('a state that is named is there; another is not applicable', async () => {
  const { enter, setUpUrl } = namedStates(['broken'], interactions);

  expect(setUpUrl).toBeNull();
  expect(await enter({ name: 'broken', params: {} })).toEqual({ kind: 'entered', values: {} });
  expect(await enter({ name: 'a fresh link token', params: {} })).toMatchObject({
    kind: 'not-applicable',
  });
});

test('a name that no interaction asks for is refused with the nearest one', () => {
  const name = () => namedStates(['a fesh link token'], interactions);

  expect(name).toThrow(InputError);
  expect(name).toThrow(
    '--state "a fesh link token": no interaction asks for that state; nearest is "a fresh link token"',
  );
  expect(() => namedStates(['a'], [])).toThrow('none asks for any');
});

test('no state is called the nearest that is not near', () => {
  expect(() => namedStates(['cart is full'], interactions)).toThrow(
    /no interaction asks for that state; they ask for "broken", "a fresh link token"$/,
  );
  const many = Array.from({ length: 7 }, (_, index) => ({
    ...{ description: 'a request', pending: false, json: {}, exact: {}, specification: 4 },
    states: [{ name: `state ${'abcdefg'[index]}`, params: {} }],
  }));
  expect(() => namedStates(['cart is full'], many)).toThrow(
    /they ask for "state a", "state b", "state c", "state d", "state e" and 2 more$/,
  );
});

test('a name that differs in white space alone is shown with its white space escaped', () => {
  expect(() => namedStates(['a fresh link token '], interactions)).toThrow(
    String.raw`--state "a fresh link token\u0020": no interaction asks for that state; nearest is "a fresh link token"`,
  );
});

test('the advice names a state that any provider has', () => {
  expect(namedStates([], interactions).advice).toContain('--state "a fresh link token"');
});

const STATE = { name: 'a state', params: { link_token: 'a' } };

describe('a state', () => {
  test('that is set up is torn down again', async () => {
    const asked: unknown[] = [];
    const url = await serving(async (request, response) => {
      asked.push(await json(request));
      response.end();
    });
    const states = setUpStates(url, 60_000);

    expect(states.setUpUrl).toBe(url);
    expect(await states.enter(STATE)).toEqual({ kind: 'entered', values: {} });
    expect(asked).toEqual([
      { state: 'a state', params: { link_token: 'a' }, action: 'setup' },
      { state: 'a state', params: { link_token: 'a' }, action: 'teardown' },
    ]);
  });

  test.each([404, 501])('that is answered with %i is not applicable', async (status) => {
    const url = await serving((_, response) => response.writeHead(status).end('no'));

    expect(await setUpStates(url, 60_000).enter(STATE)).toEqual({
      kind: 'not-applicable',
      reason: `the set-up URL has no such state (${status})`,
    });
  });

  test.each([
    [400, 'no\nsuch', 'the set-up URL answered 400: "no such"'],
    [500, '', 'the set-up URL answered 500'],
    [302, '', 'the set-up URL answered 302'],
  ])('that is answered with %i is broken', async (status, body, message) => {
    const url = await serving((_, response) => response.writeHead(status).end(body));

    expect(await setUpStates(url, 60_000).enter(STATE)).toEqual({ kind: 'broken', message });
  });
});

describe('a URL', () => {
  const nobody = 'http://us:pass-word@127.0.0.1:1/states';

  test.each([
    [
      'nothing listens',
      nobody,
      /^the set-up URL http:\/\/127\.0\.0\.1:1\/states cannot be reached/,
    ],
    ['no URL', 'states', /^"states" is not an http or https URL/],
  ])('%s', async (_, url, message) => {
    const enter = async () => setUpStates(url, 60_000).enter(STATE);

    await expect(enter).rejects.toThrow(InputError);
    await expect(enter).rejects.toThrow(message);
    await expect(enter).rejects.not.toThrow('pass-word');
  });

  test('that is silent is waited for, and no longer', async () => {
    const url = await serving(() => {});

    await expect(setUpStates(url, 200).enter(STATE)).rejects.toThrow(
      `the set-up URL ${url}/ gave no answer within 0.2 s; check --provider-states-setup-url`,
    );
  });
});

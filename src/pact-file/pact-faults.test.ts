import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { pactFaults } from './pact-faults.ts';
import { type ExpectedParties, pactFrom, readPactFile } from './read-pact-file.ts';

const asking = (state: string, more: JsonObject = {}): JsonObject => ({
  description: 'a read',
  providerStates: [{ name: state }],
  request: { method: 'POST', path: '/link/token/get' },
  ...more,
});

function faults(
  interactions: readonly JsonObject[],
  provider = 'plaid',
  expected: ExpectedParties = {},
) {
  const parties = { consumer: { name: 'shop' }, provider: { name: provider } };
  const pact = pactFrom(JSON.stringify({ ...parties, interactions }), 'a.json', expected);
  return pactFaults(pact).map(({ interaction, ...fault }) => ({
    ...fault,
    interaction: interaction === null ? null : pact.interactions.indexOf(interaction),
  }));
}

test('our own pact has none', async () => {
  const ours = `${packageRoot()}/pacts/link-token-client-plaid.json`;
  expect(pactFaults(await readPactFile(ours))).toEqual([]);
});

describe('a state', () => {
  test('that is nearly a known one is reported with the nearest', () => {
    expect(faults([asking('a fresh link token'), asking('a fresh link tokn')])).toEqual([
      {
        ...{ code: 'misspelled-state', interaction: 1 },
        message: expect.stringMatching(
          /^there is no state "a fresh link tokn"; the nearest is "a fresh link token"$/,
        ),
        remedy: expect.stringMatching(/^write "a fresh link token", or /),
      },
    ]);
  });

  test.each<[string, JsonObject]>([
    [
      'one of several',
      { providerStates: [{ name: 'cart is full' }, { name: 'A fresh link token' }] },
    ],
    ['in the way of version 2', { providerStates: null, providerState: 'a fresh link tokens' }],
  ])('%s', (_, states) => {
    expect(faults([asking('', states)])).toMatchObject([{ code: 'misspelled-state' }]);
  });

  test.each([
    [' a fresh link token', '"\\u0020a fresh link token"'],
    ['a fresh link token ', '"a fresh link token\\u0020"'],
    ['a fresh  link token', '"a fresh \\u0020link token"'],
    ['a fresh\u00a0link token', '"a fresh\\u00a0link token"'],
    ['a fresh link\ttoken', '"a fresh link\\ttoken"'],
    ['a fresh link token\n', '"a fresh link token\\n"'],
  ])('%j is shown with what nobody sees', (state, shown) => {
    const [fault] = faults([asking(state)]);
    expect(fault?.message).toContain(
      `there is no state ${shown}; the nearest is "a fresh link token"`,
    );
  });

  test('of the team’s own is no fault, and neither is a missing one', () => {
    expect(faults([asking('cart is full'), asking(''), { description: 'a read' }])).toEqual([]);
  });
});

test('an invalid matcher is reported with its place and the number of others', () => {
  const matchers = [{ match: 'regex', regex: '(' }, { match: 'nonsense' }];
  const matchingRules = { body: { '$.a': { combine: 'AND', matchers } } };
  expect(faults([asking('a fresh link token', { response: { matchingRules } })])).toEqual([
    {
      ...{ code: 'invalid-matcher', interaction: 0 },
      path: '/response/matchingRules/body/$.a/matchers/0',
      message:
        'the matcher at /response/matchingRules/body/$.a/matchers/0 is invalid: its regular expression "(" is not valid (unterminated group); so is 1 more',
      remedy: expect.stringMatching(/^write one that Pact can read/),
    },
  ]);
});

describe('a request', () => {
  const at = (path: string, more: JsonObject = {}) =>
    asking('a state', { request: { method: 'POST', path }, ...more });

  test('that is nearly the known one is reported with it', () => {
    expect(faults([at('/link/tokens/get')])).toEqual([
      {
        ...{ code: 'misspelled-request', interaction: 0 },
        message:
          'the request asks "POST /link/tokens/get"; the nearest that is known is POST /link/token/get',
        remedy: expect.stringMatching(/^write POST \/link\/token\/get as the request, or /),
      },
    ]);
    expect(faults([at('/link/tokens/get?token=a1b2c3d4')])).toMatchObject([
      { message: expect.stringContaining('"POST /link/tokens/get";') },
    ]);
    expect(faults([asking('a', { request: { path: '/link/token/get' } })])).toMatchObject([
      { message: expect.stringContaining('asks "GET /link/token/get"') },
    ]);
  });

  test('of another operation, or one that is to be refused as unknown, is no fault', () => {
    expect(faults([at('/link/token/create'), at('/accounts/get')])).toEqual([]);
    expect(faults([at('/link/tokens/get', { response: { status: 404 } })])).toEqual([]);
    expect(faults([asking('a', { request: { path: 5 } }), asking('b', { request: null })])).toEqual(
      [],
    );
  });
});

describe('a provider', () => {
  test.each(['Plaid', 'PLAID', 'plaid ', 'palid'])('called %j is told with the nearest', (name) => {
    expect(faults([asking('a fresh link token')], name)).toMatchObject([
      {
        ...{ code: 'misspelled-provider', interaction: null },
        message: expect.stringContaining('the nearest known name is "plaid"'),
      },
    ]);
  });

  test('that the user means, or that is asked for something else, is none', () => {
    expect(faults([asking('a state')], 'Plaid', { provider: 'Plaid' })).toEqual([]);
    expect(faults([{ description: 'a read' }], 'plain')).toEqual([]);
    expect(faults([asking('a state')], 'plaid-fake')).toEqual([]);
  });
});

test('the provider is shown with what nobody sees', () => {
  expect(faults([asking('a fresh link token')], 'plaid ')).toMatchObject([
    { message: expect.stringContaining(String.raw`is called "plaid\u0020"`) },
  ]);
});

describe('an interaction', () => {
  test('that stands twice is told the second time, in whatever order its members stand', () => {
    const one = asking('a state', { key: 'a1', _id: 'x' });
    const { description, ...rest } = asking('a state');
    const other = { ...rest, description: description ?? '', key: 'b2' };

    expect(faults([one, asking('another state'), other])).toMatchObject([
      {
        code: 'duplicate-interaction',
        interaction: 2,
        message: expect.stringMatching(/number 1 and number 3/),
      },
    ]);
  });

  test('that differs, be it in a number’s digits, stands once', () => {
    const body = (text: string) => asking('a state', { response: { body: `<${text}>` } });
    const pact = JSON.stringify({
      ...{ consumer: { name: 'shop' }, provider: { name: 'plaid' } },
      interactions: [body('1'), body('1.0'), body('10')],
    }).replace(/"<(.*?)>"/g, '$1');

    expect(pactFaults(pactFrom(pact, 'a.json'))).toEqual([]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { isJsonObject, type JsonObject } from '../../../contracts/json-value.ts';
import { PACT } from '../../consumer-tests/consumer-run.ts';
import type { ExamplesAsked } from '../../pact-file/pact-examples.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { pactFrom, readPactFile } from '../../pact-file/read-pact-file.ts';
import { packageRoot } from '../../shared/files/package-root.ts';
import type { CheckFinding, CheckName } from './check.ts';
import { pactFileChecks } from './pact-file-checks.ts';

// Pact's verifier is started anew for each, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

const ours = { ...(await readPactFile(`${packageRoot()}/${PACT}`)), file: 'our pact.json' };
const INTERACTIONS = ours.interactions.map(({ json }) => json);

const ASKS = { revision: '1.697.4', whole: false } as const;

function checkOf(pact: PactFile, name: CheckName, asks: ExamplesAsked = ASKS) {
  const check = pactFileChecks(pact, asks, []).find((one) => one.name === name);
  if (check === undefined) throw new Error(`no check ${name}`);
  return check;
}

function findings(pact: PactFile, name: CheckName): Promise<readonly CheckFinding[]> {
  return checkOf(pact, name).run(null);
}

/** Our pact with other interactions. */
function having(interactions: readonly JsonObject[]): PactFile {
  return pactFrom(JSON.stringify({ ...ours.document, interactions }), ours.file);
}

/** Our pact with something else in the interaction of that state. */
function changed(state: string, change: (text: string) => string): PactFile {
  return having(
    INTERACTIONS.map((interaction) => {
      const text = JSON.stringify(interaction);
      const after: unknown = JSON.parse(text.includes(`"${state}"`) ? change(text) : text);
      return isJsonObject(after) ? after : {};
    }),
  );
}

test('our own pact has nothing against it, whole as it is', async () => {
  for (const check of pactFileChecks(ours, { ...ASKS, whole: true }, [])) {
    expect(await check.run(null), check.name).toEqual([]);
  }
});

test('an example that Plaid would not send is found, and how to see it again', async () => {
  const pact = changed('a fresh link token', (text) =>
    text.replace('"content":{"created_at":"2024-01-31T12:00:00Z"', '"content":{"created_at":"now"'),
  );
  const found = await findings(pact, 'pact-examples');
  expect(found.filter(({ level }) => level === undefined)).toEqual([
    {
      code: 'bad-date-time',
      file: 'our pact.json',
      line: null,
      path: '/created_at',
      message: expect.stringMatching(/^a request to read a link token, given a fresh link token: /),
      replay: "npx link-token-contract gate --pact 'our pact.json' --only pact-examples",
      remedy: 'write dateTime() of link-token-contract/pact',
    },
  ]);
});

test('a credential is found, and not told', async () => {
  const secret = 'Bearer k9f3h2l1m4n5b6v7c8';
  const pact = changed('a fresh link token', (text) => text.replace('example-secret', secret));
  const [finding, ...others] = await findings(pact, 'pact-secrets');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'pact-secret',
    path: expect.stringContaining('PLAID-SECRET'),
  });
  expect(JSON.stringify(finding)).not.toContain('k9f3h2l1m4n5b6v7c8');
});

test('what the stub does not answer is found', async () => {
  const pact = changed('a fresh link token', (text) =>
    text.replace('"status":200', '"status":202'),
  );
  const found = await findings(pact, 'stub-verification');
  expect(found.map(({ code }) => code)).toEqual(['provider-refused']);
  expect(found[0]?.message).toContain('given a fresh link token');
});

const fresh = INTERACTIONS.find((one) => JSON.stringify(one).includes('"a fresh link token"'));
if (fresh === undefined) throw new Error('our pact has no fresh link token');
const given = (...names: readonly string[]): JsonObject => ({
  ...fresh,
  providerStates: names.map((name) => ({ name })),
});

test('states that the stub does not know are left out, counted and named', async () => {
  const pact = having([fresh, given('a state of ours'), given('cart is full')]);

  expect(checkOf(pact, 'stub-verification').claim).toContain('1 of 3 interactions');
  expect(await findings(pact, 'stub-verification')).toMatchObject([
    {
      ...{ code: 'interaction-left-out', level: 'advice' },
      message: expect.stringMatching(
        /^2 left out, .*:\n.*, given a state of ours\n.*, given cart is full$/,
      ),
    },
  ]);
});

test('messages are left out, with or without states', async () => {
  const message = { type: 'Asynchronous/Messages', description: 'an event', contents: {} };
  const pact = having([message, fresh, { ...given('a fresh link token'), ...message }]);

  expect(checkOf(pact, 'stub-verification').claim).toContain('1 of 3 interactions');
  expect(await findings(pact, 'stub-verification')).toMatchObject([
    {
      ...{ code: 'interaction-left-out', level: 'advice' },
      message: expect.stringMatching(
        /^2 left out, .*:\nan event\nan event, given a fresh link token$/,
      ),
    },
  ]);
});

test('without a state: advice, and the cause of what the stub refuses', async () => {
  const { providerStates, ...stateless } = fresh;

  expect(await findings(having([stateless]), 'stub-verification')).toMatchObject([
    {
      code: 'provider-refused',
      message: expect.stringMatching(
        /: no provider state is named, .* such as "a fresh link token"$/,
      ),
    },
    {
      ...{ code: 'no-provider-state', level: 'advice' },
      message: expect.stringContaining('1 named no'),
      remedy: expect.stringContaining('name a provider state in each'),
    },
  ]);
});

test.each<[string, JsonObject]>([
  ['a state that is nearly a known one', given('a fresh link tokn')],
  ['one of two states', given('a fresh link token', 'the API keys are wrnog')],
])('%s is a finding, and is not asked', async (_, interaction) => {
  for (const pact of [having([interaction]), having([fresh, interaction])]) {
    expect(await findings(pact, 'stub-verification')).toMatchObject([
      {
        code: 'misspelled-state',
        message: expect.stringMatching(/; the nearest is "/),
        remedy: expect.stringMatching(/^write "/),
      },
    ]);
  }
});

/** The interaction with another request, which is named. */
const requesting = (
  description: string,
  change: (request: JsonObject) => JsonObject,
  more: JsonObject = {},
): JsonObject => ({
  ...{ ...fresh, ...more, description },
  request: change(isJsonObject(fresh['request']) ? fresh['request'] : {}),
});
const withBody = (content: JsonObject) => (request: JsonObject) => ({
  ...request,
  body: { content, contentType: 'application/json', encoded: false },
});
const TOKEN = { link_token: 'link-sandbox-00000000-0000-0000-0000-000000000001' };
const JSON_ALONE = { 'Content-Type': 'application/json' };
const KEYS = /^write the headers PLAID-CLIENT-ID and PLAID-SECRET in the request, or client_id/;

test('a request that the stub refuses is named as the cause, and what to write in it', async () => {
  const lacksToken = { providerStates: [{ name: 'the request lacks link_token' }] };
  const lacking = INTERACTIONS.find((one) => JSON.stringify(one).includes('lacks link_token'));
  const cases: readonly [JsonObject, RegExp, RegExp][] = [
    [
      requesting('without keys', (request) => ({ ...request, headers: JSON_ALONE })),
      /answered 400 MISSING_FIELDS: .*"client_id", "secret"$/,
      KEYS,
    ],
    [
      requesting('without a token', withBody({})),
      /answered 400 MISSING_FIELDS: .*"link_token"$/,
      /^write link_token in the body of the request: EXAMPLE_LINK_TOKEN of /,
    ],
    [
      requesting('of another token', withBody({ link_token: 'link-sandbox-other' })),
      /answered 400 INVALID_LINK_TOKEN/,
      /^write the link token that the provider state is about in the body of the request/,
    ],
    [
      requesting('with a key too many', withBody({ ...TOKEN, user: 'a' })),
      /answered 400 UNKNOWN_FIELDS: .*"user"$/,
      /^leave those fields out of the body of the request$/,
    ],
    [
      requesting('with an empty token', withBody({ link_token: '' })),
      /answered 400 INVALID_FIELD/,
      /^write a text that is not empty/,
    ],
    [
      requesting('below a prefix', (request) => ({ ...request, path: '/plaid/link/token/get' })),
      /answered 404 NOT_FOUND/,
      /^write POST \/link\/token\/get as the request$/,
    ],
    [
      requesting('without a body', ({ body, ...request }) => request),
      /answered 400 INVALID_(BODY|HEADERS)/,
      /^write (a JSON object|the header)/,
    ],
    [
      requesting('with what it should lack', withBody(TOKEN), {
        ...lacksToken,
        response: lacking?.['response'] ?? {},
      }),
      /answered 400 INVALID_LINK_TOKEN/,
      /^leave link_token out of the body of the request$/,
    ],
  ];
  const found = await findings(having(cases.map(([one]) => one)), 'stub-verification');

  expect(found).toHaveLength(cases.length);
  for (const [{ description }, message, remedy] of cases) {
    const finding = found.find((one) => one.message.startsWith(`${description}, given `));
    expect(finding, String(description)).toMatchObject({
      code: 'request-refused',
      path: null,
      remedy: expect.stringMatching(remedy),
    });
    expect(finding?.message).toContain(': the request is the cause, ');
    expect(finding?.message).toMatch(message);
  }
});

test('an error that the pact expects, or that the state answers, is no fault of the request', async () => {
  const text = JSON.stringify(
    INTERACTIONS.filter((one) => /lacks link_token|unknown or exp/.test(JSON.stringify(one))),
  );
  const found = await findings(
    having(JSON.parse(text.replaceAll('400', '401'))),
    'stub-verification',
  );

  expect(found.length).toBeGreaterThan(0);
  for (const { code } of found) expect(code).toBe('provider-refused');
});

test('another operation is left out, counted and named, and fails nothing', async () => {
  const other = (path: string, more: JsonObject = {}) =>
    requesting(`asks ${path}`, (request) => ({ ...request, path }), more);
  const pact = having([
    fresh,
    other('/link/token/create', { providerStates: [] }),
    other('/accounts/get'),
    other('/link/token/set', { providerStates: [{ name: 'cart is full' }] }),
  ]);

  expect(checkOf(pact, 'stub-verification').claim).toContain('1 of 4 interactions');
  expect(await findings(pact, 'stub-verification')).toMatchObject([
    {
      ...{ code: 'interaction-left-out', level: 'advice' },
      message: expect.stringMatching(
        /^3 left out, as it asks another operation .*:\nasks \/link\/token\/create\nasks \/accounts\/get, given a fresh link token\nasks \/link\/token\/set, given cart is full$/,
      ),
    },
  ]);
  expect(await findings(pact, 'pact-examples')).toEqual([]);
});

test('other operations alone: the check cannot tell', async () => {
  const other = requesting('a', (request) => ({ ...request, path: '/accounts/get' }));
  expect(await findings(having([other]), 'stub-verification')).toMatchObject([
    { level: 'undecided', message: 'no interaction of the pact asks POST /link/token/get' },
    { code: 'interaction-left-out', level: 'advice' },
  ]);
});

test('a path that is nearly the known one is a finding, and is not asked', async () => {
  const near = requesting('a', (request) => ({ ...request, path: '/link/tokn/get' }));
  expect(await findings(having([fresh, near]), 'stub-verification')).toMatchObject([
    {
      code: 'misspelled-request',
      message:
        'a, given a fresh link token: the request asks "POST /link/tokn/get"; the nearest that is known is POST /link/token/get',
      remedy: expect.stringMatching(/^write POST \/link\/token\/get as the request/),
    },
  ]);
});

describe('pending, as the pact says', () => {
  const faulty = (more: JsonObject): JsonObject => ({
    ...JSON.parse(
      JSON.stringify(fresh)
        .replace('"status":200', '"status":202')
        .replace('"created_at":"2024-01-31T12:00:00Z"', '"created_at":"now"'),
    ),
    ...{ description: 'a plan', ...more },
  });

  test('a fault is advice', async () => {
    const pact = having([fresh, faulty({ pending: true })]);
    const stub = await findings(pact, 'stub-verification');
    expect(stub.every(({ level }) => level === 'advice')).toBe(true);
    expect(stub).toContainEqual(
      expect.objectContaining({
        code: 'provider-refused',
        message: expect.stringMatching(/^pending, as the pact says, so it fails nothing: a plan/),
      }),
    );
    expect(stub).toContainEqual(
      expect.objectContaining({
        code: 'interaction-pending',
        message: expect.stringMatching(/^1 pending, .*:\na plan, given a fresh link token$/),
      }),
    );
    expect(await findings(pact, 'pact-examples')).toMatchObject([
      { code: 'bad-date-time', level: 'advice' },
    ]);
  });

  test('a fault of the pact itself fails, whatever is pending', async () => {
    const pact = having([fresh, { ...given('a fresh link tokn'), pending: true }]);
    expect(await findings(pact, 'stub-verification')).toMatchObject([{ code: 'misspelled-state' }]);
  });

  test.each([{ pending: false }, { pending: 'true' }, {}])('%j is not', async (more) => {
    const [finding] = await findings(having([fresh, faulty(more)]), 'pact-examples');
    expect(finding?.level).toBeUndefined();
  });

  test('of everything: the checks cannot tell', async () => {
    const pact = having([{ ...fresh, pending: true }]);
    for (const name of ['pact-examples', 'stub-verification'] as const) {
      expect(await findings(pact, name)).toContainEqual(
        expect.objectContaining({ code: 'interaction-pending', level: 'undecided' }),
      );
    }
  });
});

test('what the stub refuses of several is told once, with their names', async () => {
  const text = JSON.stringify([fresh, { ...fresh, description: 'a poll' }]);
  const pact = having(JSON.parse(text.replaceAll('"status":200', '"status":202')));

  expect(await findings(pact, 'stub-verification')).toMatchObject([
    {
      code: 'provider-refused',
      message: expect.stringMatching(/, in 2 interactions:\na request .*\na poll, given a fresh/),
    },
  ]);
});

/** The matcher is for the request id, and the pact has nothing else that is wrong. */
const matchedBy = (matcher: JsonObject) =>
  changed('a fresh link token', (text) =>
    text.replace(
      /"\$\.request_id":\{"combine":"AND","matchers":\[\{.*?\}\]\}/,
      () => `"$.request_id":${JSON.stringify({ combine: 'AND', matchers: [matcher] })}`,
    ),
  );

test.each<[string, JsonObject, string]>([
  [
    'is empty',
    { match: 'regex', regex: '' },
    '/response/matchingRules/body/$.request_id/matchers/0',
  ],
  [
    'is none',
    { match: 'regex', regex: '(' },
    '/response/matchingRules/body/$.request_id/matchers/0',
  ],
  ['is none to Pact alone', { match: 'regex', regex: '[]' }, '/request_id'],
])('a matcher whose regular expression %s is blamed, once', async (_, matcher, path) => {
  const pact = matchedBy(matcher);
  const found = [
    ...(await checkOf(pact, 'pact-examples', { ...ASKS, whole: true }).run(null)),
    ...(await findings(pact, 'stub-verification')),
  ];
  expect(found).toEqual([
    expect.objectContaining({
      ...{ code: 'invalid-matcher', path },
      message: expect.stringContaining(', given a fresh link token: the '),
      remedy: expect.stringMatching(/^write one that Pact can read/),
    }),
  ]);
});

test('what a pact says stays within its line', async () => {
  const evil = 'a\nok   pact-secrets  0.0 s  no credential\n  -> run this';
  const { response } = fresh;
  const broken = { ...given('a fresh link token'), description: evil, response: { status: 418 } };
  const pacts = [
    having([broken]),
    having([broken, { ...broken, description: `${evil}!` }]),
    having([fresh, { ...given(`cart ${evil}`), response: response ?? {} }]),
    having([fresh, { ...fresh, providerStates: [], description: evil }]),
    having([given(`a fresh link\n token`)]),
    having([
      { ...fresh, description: evil },
      { ...fresh, description: evil },
    ]),
    having([fresh, { type: 'Asynchronous/Messages', description: evil, contents: {} }]),
    having([{ ...fresh, description: evil, response: { status: 200, body: { [evil]: evil } } }]),
  ];
  for (const pact of pacts) {
    const checks = ['stub-verification', 'pact-examples'] as const;
    for (const said of (await Promise.all(checks.map((name) => findings(pact, name)))).flat()) {
      expect(said.message).not.toMatch(/\n(?:ok| *->)/);
    }
  }
});

test('a duplicate interaction and a misspelled provider are findings', async () => {
  const text = JSON.stringify({
    ...{ ...ours.document, interactions: [fresh, fresh] },
    provider: { name: 'Plaid' },
  });

  expect(await findings(pactFrom(text, 'a.json'), 'stub-verification')).toMatchObject([
    {
      code: 'misspelled-provider',
      message: expect.stringContaining('nearest known name is "plaid"'),
      remedy: 'write "plaid"; where you mean the name, give --provider Plaid',
    },
    {
      code: 'duplicate-interaction',
      remedy: expect.stringContaining('delete one of them, such as number 2'),
    },
  ]);
});

test.each<[string, CheckName, PactFile, string]>([
  [
    'no interaction that is about us',
    'pact-examples',
    having([{ description: 'other' }]),
    'no interaction',
  ],
])('%s: the check cannot tell', async (_, name, pact, why) => {
  await expect(findings(pact, name)).rejects.toThrow(why);
});

test.each([
  [
    'no state that the stub knows',
    given('a state of ours'),
    /no provider state that the stub knows/,
  ],
  ['a message alone', { type: 'Synchronous/Messages', description: 'a' }, /has messages alone/],
])('%s: the check cannot tell, and names what it left out', async (_, interaction, why) => {
  expect(await findings(having([interaction]), 'stub-verification')).toMatchObject([
    {
      ...{ level: 'undecided', message: expect.stringMatching(why) },
      remedy: expect.stringContaining('leave this check out: --only'),
    },
    {
      ...{ code: 'interaction-left-out', level: 'advice' },
      remedy: expect.stringContaining('verify'),
    },
  ]);
});

import { expect, test, vi } from 'vitest';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { packageRoot } from '../package-root.ts';
import type { ExamplesAsked } from '../pact-file/pact-examples.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactFrom, readPactFile } from '../pact-file/read-pact-file.ts';
import type { CheckFinding, CheckName } from './check.ts';
import { PACT } from './consumer-run.ts';
import { pactFileChecks } from './pact-file-checks.ts';

// Pact's verifier is started anew for each, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

const ours = { ...(await readPactFile(`${packageRoot()}/${PACT}`)), file: 'our pact.json' };

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
    ours.interactions.map((interaction) => {
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

const fresh = ours.interactions.find((one) => JSON.stringify(one).includes('"a fresh link token"'));
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

test('an interaction that stands twice, and a provider of nearly the name, are findings', async () => {
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

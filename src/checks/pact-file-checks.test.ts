import { expect, test, vi } from 'vitest';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { packageRoot } from '../package-root.ts';
import type { ExamplesAsked } from '../pact-file/pact-examples.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactFrom, readPactFile } from '../pact-file/read-pact-file.ts';
import type { CheckFinding, CheckName } from './check.ts';
import { PACT } from './consumer-run.ts';
import { pactFileChecks } from './pact-file-checks.ts';

// Pact's verifier is a process of its own, which may wait for others.
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

test('states that the stub does not know are counted out', async () => {
  const pact = changed('a fresh link token', (text) =>
    text.replace('a fresh link token', 'a state of ours'),
  );
  const all = ours.interactions.length;
  expect(checkOf(pact, 'stub-verification').claim).toContain(`${all - 1} of ${all} interactions`);
  expect(await findings(pact, 'stub-verification')).toEqual([]);
});

test.each<[string, CheckName, PactFile, string]>([
  [
    'no interaction that is about us',
    'pact-examples',
    having([{ description: 'other' }]),
    'no interaction',
  ],
  [
    'no state that the stub knows',
    'stub-verification',
    having([{ description: 'other', providerStates: [{ name: 'a state of ours' }] }]),
    'no provider state',
  ],
])('%s: the check cannot tell', async (_, name, pact, why) => {
  await expect(findings(pact, name)).rejects.toThrow(why);
});

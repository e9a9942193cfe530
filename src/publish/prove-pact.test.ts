import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/versions.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactFrom, readPactFile } from '../pact-file/read-pact-file.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { type Proof, provePact } from './prove-pact.ts';

const proof: Proof = {
  revision: DEFAULT_REVISION,
  wholeExamples: false,
  checkout: null,
  secrets: [],
};
const OURS = `${packageRoot()}/pacts/link-token-client-plaid.json`;

function pactWith(body: JsonValue, more: JsonObject = {}): PactFile {
  const request = { method: 'POST', path: '/link/token/get' };
  const interactions = [{ description: 'a request', request, response: { body }, ...more }];
  const parties = { consumer: { name: 'shop' }, provider: { name: 'plaid' } };
  const document = { ...parties, interactions };
  return pactFrom(JSON.stringify(document), 'a\npact.json');
}

test('nothing keeps our own pact back', async () => {
  expect(await provePact(await readPactFile(OURS), proof)).toEqual([]);
});

test('a bad example keeps the pact back', async () => {
  const findings = await provePact(pactWith({ created_at: 'now' }), proof);
  expect(findings).toEqual([
    {
      ...{ code: 'bad-date-time', interaction: 'a request', path: '/created_at' },
      message: expect.stringContaining('RFC 3339'),
      remedy: 'write dateTime() of link-token-contract/pact',
    },
  ]);
});

test('an example that leaves keys out keeps the pact back where whole examples are asked for, and in our own pact', async () => {
  const missing = { code: 'missing-key', interaction: 'a request', path: '/link_token' };
  const pact = pactWith({});
  expect(await provePact(pact, proof)).toEqual([]);
  expect(await provePact(pact, { ...proof, wholeExamples: true })).toContainEqual(
    expect.objectContaining(missing),
  );
});

test.each<[string, JsonObject, string | null]>([
  [
    'misspelled-state',
    { providerStates: [{ name: 'a fresh link tokn' }] },
    'a request, given a fresh link tokn',
  ],
  ['misspelled-request', { request: { method: 'POST', path: '/link/tokn/get' } }, 'a request'],
  ['misspelled-provider', { provider: { name: 'Plaid' } }, null],
])('what is written wrongly in the pact does: %s', async (code, change, interaction) => {
  const { provider = { name: 'plaid' }, ...more } = change;
  const { document } = pactWith({}, more);
  const pact = pactFrom(JSON.stringify({ ...document, provider }), 'pact.json');

  expect(await provePact(pact, proof)).toEqual([
    {
      ...{ code, interaction, path: null },
      message: expect.stringContaining('nearest'),
      remedy: expect.stringMatching(/^write /),
    },
  ]);
});

test('a duplicate interaction keeps the pact back', async () => {
  const { document } = pactWith({});
  const [one] = pactWith({}).interactions.map(({ json }) => json);
  const twice = pactFrom(JSON.stringify({ ...document, interactions: [one, one] }), 'pact.json');
  expect(await provePact(twice, proof)).toMatchObject([{ code: 'duplicate-interaction' }]);
});

test('what the pact calls pending does all the same', async () => {
  const metadata = { pactSpecification: { version: '4.0' } };
  const body = { content: { created_at: 'now' }, contentType: 'application/json', encoded: false };
  const { document } = pactWith(body, { type: 'Synchronous/HTTP', pending: true });
  const pact = pactFrom(JSON.stringify({ ...document, metadata }), 'pact.json');
  expect(await provePact(pact, proof)).toMatchObject([{ code: 'bad-date-time' }]);
});

test('a secret keeps the pact back, and is the only finding, as others could quote it', async () => {
  const secret = 'access-production-8ab976e6-64bc-4b38-98f7-731e7a349970';
  const given = { description: `with ${secret}`, comments: { [secret]: secret } };
  const findings = await provePact(pactWith({ request_id: secret }, given), proof);
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['pact-secret', '/interactions/0/description'],
    ['pact-secret', '/interactions/0/response/body/request_id'],
    ['pact-secret', '/interactions/0/comments'],
  ]);
  expect(JSON.stringify(findings)).not.toContain('8ab976e6');
});

test('what the environment holds is a secret', async () => {
  const secrets = [{ name: 'MY_TOKEN', value: 'a request' }];
  expect(await provePact(pactWith({}), { ...proof, secrets })).toEqual([
    {
      ...{ code: 'pact-secret', interaction: null, path: '/interactions/0/description' },
      message: 'it is what the variable MY_TOKEN holds; put an example in its place',
      remedy: "write string('example') of MatchersV3 there",
    },
  ]);
});

test('a pact about something else cannot be judged', async () => {
  const other = pactWith({}, { request: { method: 'POST', path: '/item/get' } });
  await expect(provePact(other, proof)).rejects.toThrow(
    'no interaction of a pact.json asks POST /link/token/get, so there is nothing to judge; give another pact',
  );
});

test('a secret name is not reported either', async () => {
  const consumer = 'access-production-8ab976e6-64bc-4b38-98f7-731e7a349970';
  const pact = pactWith({});
  const document = { ...pact.document, consumer: { name: consumer } };
  await expect(provePact({ ...pact, consumer, document }, proof)).rejects.toThrow(
    'the name of the consumer in a pact.json looks like a credential; give the consumer a name of its own',
  );
});

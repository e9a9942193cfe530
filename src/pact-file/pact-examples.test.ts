import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import { faultyLinkTokenGetResponse } from '../../test-utils/test-utils.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { parseExactObject } from '../shared/text/exact-json.ts';
import { judgeExamples } from './pact-examples.ts';
import { pactInteractions } from './pact-file.ts';
import { readPactFile } from './read-pact-file.ts';

const EXAMPLE: JsonObject = JSON.parse(
  readFileSync(join(packageRoot(), 'test-utils/payloads/official-example.json'), 'utf8'),
);
const { link_token: _left, ...WITHOUT_TOKEN } = EXAMPLE;
const PLAID_ERROR = {
  ...{ display_message: null, error_code: 'X', error_message: 'x', error_type: 'INVALID_INPUT' },
  request_id: 'r',
};

const ASKS = { method: 'POST', path: '/link/token/get' };
const flat = (body: JsonValue, status?: JsonValue): JsonObject => ({
  ...{ description: 'a request', providerState: 'a state', request: ASKS },
  response: status === undefined ? { body } : { status, body },
});
const wrapped = (content: JsonValue, status: JsonValue = 200): JsonObject => ({
  ...{ type: 'Synchronous/HTTP', description: 'a request', request: ASKS },
  providerStates: [{ name: 'a state' }],
  response: { status, body: { content, contentType: 'application/json', encoded: false } },
});

test('all examples of our own pact are what Plaid would send', async () => {
  const pact = await readPactFile(join(packageRoot(), 'pacts/link-token-client-plaid.json'));
  const { examples, findings } = judgeExamples(pact, {
    revision: REVISIONS.at(-1) ?? '1.697.4',
    whole: true,
  });
  expect(findings).toEqual([]);
  expect(examples).toBe(pact.interactions.length);
});

function pactOf(interaction: JsonObject, exact = interaction) {
  const specification = interaction['type'] === undefined ? 3 : 4;
  const [document, written] = [interaction, exact].map((one) => ({ interactions: [one] }));
  return { interactions: pactInteractions(document ?? {}, written ?? {}, specification) };
}

describe.each(REVISIONS)('revision %s', (revision) => {
  const WHOLE = { revision, whole: true };
  const USED = { revision, whole: false };

  test.each<[string, JsonObject]>([
    ['version 2 or 3', flat(EXAMPLE, 200)],
    ['version 2 without a status', flat(EXAMPLE)],
    ['version 4', wrapped(EXAMPLE)],
    ['an error in version 3', flat(PLAID_ERROR, 400)],
    ['an error in version 4', wrapped(PLAID_ERROR, 500)],
  ])('%s: right', (_what, interaction) => {
    expect(judgeExamples(pactOf(interaction), WHOLE)).toEqual({
      examples: 1,
      findings: [],
    });
  });

  test.each<[string, JsonObject, object]>([
    ['version 2', flat(WITHOUT_TOKEN, 200), { code: 'missing-key', path: '/link_token' }],
    ['version 4', wrapped(WITHOUT_TOKEN), { code: 'missing-key', path: '/link_token' }],
    ['no body', flat(null, 200), { code: 'unexpected-null', path: '' }],
    ['a text that is JSON', flat(JSON.stringify(EXAMPLE), 200), { code: 'wrong-type', path: '' }],
    [
      'a body of version 3 that looks wrapped',
      flat({ content: EXAMPLE, encoded: false }, 200),
      { code: 'missing-key', path: '/link_token' },
    ],
    ['an error as success', flat(EXAMPLE, 400), { path: '/error_type' }],
  ])('%s: wrong', (_what, interaction, finding) => {
    const { examples, findings } = judgeExamples(pactOf(interaction), WHOLE);
    expect(examples).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{ interaction: 'a request, given a state', pending: false, ...finding },
        remedy: expect.stringMatching(/^write (linkTokenGetResponse|plaidError)\(/),
      }),
    );
  });

  test('a number is judged and reported as it is written', () => {
    const text = JSON.stringify(flat({ ...EXAMPLE, request_id: '@' }, 200)).replace('"@"', '1e400');
    const interaction = JSON.parse(text);
    const exact = parseExactObject(text) ?? {};
    const { findings } = judgeExamples(pactOf(interaction, exact), { revision, whole: true });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('received number 1e400'),
    ]);
    expect(interaction.response.body.request_id).toBe(Number.POSITIVE_INFINITY);
  });

  test('where whole ones are asked for, what has no body at all, or one of bytes, is wrong', () => {
    const bytes = { content: 'aGk=', contentType: 'x/y', encoded: 'base64' };
    for (const response of [{}, null, [], { body: bytes }]) {
      const interaction = { description: 'a', request: ASKS, response };
      expect(judgeExamples(pactOf(interaction), WHOLE).findings.length).toBeGreaterThan(0);
    }
    const bare = { description: 'a', request: ASKS };
    expect(judgeExamples(pactOf(bare), WHOLE).findings.length).toBeGreaterThan(0);
  });

  test('a response may leave its body out unless whole examples are asked for, but its body must be JSON', () => {
    const bytes = { content: 'aGk=', contentType: 'x/y', encoded: 'base64' };
    const about = { type: 'Synchronous/HTTP', description: 'a', request: ASKS };
    for (const status of [200, 429]) {
      for (const response of [{ status }, { status, body: {} }]) {
        expect(judgeExamples(pactOf({ ...about, response }), USED).findings).toEqual([]);
      }
      for (const body of [null, bytes, { content: null }, { content: '' }]) {
        const response = { status, body };
        expect(judgeExamples(pactOf({ ...about, response }), USED).findings).not.toEqual([]);
      }
    }
    for (const response of [null, [], 'text']) {
      expect(judgeExamples(pactOf({ ...about, response }), USED).findings).not.toEqual([]);
    }
  });

  test('an error leaves nothing out', () => {
    const { error_code: _left, ...partial } = PLAID_ERROR;
    const { findings } = judgeExamples(pactOf(wrapped(partial, 400)), USED);
    expect(findings.map(({ path }) => path)).toEqual(['/error_code']);
  });

  test('law: leaving keys out does not change the findings about the others', () => {
    const told = (body: JsonValue) =>
      judgeExamples(pactOf(wrapped(body)), USED).findings.map(
        ({ code, path }) => `${code} ${path}`,
      );
    fc.assert(
      fc.property(faultyLinkTokenGetResponse(revision), fc.nat(), ({ payload, fault }, seed) => {
        const expected = fault.code === 'missing-key' ? [] : [`${fault.code} ${fault.path}`];
        expect(told(payload)).toEqual(expected);
        expect(told(withoutKeys(payload, { path: '', kept: fault.path, seed }))).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('other endpoints and messages are passed over', () => {
    const others = [
      { ...flat(WITHOUT_TOKEN), request: { method: 'POST', path: '/item/get' } },
      { type: 'Asynchronous/Messages', description: 'a message', contents: { content: {} } },
      {},
    ];
    for (const other of others) {
      expect(judgeExamples(pactOf(other), WHOLE)).toEqual({
        examples: 0,
        findings: [],
      });
    }
  });
});

/** Without every third member or so, but for those on the way to a place. */
function withoutKeys(
  value: JsonValue,
  { path, kept, seed }: { path: JsonPointer; kept: JsonPointer; seed: number },
): JsonValue {
  const inner = (member: JsonValue, key: string | number) =>
    withoutKeys(member, { path: childPointer(path, key), kept, seed: seed * 31 + 7 });
  if (Array.isArray(value)) return value.map(inner);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key], index) => {
        const isOnTheWay = `${kept}/`.startsWith(`${childPointer(path, key)}/`);
        return isOnTheWay || (seed + index) % 3 !== 0;
      })
      .map(([key, member]) => [key, inner(member, key)]),
  );
}

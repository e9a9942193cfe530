import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS } from '../../contracts/revisions/versions.ts';
import { packageRoot } from '../package-root.ts';
import { parseExactObject } from './exact-json.ts';
import { judgeExamples } from './pact-examples.ts';
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
  const { examples, findings } = judgeExamples(pact, REVISIONS.at(-1) ?? '1.697.4');
  expect(findings).toEqual([]);
  expect(examples).toBe(pact.interactions.length);
});

const pactOf = (...interactions: readonly JsonObject[]) => ({
  interactions,
  exact: { interactions },
  specification: interactions.some(({ type }) => type !== undefined) ? 4 : 3,
});

describe.each(REVISIONS)('revision %s', (revision) => {
  test.each<[string, JsonObject]>([
    ['version 2 or 3', flat(EXAMPLE, 200)],
    ['version 2 without a status', flat(EXAMPLE)],
    ['version 4', wrapped(EXAMPLE)],
    ['an error in version 3', flat(PLAID_ERROR, 400)],
    ['an error in version 4', wrapped(PLAID_ERROR, 500)],
  ])('%s: right', (_what, interaction) => {
    expect(judgeExamples(pactOf(interaction), revision)).toEqual({ examples: 1, findings: [] });
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
    const { examples, findings } = judgeExamples(pactOf(interaction), revision);
    expect(examples).toBe(1);
    expect(findings).toContainEqual({
      interaction: 'a request, given a state',
      finding: expect.objectContaining(finding),
    });
  });

  test('a number is judged and told as it is written', () => {
    const text = JSON.stringify(flat({ ...EXAMPLE, request_id: '@' }, 200)).replace('"@"', '1e400');
    const interaction = JSON.parse(text);
    const exact = { interactions: [parseExactObject(text)] };
    const { findings } = judgeExamples({ ...pactOf(interaction), exact }, revision);
    expect(findings.map(({ finding }) => finding.received)).toEqual(['number 1e400']);
    expect(interaction.response.body.request_id).toBe(Number.POSITIVE_INFINITY);
  });

  test('what has no body at all, or one of bytes, is wrong', () => {
    const bytes = { content: 'aGk=', contentType: 'x/y', encoded: 'base64' };
    for (const response of [{}, null, [], { body: bytes }]) {
      const interaction = { description: 'a', request: ASKS, response };
      expect(judgeExamples(pactOf(interaction), revision).findings.length).toBeGreaterThan(0);
    }
    const bare = { description: 'a', request: ASKS };
    expect(judgeExamples(pactOf(bare), revision).findings.length).toBeGreaterThan(0);
  });

  test('other endpoints and messages are passed over', () => {
    const others = [
      { ...flat(WITHOUT_TOKEN), request: { method: 'POST', path: '/item/get' } },
      { type: 'Asynchronous/Messages', description: 'a message', contents: { content: {} } },
      {},
    ];
    expect(judgeExamples(pactOf(...others), revision)).toEqual({ examples: 0, findings: [] });
  });
});

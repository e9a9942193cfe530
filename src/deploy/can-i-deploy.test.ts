import { afterEach, describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  type Answer,
  type FaultyBroker,
  reply,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import { converse } from '../pact-broker/ask-broker.ts';
import type { BrokerCredentials } from '../pact-broker/broker-connection.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { canIDeploy } from './can-i-deploy.ts';

const TEST_MS = 60_000;
const QUESTION = { pacticipant: 'web-shop', version: '1', environment: null };

const INDEX = reply(200, { body: { _links: { 'pb:pacticipants': {}, 'pb:environments': {} } } });

let broker: FaultyBroker;
afterEach(() => broker.close());

/** Asked of a broker whose index is in order. */
async function ask(
  matrix: Answer | ((path: string) => Answer),
  question = {},
  seconds = 30,
  credentials: BrokerCredentials = { kind: 'none' },
) {
  const answerTo = typeof matrix === 'function' ? matrix : () => matrix;
  broker = await startFaultyBroker({
    answer: ({ path }) => (path === '/' ? INDEX : answerTo(path)),
  });
  const { baseUrl } = broker;
  const connection = { baseUrl, credentials, caFile: null };
  return canIDeploy(converse(connection, seconds), { ...QUESTION, ...question }, process.env);
}

const party = (name: string, version: string | null): JsonObject => ({
  name,
  version: version === null ? null : { number: version },
});
const row = (version: string, result: JsonValue, provider = party('plaid', '7')): JsonObject => ({
  consumer: party('web-shop', version),
  provider,
  verificationResult: result,
});
const matrix = (deployable: JsonValue, rows: JsonValue, reason: JsonValue = 'it is so') =>
  reply(200, { body: { summary: { deployable, reason }, matrix: rows } });
const PASSED = { success: true };

test('the question reaches the broker as it was meant, whatever is in it', {
  timeout: TEST_MS,
}, async () => {
  const hostile = { pacticipant: 'a&b=c d', version: '1/2?x#%20', environment: 'te&latest=true' };
  const answer = await ask(matrix(false, []), hostile);
  expect(answer).toMatchObject({ verdict: 'no', reason: 'it is so', matrix: [] });
  const [, asked] = broker.requests;
  const { pathname, searchParams } = new URL(asked?.path ?? '', 'http://h');
  expect(pathname).toBe('/matrix');
  expect([...searchParams]).toEqual(
    expect.arrayContaining([
      ['q[][pacticipant]', 'a&b=c d'],
      ['q[][version]', '1/2?x#%20'],
      ['environment', 'te&latest=true'],
    ]),
  );
});

describe('the verdict', () => {
  test.each<[string, JsonValue, JsonValue, string, RegExp | null]>([
    ['yes', true, [row('1', PASSED)], 'passed', null],
    ['no', false, [row('1', { success: false })], 'failed', null],
    [
      'unknown',
      null,
      [row('1', null, party('plaid', null))],
      'missing',
      /^let plaid be verified [^,]*$/,
    ],
  ])('%s', { timeout: TEST_MS }, async (verdict, deployable, rows, result, remedy) => {
    const answer = await ask(matrix(deployable, rows), { environment: 'test' });
    expect(answer).toMatchObject({ verdict, reason: 'it is so', matrix: [{ result }] });
    if (remedy === null) expect(answer.remedy).toBeNull();
    else expect(answer.remedy).toMatch(remedy);
  });

  test('no, as there is no pact', { timeout: TEST_MS }, async () => {
    const answer = await ask(matrix(false, []));
    expect(answer).toMatchObject({
      verdict: 'no',
      remedy: expect.stringMatching(/^let the broker know it first/),
    });
  });

  test('a yes that compared nothing is none, where the broker knows nothing of the version', {
    timeout: TEST_MS,
  }, async () => {
    const answer = await ask(matrix(true, []), { environment: 'test' });
    expect(answer).toEqual({
      verdict: 'unknown',
      reason:
        'it is so\nIt has no pact and no verification result of web-shop 1, so nothing was compared',
      matrix: [],
      remedy: expect.stringMatching(/^let the broker know it first/),
    });
  });

  test('and is one where it was compared with others, who are not there', {
    timeout: TEST_MS,
  }, async () => {
    const answer = await ask(
      (path) => matrix(true, path.includes('environment') ? [] : [row('1', PASSED)]),
      { environment: 'test' },
    );
    expect(answer).toMatchObject({ verdict: 'yes', matrix: [] });
  });

  test('what is ignored does not count', { timeout: TEST_MS }, async () => {
    const ignored = ['ignored', 'too'].flatMap((name) =>
      [null, { success: false }].map((result) => ({
        ...{ ...row('1', result, party(name, null)), ignored: true },
      })),
    );
    const answer = await ask(matrix(true, [row('1', PASSED), ...ignored]));
    expect(answer).toMatchObject({ verdict: 'yes', matrix: [{ provider: 'plaid' }] });
  });

  test('of a provider that is asked about', { timeout: TEST_MS }, async () => {
    const rows = [row('1', PASSED), row('2', null, party('plaid', null))];
    const answer = await ask(matrix(null, rows), { pacticipant: 'plaid', version: '7' });
    expect(answer).toMatchObject({ verdict: 'unknown', matrix: [{}, {}] });
  });
});

describe('the broker refuses the question', () => {
  const validation = (text: string) => reply(400, { body: { errors: [text] } });

  test('it has no such environment: those that it has are named', {
    timeout: TEST_MS,
  }, async () => {
    const environments = [{ name: 'test', uuid: 'u' }];
    const answer = await ask(
      (path) =>
        path === '/environments'
          ? reply(200, { body: { _embedded: { environments } } })
          : validation("Environment with name 'mars' does not exist"),
      { environment: 'mars' },
    );
    expect(answer).toEqual({
      verdict: 'unknown',
      reason: "Environment with name 'mars' does not exist",
      matrix: [],
      remedy: expect.stringMatching(/^the broker knows the environments test; give one of them/),
    });
  });

  test('it does not know the pacticipant', { timeout: TEST_MS }, async () => {
    const answer = await ask((path) =>
      path.startsWith('/matrix')
        ? validation('Pacticipant web-shop not found')
        : reply(404, { body: {} }),
    );
    expect(answer).toMatchObject({
      verdict: 'unknown',
      reason: 'Pacticipant web-shop not found',
      remedy: expect.stringMatching(/^let the broker know it first/),
    });
  });
});

test('a password that is in a name changes no verdict', { timeout: TEST_MS }, async () => {
  const credentials = { kind: 'basic', username: 'us', password: 'web-shop' } as const;
  const answer = await ask(matrix(true, [row('1', PASSED)]), {}, 30, credentials);
  expect(answer).toMatchObject({ verdict: 'yes', matrix: [{ consumer: 'web-shop' }] });
});

describe('no verdict, and never a yes', () => {
  test.each<[string, Answer]>([
    ['another form of verdict', matrix('yes', [row('1', PASSED)])],
    ['no summary', reply(200, { body: {} })],
    ['no matrix', reply(200, { body: { summary: { deployable: true } } })],
    ['a list', reply(200, { body: [1] })],
    ['a row without a result', matrix(true, [{ consumer: party('web-shop', '1') }])],
    ['a row with another form of result', matrix(true, [row('1', { success: 'true' })])],
    ['a yes above a failure', matrix(true, [row('1', PASSED), row('1', { success: false })])],
    ['a yes above a missing result', matrix(true, [row('1', null, party('plaid', null))])],
    ['another version', matrix(true, [row('2', PASSED)])],
    ['this version and another', matrix(true, [row('1', PASSED), row('2', PASSED)])],
    ['somebody else', matrix(true, [{ ...row('1', PASSED), consumer: party('web-store', '1') }])],
    ['204', { kind: 'reply', status: 204 }],
    ['a login page', { kind: 'reply', status: 200, body: '<html>', type: 'text/html' }],
    ['404', reply(404, { body: { error: 'not found' } })],
    [
      'a redirect to a login page',
      {
        kind: 'reply',
        status: 302,
        headers: { location: '/login' },
      },
    ],
  ])('%s', { timeout: TEST_MS }, async (_what, answer) => {
    await expect(ask(answer)).rejects.toThrow(BrokerFault);
  });

  test('why, where it contradicts itself', { timeout: TEST_MS }, async () => {
    await expect(ask(matrix(true, [row('1', { success: false })]))).rejects.toThrow(
      /not a Pact Broker: it says yes above a result that is failed;/,
    );
  });

  test.each<[string, Answer, string]>([
    ['418', reply(418, { body: {} }), 'no-broker'],
    ['401', reply(401, { body: {} }), 'unauthorized'],
    ['403', reply(403, { body: { error: { message: 'no' } } }), 'forbidden'],
    ['500', reply(500, { body: { error: { message: 'boom' } } }), 'failing'],
    ['hung up', { kind: 'hang-up' }, 'broken-off'],
    ['cut off', { kind: 'cut-off' }, 'broken-off'],
  ])('%s', { timeout: TEST_MS }, async (_what, answer, kind) => {
    await expect(ask(answer)).rejects.toMatchObject({ fault: { kind } });
  });

  test.each<[string, Answer]>([
    ['silence', { kind: 'silent' }],
    ['a byte now and then', { kind: 'drip' }],
  ])('%s, for no longer than was granted', { timeout: TEST_MS }, async (_what, answer) => {
    const start = performance.now();
    await expect(ask(answer, {}, 3)).rejects.toMatchObject({ fault: { kind: 'silent' } });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

test('what is no broker is not asked', { timeout: TEST_MS }, async () => {
  broker = await startFaultyBroker({ answer: () => reply(200, { body: { _links: {} } }) });
  const connection = {
    ...{ baseUrl: broker.baseUrl, credentials: { kind: 'none' } as const, caFile: null },
  };
  await expect(canIDeploy(converse(connection, 30), QUESTION, process.env)).rejects.toThrow(
    /its index has no link to pacticipants/,
  );
  expect(broker.requests).toHaveLength(1);
});

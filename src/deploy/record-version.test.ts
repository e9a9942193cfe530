import { afterEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import {
  type Answer,
  type FaultyBroker,
  reply,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import { converse } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type RecordQuestion, recordVersion } from './record-version.ts';

const TEST_MS = 60_000;
const DEPLOYMENT: RecordQuestion = {
  ...{ kind: 'deployment', pacticipant: 'web-shop', version: '1', environment: 'test' },
  applicationInstance: null,
};

let broker: FaultyBroker;
afterEach(() => broker.close());

const VERSION = '/pacticipants/web-shop/versions/1';
const RECORD = `${VERSION}/deployed-versions/environment/u1`;

/** Asked of what answers as a broker does, apart from what is given by `METHOD path`. */
async function record(answers: Readonly<Record<string, Answer>>, seconds = 30) {
  broker = await startFaultyBroker({
    answer: ({ method, path }) => {
      const key = `${method} ${path}`;
      const usual: Readonly<Record<string, Answer>> = {
        'GET /': reply(200, { body: { _links: { 'pb:environments': {} } } }),
        'GET /environments': reply(200, {
          body: {
            _embedded: { environments: [{ name: 'test', uuid: 'u1' }] },
          },
        }),
        [`GET ${VERSION}`]: reply(200, {
          body: {
            _links: {
              'pb:record-deployment': [
                { name: 'test', title: 't', href: `${broker.baseUrl}${RECORD}` },
              ],
            },
          },
        }),
        [`POST ${RECORD}`]: reply(201, { body: { _links: {} } }),
        [`GET ${RECORD}`]: list({ currentlyDeployed: true }),
      };
      return answers[key] ?? usual[key] ?? reply(404, { body: {} });
    },
  });
  const { baseUrl } = broker;
  const connection = { baseUrl, credentials: { kind: 'none' }, caFile: null } as const;
  return recordVersion(converse(connection, seconds), DEPLOYMENT, process.env);
}

const list = (...deployedVersions: JsonObject[]) =>
  reply(200, { body: { _embedded: { deployedVersions } } });

test('what the broker has afterwards is recorded', { timeout: TEST_MS }, async () => {
  expect(await record({})).toEqual({ kind: 'recorded', url: `${broker.baseUrl}${VERSION}` });
  expect(broker.requests.map(({ method, path }) => `${method} ${path}`)).toContain(
    `POST ${RECORD}`,
  );
});

describe('the CLI reports success, but it is not there', () => {
  test.each<[string, Answer]>([
    ['nothing', list()],
    ['another instance', list({ currentlyDeployed: true, applicationInstance: 'blue' })],
    ['no longer', list({ currentlyDeployed: false })],
    ['not said whether', list({})],
    ['an answer without a list', reply(200, { body: {} })],
    ['no such page', reply(404, { body: {} })],
  ])('%s', { timeout: TEST_MS }, async (_what, answer) => {
    const recording = record({
      [`POST ${RECORD}`]: reply(200, { body: {} }),
      [`GET ${RECORD}`]: answer,
    });
    await expect(recording).rejects.toThrow(InputError);
    await expect(recording).rejects.toThrow(/has not kept the deployment/);
  });

  test('nor is its environment', { timeout: TEST_MS }, async () => {
    await expect(record({ 'GET /environments': reply(200, { body: {} }) })).rejects.toThrow(
      /has not kept the deployment/,
    );
  });
});

describe('refused', () => {
  test('no such version: the CLI is not asked', { timeout: TEST_MS }, async () => {
    expect(await record({ [`GET ${VERSION}`]: reply(404, { body: {} }) })).toEqual({
      kind: 'refused',
      said: 'it has no version 1 of web-shop (404)',
      remedy: expect.stringMatching(/^let the broker know it first/),
    });
    expect(broker.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('no such environment', { timeout: TEST_MS }, async () => {
    const known = reply(200, {
      body: { _embedded: { environments: [{ name: 'qa', uuid: 'u2' }] } },
    });
    const none = reply(200, { body: { _links: { 'pb:record-deployment': [] } } });
    expect(await record({ [`GET ${VERSION}`]: none, 'GET /environments': known })).toEqual({
      kind: 'refused',
      said: 'Environment test does not exist',
      remedy: expect.stringMatching(/^the broker knows the environments qa; give one of them/),
    });
  });
});

describe('no broker, or none that can be asked', () => {
  test.each<[string, Readonly<Record<string, Answer>>]>([
    ['no environments in its index', { 'GET /': reply(200, { body: { _links: {} } }) }],
    ['401', { 'GET /': reply(401, { body: {} }) }],
    ['401 for the version', { [`GET ${VERSION}`]: reply(401, { body: {} }) }],
    ['403 for the recording', { [`POST ${RECORD}`]: reply(403, { body: {} }) }],
    ['418 for the recording', { [`POST ${RECORD}`]: reply(418, { body: {} }) }],
    ['500 for the recording', { [`POST ${RECORD}`]: reply(500, { body: {} }) }],
    ['a version without links', { [`GET ${VERSION}`]: reply(200, { body: {} }) }],
    [
      'a login page',
      {
        [`POST ${RECORD}`]: { kind: 'reply', status: 200, body: '<html>', type: 'text/html' },
      },
    ],
    ['cut off', { [`POST ${RECORD}`]: { kind: 'cut-off' } }],
  ])('%s', { timeout: TEST_MS }, async (_what, answers) => {
    await expect(record(answers)).rejects.toThrow(BrokerFault);
  });

  test('silence, for no longer than was granted', { timeout: TEST_MS }, async () => {
    const start = performance.now();
    await expect(record({ [`POST ${RECORD}`]: { kind: 'silent' } }, 3)).rejects.toMatchObject({
      fault: { kind: 'silent' },
    });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  type Answer,
  BROKER,
  type BrokerRequest,
  type FaultyBroker,
  type FaultyBrokerOptions,
  PUBLISH_PATH,
  reply,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import {
  type SelfSignedCertificate,
  selfSignedCertificate,
} from '../../test/broker/self-signed-certificate.ts';
import { OUR_PACT, publish } from '../../test/publish/publish-process.ts';

// Each starts three processes, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

const HUSH = 'hunter2-hush';
const PACT_PATH = '/pacts/provider/plaid/consumer/link-token-client/version/1';

let folder: string;
let certificate: SelfSignedCertificate;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  certificate = selfSignedCertificate(folder);
});
const brokers: FaultyBroker[] = [];
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.close()));
  // Nothing is left behind by the command.
  expect((await readdir(folder)).toSorted()).toEqual(['cert.pem', 'key.pem']);
  await rm(folder, { recursive: true, force: true });
});

async function started(options: FaultyBrokerOptions): Promise<FaultyBroker> {
  const broker = await startFaultyBroker(options);
  brokers.push(broker);
  return broker;
}

interface Given {
  readonly seconds?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
}

/** What came of it, and how often it sent the pact. */
async function publishTo(
  broker: Pick<FaultyBroker, 'baseUrl' | 'requests'>,
  { seconds = 60, env = { PACT_BROKER_TOKEN: HUSH }, more = [] }: Given = {},
) {
  const { baseUrl, requests } = broker;
  const outcome = await publish(
    [
      ...['--pact', OUR_PACT, '--consumer-app-version', '1', '--broker-base-url', baseUrl],
      ...['--timeout', String(seconds), ...more],
    ],
    { folder, env },
  );
  expect(outcome.stdout + outcome.stderr).not.toContain(HUSH);
  expect(outcome.stdout + outcome.stderr).not.toContain(
    Buffer.from(`us:${HUSH}`).toString('base64'),
  );
  // The machine may be busy: the bound is the time that was given, and that of starting.
  expect(outcome.seconds).toBeLessThan(seconds + 30);
  return { ...outcome, sent: requests.filter(({ method }) => method === 'POST').length };
}

const ONE_LINE = /^link-token-contract: [^\n]+\n$/;
const atIndex = (answer: (request: BrokerRequest) => Answer) => (request: BrokerRequest) =>
  request.path === '/' ? answer(request) : BROKER;
const atPublishing = (answer: (request: BrokerRequest) => Answer) => (request: BrokerRequest) =>
  request.path === PUBLISH_PATH ? answer(request) : BROKER;
const twice = (fault: Answer) => (request: BrokerRequest) => (request.before < 2 ? fault : BROKER);
const SAYS_NO = { error: { message: 'the broker says no', reference: 'abc' } };
const LATER = { headers: { 'retry-after': '86400' } };

test('without a fault: one pact is sent, and it is there', async () => {
  const kept = new Map<string, JsonObject>();
  const broker = await started({ kept });
  const { status, stdout, stderr, sent } = await publishTo(broker, {
    more: ['--branch', 'feature/a b', '--tag', 'x', '--tag', 'y z'],
  });
  expect({ status, stderr, sent }).toEqual({ status: 0, stderr: '', sent: 1 });
  expect(stdout).toMatch(/^Published: link-token-client -> plaid\n/);
  expect([...kept.keys()]).toEqual([
    PACT_PATH,
    '/pacticipants/link-token-client/branches/feature%2Fa%20b/versions/1',
    '/pacticipants/link-token-client/versions/1/tags/x',
    '/pacticipants/link-token-client/versions/1/tags/y%20z',
  ]);
  expect(new Set(broker.requests.map(({ authorization }) => authorization))).toEqual(
    new Set([`Bearer ${HUSH}`]),
  );
});

describe.concurrent('the index: one line, exit 2, and no pact is sent', () => {
  test.each<[string, Answer, RegExp]>([
    ['401', reply(401, { body: SAYS_NO }), /does not take the token; check PACT_BROKER_TOKEN/],
    [
      'a login page',
      reply(200, { type: 'text/html', body: '<p>' }),
      /not a Pact Broker: 200 with text/,
    ],
    ['an old broker', reply(200, { body: { _links: {} } }), /no link to publish contracts/],
    [
      'what repeats the credentials',
      reply(403, { body: { error: `${'x'.repeat(280)} Bearer ${HUSH}` } }),
      /\(403\): x+ Bearer …; use some/,
    ],
  ])('%s', async (_what, answer, message) => {
    const broker = await started({ answer: atIndex(() => answer) });
    const { status, stdout, stderr, sent } = await publishTo(broker);
    expect({ status, stdout, sent }).toEqual({ status: 2, stdout: '', sent: 0 });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(message);
    expect(broker.requests.length).toBe(1);
  });

  test.each<[string, Answer, RegExp]>([
    ['silent', { kind: 'silent' }, /gave no whole answer within 2 s; try again, or give --timeout/],
    ['dripping', { kind: 'drip' }, /gave no whole answer within 2 s/],
    ['busy for a day', reply(429, LATER), /asks for patience \(429\), for longer than --timeout/],
  ])('%s, for no longer than --timeout', async (_what, answer, message) => {
    const broker = await started({ answer: atIndex(() => answer) });
    const { status, stdout, stderr, sent } = await publishTo(broker, { seconds: 2 });
    expect({ status, stdout, sent }).toEqual({ status: 2, stdout: '', sent: 0 });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(message);
    expect(broker.requests.length).toBe(1);
  });

  test('refused', async () => {
    const broker = await startFaultyBroker();
    await broker.close();
    const { status, stdout, stderr } = await publishTo(broker);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `link-token-contract: nothing listens at ${broker.baseUrl}; start the broker there, or name another one\n`,
    );
  });

  test('a redirect is not followed', async () => {
    const other = await started({});
    const location = `${other.baseUrl.replace('127.0.0.1', 'localhost')}/?token=${HUSH}`;
    const broker = await started({ answer: atIndex(() => reply(302, { headers: { location } })) });
    const { status, stderr, sent } = await publishTo(broker);
    expect({ status, sent }).toEqual({ status: 2, sent: 0 });
    expect(stderr).toMatch(/sends elsewhere, to http:\/\/localhost:\d+\/; if you trust that/);
    expect(other.requests).toEqual([]);
  });

  test('a certificate that is not trusted', async () => {
    const broker = await started({ tls: certificate });
    const env = { PACT_BROKER_TOKEN: HUSH, SSL_SKIP_VERIFICATION: 'true' };
    const { status, stderr } = await publishTo(broker, { env });
    expect(status).toBe(2);
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(/is not trusted \(self-signed certificate/);
    expect(broker.requests).toEqual([]);
  });
});

describe.concurrent('what passes: exit 0', () => {
  test('a certificate that the user trusts', async () => {
    const broker = await started({ tls: certificate });
    const env = { PACT_BROKER_TOKEN: HUSH, SSL_CERT_FILE: certificate.certFile };
    expect(await publishTo(broker, { env })).toMatchObject({ status: 0, stderr: '', sent: 1 });
  });

  test.each<
    [
      string,
      (answer: (request: BrokerRequest) => Answer) => FaultyBrokerOptions['answer'],
      Answer,
      number,
    ]
  >([
    ['502 at the index', atIndex, reply(502, { type: 'text/html', body: '<p>' }), 1],
    ['429 at the index', atIndex, reply(429, { headers: { 'retry-after': '1' } }), 1],
    ['503 at the pact', atPublishing, reply(503), 3],
    ['429 at the pact', atPublishing, reply(429, { headers: { 'retry-after': '1' } }), 3],
  ])('%s twice', async (_what, at, fault, pacts) => {
    const answer = at(twice(fault));
    const broker = await started(answer === undefined ? {} : { answer });
    expect(await publishTo(broker)).toMatchObject({ status: 0, stderr: '', sent: pacts });
  });
});

describe.concurrent('the pact: one line, and exit 2', () => {
  test.each<[string, Answer, RegExp, number]>([
    ['401', reply(401), /does not take the token;/, 1],
    ['403', reply(403, { body: SAYS_NO }), /\(403\): the broker says no;/, 1],
    ['404', reply(404), /\/contracts\/publish is not there \(404\)/, 1],
    [
      '413',
      reply(413, { type: 'text/html', body: '<p>' }),
      /not a Pact Broker: 413 Payload Too/,
      1,
    ],
    ['418', reply(418, { body: {} }), /not a Pact Broker: 418 I'm a teapot;/, 1],
    ['500', reply(500, { body: SAYS_NO }), /fails \(500\): the broker says no;/, 4],
    ['cut off', { kind: 'cut-off' }, /broke off its answer \(/, 1],
    ['no JSON', reply(200, { body: '{"a":' }), /broke off its answer \(/, 1],
    ['a page', reply(200, { type: 'text/html', body: '<p>' }), /not a Pact Broker: text\/html/, 1],
    [
      'kept nowhere',
      reply(200, { body: { notices: [], _embedded: {}, _links: {} } }),
      /the CLI reported success, but the broker has not kept the pact;/,
      1,
    ],
    [
      'what repeats the credentials',
      reply(403, { body: { error: { message: `not to Bearer ${HUSH}` } } }),
      /\(403\): not to Bearer …;/,
      1,
    ],
  ])('%s', async (_what, answer, message, pacts) => {
    const broker = await started({ answer: atPublishing(() => answer) });
    const { status, stdout, stderr, sent } = await publishTo(broker);
    expect({ status, stdout, sent }).toEqual({ status: 2, stdout: '', sent: pacts });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(message);
  });

  test.each<[string, Answer]>([
    ['silent', { kind: 'silent' }],
    ['dripping', { kind: 'drip' }],
    ['busy for a day', reply(429, LATER)],
  ])('%s, for no longer than --timeout', async (_what, answer) => {
    const broker = await started({ answer: atPublishing(() => answer) });
    // So long that the pact is sent on a busy machine, too.
    const { status, stdout, stderr, sent } = await publishTo(broker, { seconds: 10 });
    expect({ status, stdout, sent }).toEqual({ status: 2, stdout: '', sent: 1 });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(/gave no whole answer within 10 s/);
  });

  test('a redirect never gets the credentials, and never counts as published', async () => {
    const other = await started({});
    const location = `${other.baseUrl}${PUBLISH_PATH}`;
    const broker = await started({
      answer: atPublishing(() => reply(302, { headers: { location } })),
    });
    const { status, stderr } = await publishTo(broker);
    expect(status).toBe(2);
    expect(stderr).toMatch(ONE_LINE);
    expect(other.requests.map(({ authorization }) => authorization ?? '')).not.toContain(
      `Bearer ${HUSH}`,
    );
  });

  test.each<[string, JsonValue]>([
    ['a page of its own', { title: 'Welcome' }],
    ['nothing', {}],
    ['interactions that are none', { interactions: 'none' }],
  ])('kept, but %s stands in its place', async (_what, body) => {
    const broker = await started({
      answer: ({ path, before }) =>
        path === PACT_PATH && before > 0 ? reply(200, { body }) : BROKER,
    });
    const { status, stdout, stderr } = await publishTo(broker);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(/the CLI reported success, but the broker has not kept the pact;/);
  });

  test.each([
    ['--branch', 'main', /has not kept the branch main;/],
    ['--tag', 'main', /has not kept the tag main;/],
  ])('%s not kept', async (option, value, message) => {
    const broker = await started({
      answer: ({ path }) => (/\/(branches|tags)\//.test(path) ? reply(404) : BROKER),
    });
    const { status, stderr, sent } = await publishTo(broker, { more: [option, value] });
    expect({ status, sent }).toEqual({ status: 2, sent: 1 });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(message);
  });
});

describe.concurrent('the broker refused: exit 1, sent once', () => {
  const changed = (): Map<string, JsonObject> =>
    new Map([
      [
        PACT_PATH,
        {
          ...{ consumer: { name: 'link-token-client' }, provider: { name: 'plaid' } },
          interactions: [{ description: 'something else', request: { secret: HUSH } }],
        },
      ],
    ]);

  test('another content under this version, explained', async () => {
    const broker = await started({ kept: changed() });
    const { status, stdout, stderr, sent } = await publishTo(broker);
    expect({ status, stderr, sent }).toEqual({ status: 1, stderr: '', sent: 1 });
    expect(stdout).toMatch(/^The broker refused: link-token-client -> plaid\n/);
    expect(stdout).toContain('broker: contracts: Cannot change the content of the pact\n');
    expect(stdout).toContain('publish from a new commit. It differs in:\n');
    expect(stdout).toMatch(
      / {4}a request to .*: the broker has nothing, this pact the interaction\n/,
    );
    expect(stdout).toMatch(/ {2}and \d+ more \(--format json has all\)\n/);
  });

  test('the same as JSON', async () => {
    const broker = await started({ kept: changed() });
    const { status, stdout } = await publishTo(broker, { more: ['--format', 'json'] });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ verdict: 'refused', version: '1', again: null, url: null },
      said: 'contracts: Cannot change the content of the pact',
      differences: expect.arrayContaining([
        { interaction: 'something else', path: '', ours: 'nothing', theirs: 'the interaction' },
      ]),
    });
  });

  test.each<[string, Answer, RegExp]>([
    ['409 in plain text', reply(409, { type: 'text/plain', body: 'no' }), /409 Conflict/],
    [
      'what is wrong with it',
      reply(400, { body: { errors: { contracts: ['is bad (at index 0)'] } } }),
      /broker: \["contracts: is bad \(at index 0\)"\]\n/,
    ],
  ])('%s', async (_what, answer, said) => {
    const broker = await started({ answer: atPublishing(() => answer) });
    const { status, stdout, stderr, sent } = await publishTo(broker);
    expect({ status, stderr, sent }).toEqual({ status: 1, stderr: '', sent: 1 });
    expect(stdout).toMatch(said);
  });

  test('taken, and replaced by what repeats the credentials', async () => {
    const broker = await started({
      answer: ({ path, before, authorization }) =>
        path === PACT_PATH && before > 0
          ? reply(200, {
              body: {
                consumer: { name: String(authorization).replace('Basic ', '') },
                interactions: [{ description: String(authorization), [`${authorization}`]: 1 }],
              },
            })
          : BROKER,
    });
    const env = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH };
    const { status, stdout } = await publishTo(broker, { env, more: ['--format', 'json'] });
    expect(status).toBe(1);
    const { verdict, differences } = JSON.parse(stdout);
    expect(verdict).toBe('replaced');
    expect(differences).toContainEqual(
      expect.objectContaining({ path: '/consumer/name', theirs: 'string "…"' }),
    );
    expect(differences).toContainEqual({
      ...{ interaction: 'Basic …', path: '', ours: 'nothing', theirs: 'the interaction' },
    });
  });
});

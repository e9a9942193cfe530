import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../contracts/json-value.ts';
import {
  type Answer,
  BROKER,
  type BrokerRequest,
  type FaultyBroker,
  PUBLISH_PATH,
  reply,
  startFaultyBroker,
} from '../test/broker/faulty-broker.ts';
import { useTestBroker } from '../test/broker/use-test-broker.ts';
import { type InProcessRun, runInProcess } from '../test/cli/run-in-process.ts';
import { OUR_PACT } from '../test/publish/publish-process.ts';

// Each starts some processes, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

const HUSH = 'hunter2-hush';
const INTERACTION = {
  description: 'a link token',
  request: { method: 'POST', path: '/link/token/get' },
  response: { status: 404 },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masked-'));
});
const brokers: FaultyBroker[] = [];
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.close()));
  await rm(folder, { recursive: true, force: true });
});

/** Of a broker that says what it is given, else what one would. */
async function brokerThat(
  answer: (request: BrokerRequest) => Answer = () => BROKER,
): Promise<FaultyBroker> {
  const broker = await startFaultyBroker({ answer });
  brokers.push(broker);
  return broker;
}

/** Ours, as another's. */
async function pactOf(consumer: string): Promise<string> {
  const file = join(folder, `${consumer.slice(0, 60)}.json`);
  const pact: JsonObject = JSON.parse(await readFile(OUR_PACT, 'utf8'));
  await writeFile(file, JSON.stringify({ ...pact, consumer: { name: consumer } }));
  return file;
}

const run = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<InProcessRun> => runInProcess(args, { folder, env });

const publishing = async (consumer: string, baseUrl: string | null) => [
  ...['publish', '--pact', await pactOf(consumer), '--consumer-app-version', '1'],
  ...['--branch', 'main', '--tag', `${consumer}-tag`, '--timeout', '60', '--format', 'json'],
  ...(baseUrl === null ? [] : ['--broker-base-url', baseUrl]),
];

test('a password in a URL is masked, whatever the variable is called', async () => {
  const password = 'q7Xk2pVz9LmT4wR8';
  const { status, stderr } = await run(['validate', `${password}.json`], {
    UPSTREAM: `https://us:${password}@db.example`,
  });
  expect(status).toBe(2);
  expect(stderr).toContain('cannot read ….json');
});

describe('a password that is found in any text changes no verdict', () => {
  describe('of a real broker', () => {
    const user = { username: 'webshops', password: 'webshops' };
    const broker = useTestBroker({ basicAuth: user });

    test('a consumer that is named like it', async () => {
      const env = { PACT_BROKER_BASE_URL: broker.baseUrl.replace('//', '//webshops:webshops@') };
      const { status, stdout, stderr } = await run(await publishing('webshops-x', null), env);
      expect({ status, stderr, stdout }).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ verdict: 'published', consumer: 'webshops-x' });
    });
  });

  test.each(['published', 'consumerVersion', 'loud-shop', '127.0.0.1'])('%s', async (password) => {
    const { baseUrl } = await brokerThat();
    const env = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: password };
    const { status, stdout, stderr } = await run(await publishing('some-shop', baseUrl), env);
    expect({ status, stderr, stdout }).toMatchObject({ status: 0, stderr: '' });
    // Its members are ours, and stay as they are.
    expect(JSON.parse(stdout)).toMatchObject({ url: expect.any(String), version: '1' });
  });

  test('the broker’s own host is said', async () => {
    const { baseUrl } = await brokerThat();
    const url = baseUrl.replace('127.0.0.1', 'localhost');
    const env = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'localhost' };
    const { status, stdout } = await run(await publishing('some-shop', url), env);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).url).toMatch(/^http:\/\/localhost:/);
  });

  test('the pact that is verified is the one that the broker has', async () => {
    const body = { note: 'by webshops' };
    const bodies: string[] = [];
    const broker = await brokerThat(({ path, body: asked }) => {
      if (path === '/link/token/get') bodies.push(asked);
      return path === '/link/token/get'
        ? reply(404, { body: {} })
        : forVerification(path, body, 'webshops');
    });
    const { status, stdout } = await run(verifying(broker.baseUrl), {
      ...{ PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'webshops' },
    });
    expect(bodies).toEqual([JSON.stringify(body)]);
    expect(stdout).not.toContain('webshops');
    expect(status).toBe(0);
  });
});

/** What a broker selects, names told apart by a text. */
function forVerification(path: string, body: JsonValue, name: string): Answer {
  const self = { href: '/pacts/1' };
  if (path.endsWith('/for-verification')) {
    const selected = { shortDescription: `by ${name}`, _links: { self } };
    return reply(200, { body: { _embedded: { pacts: [selected] } } });
  }
  if (path !== '/pacts/1') return reply(404, { body: {} });
  return reply(200, {
    body: {
      ...{ consumer: { name }, provider: { name: 'plaid' } },
      interactions: [
        {
          ...{ ...INTERACTION, description: `with ${name}` },
          request: {
            ...INTERACTION.request,
            body,
            headers: { 'content-type': 'application/json' },
          },
        },
      ],
      metadata: { pactSpecification: { version: '3.0.0' } },
      _links: {
        ...{ self, 'pb:publish-verification-results': { href: '/results' } },
        'pb:consumer-version': { name: `${name}-1` },
      },
    },
  });
}

const verifying = (baseUrl: string): readonly string[] => [
  ...['verify', '--broker-base-url', baseUrl, '--provider-base-url', baseUrl, '--timeout', '30'],
];

describe('a credential that the broker repeats is never said', () => {
  const LONG = `ey${'Jhb5Gc1iOi'.repeat(40)}`;
  const ENVIRONMENTS: readonly Readonly<Record<string, string>>[] = [
    { PACT_BROKER_TOKEN: HUSH },
    { PACT_BROKER_TOKEN: LONG },
    { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH },
  ];
  const INDEX = {
    ...{ 'pb:pacticipants': {}, 'pb:environments': {}, 'pb:publish-contracts': {} },
  };
  const of = (text: string) => ({ name: text, version: { number: text } });

  const CASES: readonly [string, readonly string[], (text: string, path: string) => Answer][] = [
    [
      'in a verdict',
      ['can-i-deploy', '--pacticipant', 'a', '--version', '1', '--to-environment', 'x'],
      (text, path) => {
        if (path !== '/' && !path.startsWith('/matrix')) return reply(404, { body: {} });
        const rows = [{ consumer: { ...of('a'), version: { number: '1' } }, provider: of(text) }];
        const matrix = rows.map((row) => ({ ...row, verificationResult: { success: false } }));
        const summary = { deployable: false, reason: `no ${text}` };
        return reply(200, { body: path === '/' ? { _links: INDEX } : { summary, matrix } });
      },
    ],
    [
      'in a refusal, and in the names of environments',
      ['can-i-deploy', '--pacticipant', 'a', '--version', '1', '--to-environment', 'x'],
      (text, path) => {
        if (path === '/') return reply(200, { body: { _links: INDEX } });
        if (path.startsWith('/matrix')) return reply(400, { body: { errors: [`no ${text}`] } });
        const environments = [{ name: `${'x'.repeat(40)}${text}`, uuid: text }];
        return reply(200, { body: { _embedded: { environments } } });
      },
    ],
    [
      'where it is recorded',
      ['record-deployment', '--pacticipant', 'a', '--version', '1', '--environment', 'x'],
      (text, path) => {
        const environments = [text, `${'x'.repeat(50)}${text}`].map((name) => ({
          name,
          uuid: 'u',
        }));
        if (path === '/environments') return reply(200, { body: { _embedded: { environments } } });
        return reply(200, { body: { _links: { ...INDEX, 'pb:record-deployment': [] } } });
      },
    ],
    [
      'where it is verified',
      verifying('BROKER'),
      (text, path) => (path === '/' ? reply(404, { body: {} }) : forVerification(path, text, text)),
    ],
  ];

  describe.each(ENVIRONMENTS)('%#', (env) => {
    const secret = env['PACT_BROKER_TOKEN'] ?? HUSH;
    const expectHushed = ({ stdout, stderr }: InProcessRun) => {
      for (const part of [secret.slice(0, 10), Buffer.from(`us:${HUSH}`).toString('base64')]) {
        expect(stdout + stderr).not.toContain(part);
      }
      expect(stdout + stderr).toContain('…');
    };

    test.each(CASES)('%s', async (_what, args, answer) => {
      const { baseUrl } = await brokerThat(({ path, authorization = '' }) =>
        answer(`${authorization} ${secret}`, path),
      );
      for (const format of ['text', 'json']) {
        const more = args[0] === 'verify' ? [] : ['--broker-base-url', baseUrl];
        const given = args.map((arg) => (arg === 'BROKER' ? baseUrl : arg));
        const outcome = await run([...given, ...more, '--format', format], env);
        expectHushed(outcome);
        expect(outcome.status).toBeGreaterThan(0);
        if (format === 'json' && outcome.status === 1)
          expect(JSON.parse(outcome.stdout)).toBeInstanceOf(Object);
      }
    });

    test('where it is published', async () => {
      const notices = [{ type: 'success', text: `${'x'.repeat(990)} ${secret}` }];
      const { baseUrl } = await brokerThat(({ path }) =>
        path === PUBLISH_PATH
          ? reply(200, { body: { notices, _embedded: {}, _links: {} } })
          : BROKER,
      );
      const kept = await run(await publishing('quiet-shop', baseUrl), env);
      expect(kept.stderr).toMatch(/has not kept the pact/);
      expect(kept.status).toBe(2);
      const path = '/pacts/provider/plaid/consumer/loud-shop/version/1';
      const { baseUrl: other } = await brokerThat((request) => {
        if (request.path !== path || request.before === 0) return BROKER;
        return reply(200, {
          body: { consumer: { name: secret }, interactions: [{ description: secret }] },
        });
      });
      const replaced = await run(await publishing('loud-shop', other), env);
      expectHushed(replaced);
      expect(JSON.parse(replaced.stdout)).toMatchObject({ verdict: 'replaced' });
    });
  });
});

test('what is published of a verification holds none of them', async () => {
  const asked = { ...INTERACTION, _id: 'i1', response: { status: 404, body: { note: 'ours' } } };
  const broker = await brokerThat(({ path }) => {
    if (path === '/link/token/get') return reply(404, { body: { note: `by ${HUSH}`, [HUSH]: 1 } });
    const answer = forVerification(path, null, 'some-shop');
    if (path !== '/pacts/1' || answer.kind !== 'reply') return answer;
    const { body } = answer;
    return isJsonObject(body) ? { ...answer, body: { ...body, interactions: [asked] } } : answer;
  });
  const publication = ['--publish-verification-results', '--provider-app-version', '1'];
  await run([...verifying(broker.baseUrl), ...publication], {
    ...{ PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH },
  });
  const [sent] = broker.requests.filter(({ path }) => path === '/results');
  expect(sent?.body).toContain('by …');
  expect(sent?.body).not.toContain(HUSH);
});

test('what the environment holds otherwise is not said either', async () => {
  const secret = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
  const args = ['publish', '--dry-run', '--pact', await pactOf(`c-${secret}`)];
  const env = { GITHUB_TOKEN: secret };
  for (const debug of [[], ['--debug']]) {
    const { status, stderr } = await run([...args, '--consumer', 'web-shop', ...debug], env);
    expect(status).toBe(2);
    expect(stderr).not.toContain(secret);
    expect(stderr).toContain('c-…');
  }
});

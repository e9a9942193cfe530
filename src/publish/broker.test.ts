import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { recordedBuilds } from '../../test/builds/recorded-builds.ts';
import {
  OUR_PACT,
  type PublishOutcome,
  publish,
  startPublish,
} from '../../test/publish/publish-process.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { packageRoot } from '../shared/files/package-root.ts';

vi.setConfig({ testTimeout: 180_000 });

const HUSH = 'hunter2 hush/:"';

let folder: string;
let example: JsonObject;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  const file = join(packageRoot(), 'test-utils/payloads/official-example.json');
  example = JSON.parse(await readFile(file, 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Environment = Readonly<Record<string, string>>;

function publishTo(
  baseUrl: string,
  args: readonly string[],
  env: Environment = {},
): Promise<PublishOutcome> {
  const timeout = ['--timeout', '120', '--format', 'json'];
  return publish(['--broker-base-url', baseUrl, ...timeout, ...args], { folder, env });
}

async function published(...args: Parameters<typeof publishTo>) {
  const { status, stdout, stderr } = await publishTo(...args);
  expect({ status, stderr, stdout }).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

async function asked(url: string): Promise<JsonObject> {
  const response = await fetch(url, { headers: { accept: 'application/hal+json' } });
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
}

/** What a broker has of one version of a consumer, but for when it got it. */
async function stateAt(baseUrl: string, consumer: string, version: string) {
  const pacticipant = `${baseUrl}/pacticipants/${consumer}`;
  const { interactions } = await asked(
    `${baseUrl}/pacts/provider/plaid/consumer/${consumer}/version/${version}`,
  );
  const { _embedded } = await asked(`${pacticipant}/versions/${version}`);
  const { branchVersions = [], tags = [] } = JSON.parse(JSON.stringify(_embedded ?? {}));
  const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return { interactions, branches: named(branchVersions), tags: named(tags).toSorted() };
}

/** A pact of a consumer's own. */
async function written(
  consumer: string,
  specification: string,
  interaction: JsonObject,
): Promise<string> {
  const file = join(folder, `${consumer}.json`);
  const pact = {
    ...{ consumer: { name: consumer }, provider: { name: 'plaid' }, interactions: [interaction] },
    metadata: { pactSpecification: { version: specification } },
  };
  await writeFile(file, JSON.stringify(pact));
  return file;
}

const flat = (more: JsonObject = {}, body: JsonValue = example): JsonObject => ({
  ...{ description: 'a request', providerState: 'a link token' },
  request: { method: 'post', path: '/link/token/get', body: { link_token: 'link-sandbox-1' } },
  response: { status: 200, headers: { 'Content-Type': 'application/json' }, body },
  ...more,
});

describe.concurrent('a broker that anybody may use', () => {
  const broker = useTestBroker();

  test('our own pact, proven to the byte, then again: the same state', async () => {
    const args = ['--consumer-app-version', 'own', '--branch', 'feature/a b', '--tag', 'x', 'y z'];
    const build = ['--build-url', 'https://ci.example/1?a=b'];
    const first = await published(broker.baseUrl, [...args, ...build]);
    expect(first).toMatchObject({
      ...{ verdict: 'published', consumer: 'link-token-client', provider: 'plaid', version: 'own' },
      ...{ branch: 'feature/a b', tags: ['x', 'y z'], buildUrl: 'https://ci.example/1?a=b' },
      ...{ again: false, differences: [], findings: [] },
      url: `${broker.baseUrl}/pacts/provider/plaid/consumer/link-token-client/version/own`,
    });
    expect(first.notices.join('\n')).toContain('Pact successfully published');
    const state = await stateAt(broker.baseUrl, 'link-token-client', 'own');
    expect(state).toMatchObject({ branches: ['feature/a b'], tags: ['x', 'y z'] });
    expect(
      await asked(`${broker.baseUrl}/pacticipants/link-token-client/versions/own`),
    ).toMatchObject({
      buildUrl: 'https://ci.example/1?a=b',
    });

    const again = await published(broker.baseUrl, ['--pact', OUR_PACT, ...args, ...build]);
    expect(again).toMatchObject({ verdict: 'published', again: true });
    expect(await stateAt(broker.baseUrl, 'link-token-client', 'own')).toEqual(state);
  });

  test('changed content under the same version is refused, explained, and changes nothing', async () => {
    const args = ['--consumer-app-version', '1', '--branch', 'main'];
    await published(broker.baseUrl, [
      '--pact',
      await written('changing', '2.0.0', flat()),
      ...args,
    ]);
    const state = await stateAt(broker.baseUrl, 'changing', '1');
    const request = { method: 'post', path: '/v2/link/token/get', body: { link_token: 'other' } };
    const changed = ['--pact', await written('changing', '2.0.0', flat({ request })), ...args];
    const { status, stdout, stderr } = await publishTo(broker.baseUrl, changed);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const interaction = 'a request, given a link token';
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ verdict: 'refused', said: expect.stringContaining('Cannot change the content') },
      differences: [
        {
          ...{ interaction, path: '/request/body/link_token', ours: 'string (masked)' },
          theirs: 'string (masked)',
        },
        {
          ...{ interaction, path: '/request/path', ours: 'string "/v2/link/token/get"' },
          theirs: 'string "/link/token/get"',
        },
      ],
    });
    expect(await stateAt(broker.baseUrl, 'changing', '1')).toEqual(state);
    const text = await publish(['--broker-base-url', broker.baseUrl, ...changed], { folder });
    expect(text.status).toBe(1);
    expect(text.stdout).toContain(
      `    ${interaction} /request/path: the broker has string "/link/token/get", this pact string "/v2/link/token/get"\n`,
    );
  });

  test.each<[string, string, (body: JsonObject) => JsonObject]>([
    [
      'version-2',
      '2.0.0',
      (body) =>
        flat({
          request: { method: 'post', path: '/link/token/get', query: 'b=x%20y&a=1', body: {} },
          response: {
            ...{ status: 200, body, headers: {} },
            matchingRules: { '$.body.link_token': { match: 'type' } },
          },
        }),
    ],
    [
      'version-3',
      '3.0.0',
      (body) => ({
        ...{ description: 'a request', providerStates: [{ name: 'a' }, { name: 'b', params: {} }] },
        request: { method: 'POST', path: '/link/token/get', query: { a: ['1', '2'] } },
        response: {
          ...{ body, generators: {} },
          matchingRules: { body: { '$.link_token': { matchers: [{ match: 'type' }] } } },
        },
      }),
    ],
    [
      'version-4',
      '4.0',
      (body) => ({
        ...{ type: 'Synchronous/HTTP', description: 'a request', key: 'abc', unknown: { a: [1] } },
        comments: { text: ['why'] },
        request: { method: 'POST', path: '/link/token/get', unknown: 'x' },
        response: {
          status: 200,
          body: { content: body, contentType: 'application/json', encoded: false, unknown: 1 },
        },
      }),
    ],
  ])(
    'a pact of %s of the format, with what the CLI changes in it',
    async (name, format, interaction) => {
      const file = await written(name, format, interaction(example));
      const args = ['--pact', file, '--consumer-app-version', '1'];
      expect(await published(broker.baseUrl, args)).toMatchObject({ again: false });
      expect(await published(broker.baseUrl, args)).toMatchObject({ again: true });
    },
  );

  test('names that need escapes in a URL', async () => {
    const file = await written('Käse & Söhne', '2.0.0', flat());
    const args = [
      '--pact',
      file,
      '--consumer-app-version',
      '1.0+x/é',
      '--branch',
      'dépendances/#1?',
    ];
    expect(await published(broker.baseUrl, [...args, '--tag', '100%'])).toMatchObject({
      ...{ verdict: 'published', consumer: 'Käse & Söhne', branch: 'dépendances/#1?' },
    });
  });

  test('of a pull request on GitHub the version is its head', async () => {
    const build = recordedBuilds().find(({ name }) => name === 'github/pull-request');
    const event = join(folder, 'event.json');
    await writeFile(event, JSON.stringify(build?.event));
    const env: Record<string, string> = { GITHUB_EVENT_PATH: event };
    for (const [name, value = ''] of Object.entries(build?.env ?? {})) env[name] ??= value;
    const file = await written('of-a-pull-request', '2.0.0', flat());
    const result = await published(broker.baseUrl, ['--pact', file], env);
    expect(result).toMatchObject({
      ...{ version: 'e5e06fb68123f8d66ccbc74545404aa8bf357ed8', branch: 'feature/link-expiry' },
      buildUrl: 'https://github.com/coffee-and-co/checkout/actions/runs/15829471036',
    });
    expect(await stateAt(broker.baseUrl, 'of-a-pull-request', result.version)).toMatchObject({
      branches: ['feature/link-expiry'],
    });
  });

  test('killed at any moment and run again: the same state as once', async () => {
    const file = await written('killed', '2.0.0', flat());
    const args = (version: string) => [
      ...['--pact', file, '--consumer-app-version', version, '--branch', 'main', '--tag', 'x'],
    ];
    await published(broker.baseUrl, args('once'));
    const once = await stateAt(broker.baseUrl, 'killed', 'once');

    const moments = MOMENTS.map(({ name, isNow, passesOn }) => async () => {
      let kill = () => {};
      const relay = relayTo(broker.baseUrl, (request) => {
        if (!isNow(request)) return true;
        kill();
        return passesOn;
      });
      try {
        const baseUrl = await listen(relay, 0, '127.0.0.1');
        const running = startPublish(['--broker-base-url', baseUrl, ...args(name)], { folder });
        kill = () => running.child.kill('SIGKILL');
        expect(await running.ended).toMatchObject({ status: null, stdout: '', stderr: '' });
        await published(broker.baseUrl, args(name));
        expect(await stateAt(broker.baseUrl, 'killed', name)).toEqual(once);
      } finally {
        await close(relay);
      }
    });
    await Promise.all(moments.map((run) => run()));
  });
});

interface Moment {
  readonly name: string;
  readonly isNow: (request: RelayedRequest) => boolean;
  /** Whether the broker gets what was on its way. */
  readonly passesOn: boolean;
}
interface RelayedRequest {
  readonly method: string;
  readonly path: string;
  /** How many pacts were sent before. */
  readonly pacts: number;
}
const MOMENTS: readonly Moment[] = [
  { name: 'before-anything', isNow: ({ path }) => path === '/', passesOn: false },
  { name: 'before-the-pact', isNow: ({ path }) => path.startsWith('/pacts/'), passesOn: true },
  { name: 'with-the-pact', isNow: ({ method }) => method === 'POST', passesOn: true },
  { name: 'without-the-pact', isNow: ({ method }) => method === 'POST', passesOn: false },
  {
    name: 'while-reading-back',
    isNow: ({ path, pacts }) => pacts > 0 && path.startsWith('/pacts/'),
    passesOn: true,
  },
];

/** Stands before a broker, and asks of each request whether to hand it on. */
function relayTo(baseUrl: string, handsOn: (request: RelayedRequest) => boolean): Server {
  let pacts = 0;
  return createServer(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const body = await buffer(incoming).catch(() => Buffer.alloc(0));
    const goesOn = handsOn({ method, path, pacts });
    if (method === 'POST') pacts++;
    if (!goesOn) {
      outgoing.destroy();
      return;
    }
    const { accept = '*/*', 'content-type': type = 'application/json' } = headers;
    const init = { method, headers: { accept, 'content-type': type } };
    const reply = await fetch(`${baseUrl}${path}`, method === 'POST' ? { ...init, body } : init);
    outgoing.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' });
    outgoing.end(Buffer.from(await reply.arrayBuffer()));
  });
}

describe('a broker that asks for a user', () => {
  const broker = useTestBroker({ basicAuth: { username: 'us', password: HUSH } });
  const args = ['--pact', OUR_PACT, '--consumer-app-version', '1'];

  test('the right one', async () => {
    const env = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH };
    const result = await published(broker.baseUrl, args, env);
    expect(result).toMatchObject({ verdict: 'published', again: false });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('in the URL of the variable', async () => {
    const url = broker.baseUrl.replace('//', `//us:${encodeURIComponent(HUSH)}@`);
    const { status, stdout, stderr } = await publish([...args, '--format', 'json'], {
      ...{ folder, env: { PACT_BROKER_BASE_URL: url } },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'published', again: true });
    expect(stdout).not.toContain('hunter2');
  });

  test.each<[string, Environment, RegExp]>([
    ['none', {}, /asks for credentials \(401\); set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME/],
    [
      'a wrong one',
      { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'hunter3' },
      /does not take the user \(401\); check PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD/,
    ],
    [
      'a token',
      { PACT_BROKER_TOKEN: 'hunter3' },
      /does not take the token; check PACT_BROKER_TOKEN, or set PACT_BROKER_USERNAME and/,
    ],
  ])('%s', async (_what, env, message) => {
    const { status, stdout, stderr } = await publishTo(broker.baseUrl, args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^link-token-contract: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hunter');
  });
});

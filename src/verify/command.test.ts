import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { runProgram } from '../../test/cli/start-program.ts';
import { freePort } from '../../test/free-port.ts';
import { WITHOUT_PACT } from '../../test/pacts/without-pact.ts';
import { serving } from '../../test/until-test-ends.ts';
import {
  SANDBOX_KEYS,
  type SandboxDouble,
  startSandboxDouble,
} from '../../test/verify/sandbox-double.ts';
import { close } from '../../test-utils/http-server.ts';
import { plaidErrorAnswer } from '../../test-utils/plaid-error-answer.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { type StubProvider, startStubProvider } from '../../test-utils/stub-provider.ts';

const PACT = join(import.meta.dirname, '../../pacts/link-token-client-plaid.json');

// Each run starts Pact’s verifier, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let stub: StubProvider;
const ended: (() => Promise<void>)[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  stub = await startStubProvider();
  ended.push(stub.close);
});
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

type Environment = Readonly<Record<string, string>>;
const verify = (args: readonly string[], env: Environment = {}) =>
  runInProcess(['verify', ...args], { env });

async function verifyJson(args: readonly string[], env: Environment = {}) {
  const { status, stdout, stderr } = await verify([...args, '--format', 'json'], env);
  try {
    return { status, stderr, result: JSON.parse(stdout) };
  } catch {
    throw new Error(`no JSON with exit ${status}: ${stdout}${stderr}`);
  }
}

/** Somebody's fake: it answers the same to everything. */
function fake(body: unknown, status = 200): Promise<string> {
  return serving((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
}

const answerIn = (state: keyof typeof PROVIDER_STATES) =>
  JSON.parse(JSON.stringify(PROVIDER_STATES[state].answer('link-sandbox-1').body));
const FRESH = 'a fresh link token';

describe('a fake', () => {
  test('with states that a URL sets up: all hold', async () => {
    const { status, stdout, stderr } = await verify([
      ...['--provider-base-url', stub.url],
      ...['--provider-states-setup-url', stub.providerStatesSetupUrl],
    ]);

    expect(stdout).toContain(`plaid at ${stub.url} honours what it was asked for: 14 passed.\n`);
    expect(stdout).not.toContain('->');
    expect(stdout.match(/^ok {3}/gm)).toHaveLength(14);
    expect(stderr).toContain('own stub: that it honours the pact says nothing of Plaid');
    expect(status).toBe(0);
  });

  test('that lacks keys: which, by the pact and by the contract', async () => {
    const { metadata, created_at, ...rest } = answerIn(FRESH);
    const { webhook, ...others } = metadata;
    const url = await fake({ ...rest, metadata: others });

    const { status, stdout } = await verify(['--provider-base-url', url, '--state', FRESH]);

    expect(stdout).toContain(
      [
        'FAIL a request to read a link token, given a fresh link token',
        '       /created_at: missing',
        '       /metadata/webhook: missing (by the contract)',
      ].join('\n'),
    );
    expect(stdout).toContain('Keys that are missing: /created_at /metadata/webhook\n');
    expect(stdout).toContain(
      'does not honour the contract: 0 passed, 1 failed; not verified: 13, whose states it cannot be brought into.\n',
    );
    expect(stdout).toMatch(/\n-> npx link-token-contract verify --provider-base-url .*\n$/);
    expect(status).toBe(1);
  });

  test('of which one state is known: the others are not applicable, by name', async () => {
    const url = await fake(answerIn(FRESH));

    const { status, result } = await verifyJson(['--provider-base-url', url, '--state', FRESH]);

    expect(result).toMatchObject({ verdict: 'passed', provider: 'plaid', problem: null });
    expect(Object.keys(result).slice(0, 2)).toEqual(['verdict', 'interactions']);
    const byState = Object.fromEntries(
      result.interactions.map((one: { state: string; status: string }) => [one.state, one.status]),
    );
    expect(byState).toEqual(
      Object.fromEntries(
        Object.keys(PROVIDER_STATES).map((name) => [
          ...[name, name === FRESH ? 'passed' : 'not-applicable'],
        ]),
      ),
    );
    expect(result.interactions[0]).toMatchObject({
      ...{ consumer: 'link-token-client', consumerVersion: null },
    });
    expect(Object.keys(result.interactions[0]).slice(0, 4)).toEqual([
      ...['description', 'state', 'status', 'mismatches'],
    ]);
    expect(status).toBe(0);
  });

  test('that Pact does not mention was not verified', async () => {
    const url = await fake(answerIn(FRESH));

    const { status, stdout, stderr } = await verify(['--provider-base-url', url]);

    expect(stdout).toContain('was not asked for anything: 0 passed; not verified: 14, ');
    expect(stderr).toBe(
      'link-token-contract: nothing was verified, as no interaction can be entered; give --provider-states-setup-url URL, or name the states that the provider is in: --state "a fresh link token"\n',
    );
    expect(status).toBe(2);
  });

  test('that knows a token and asks for a header gets them, and tells neither', async () => {
    const seen: unknown[] = [];
    const url = await serving(async (request, response) => {
      seen.push([await json(request), request.headers.authorization, request.headers['x-tenant']]);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...answerIn(FRESH), created_at: 'hush-hush' }));
    });
    const args = [
      ...['--provider-base-url', url, '--state', FRESH, '--link-token', 'known-token'],
      ...['--header', 'X-Tenant: shop-1234', '--header-env', 'Authorization: FAKE_AUTH'],
    ];

    const { status, stdout, stderr } = await verify(args, { FAKE_AUTH: 'Bearer hush-hush' });

    expect(seen).toEqual([[{ link_token: 'known-token' }, 'Bearer hush-hush', 'shop-1234']]);
    expect(stdout).toContain("/created_at: Expected '…' to be an RFC 3339 date-time\n");
    expect(stdout + stderr).not.toMatch(/hush-hush|known-token|shop-1234/);
    expect(status).toBe(1);
  });

  test('that has an undocumented enum value fails, unless enums are open', async () => {
    const body = answerIn(FRESH);
    body.metadata.initial_products = ['teleport'];
    const args = ['--provider-base-url', await fake(body), '--state', FRESH];

    const closed = await verify(args);
    const open = await verify([...args, '--enums', 'open']);

    expect(closed.stdout).toMatch(
      /\/metadata\/initial_products\/0: expected one of .*"teleport".*\(by the contract\)/,
    );
    expect(closed.status).toBe(1);
    expect(open.stdout).toMatch(/^advice: \/metadata\/initial_products\/0: expected one of /m);
    expect(open.status).toBe(0);
  });

  test('that lacks credentials in the body: what to give is said', async () => {
    const url = await serving((_, response) => {
      const { status, body } = plaidErrorAnswer(
        'MISSING_FIELDS',
        'the following required fields are missing: client_id, secret',
      );
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });

    const { status, stdout } = await verify(['--provider-base-url', url, '--state', FRESH]);

    expect(stdout).toContain(
      "; give --body-env 'client_id=VARIABLE' --body-env 'secret=VARIABLE', or ",
    );
    expect(status).toBe(1);
  });

  test('that asks for credentials in the body gets them, and tells none', async () => {
    const seen: unknown[] = [];
    const url = await serving(async (request, response) => {
      const body = Object(await json(request));
      seen.push(body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...answerIn(FRESH), created_at: body.secret }));
    });
    const args = [
      ...['--provider-base-url', url, '--state', FRESH, '--report-dir', folder],
      ...['--body-env', 'client_id=FAKE_ID', '--body-env', 'secret=FAKE_SECRET'],
    ];

    const { status, stdout, stderr } = await verify(args, {
      ...{ FAKE_ID: 'known-client', FAKE_SECRET: 'hush-hush' },
    });
    const unset = await verify(args, { FAKE_ID: 'known-client', FAKE_SECRET: ' ' });

    expect(seen).toEqual([
      { link_token: expect.any(String), client_id: 'known-client', secret: 'hush-hush' },
    ]);
    expect(stdout).toContain("/created_at: Expected '…' to be an RFC 3339 date-time");
    expect(stdout).toContain('--body-env secret=FAKE_SECRET');
    const written = await readFile(join(folder, 'verify.json'), 'utf8');
    expect(written + stdout + stderr).not.toMatch(/hush-hush|known-client/);
    expect(status).toBe(1);
    expect(unset.stderr).toBe(
      'link-token-contract: --body-env "secret": the variable "FAKE_SECRET" is not set; set it to the value of the member\n',
    );
    expect(unset.status).toBe(2);
  });

  test('that fails everything in one way is reported once', async () => {
    const { request_id, ...rest } = answerIn(FRESH);
    const url = await fake(rest);

    const { stdout } = await verify([
      '--provider-base-url',
      url,
      ...['--provider-states-setup-url', url],
    ]);

    expect(stdout.match(/\/request_id: missing/g)).toHaveLength(1);
    expect(stdout).toMatch(/^FAIL in 14 interactions: \/request_id: missing$/m);
  });

  test('that sends a header back as a key is not quoted', async () => {
    const rule = (match: string) => ({ combine: 'AND', matchers: [{ match }] });
    const interaction = {
      ...{ type: 'Synchronous/HTTP', description: 'a poll', request: { method: 'GET', path: '/' } },
      response: {
        status: 200,
        body: { content: { keys: { a: 'x' } }, contentType: 'application/json', encoded: false },
        matchingRules: { body: { '$.keys': rule('values'), '$.keys.*': rule('type') } },
      },
    };
    const file = join(folder, 'keys.json');
    await writeFile(
      file,
      JSON.stringify({
        ...{ consumer: { name: 'a' }, provider: { name: 'b' }, interactions: [interaction] },
        metadata: { pactSpecification: { version: '4.0' } },
      }),
    );
    const url = await fake({ keys: { 'hush-hush': 7 } });

    const { stdout, stderr, status } = await verify(
      ['--provider-base-url', url, '--pact', file, '--header-env', 'X-Key: KEY'],
      { KEY: 'hush-hush' },
    );

    expect(stdout).toContain('/keys/…: ');
    expect(stdout + stderr).not.toContain('hush-hush');
    expect(status).toBe(1);
  });

  test('whose set-up URL does not know each state', async () => {
    const setUp = await serving(async (request, response) => {
      const { state } = Object(await json(request));
      if (state === FRESH) response.end();
      else response.writeHead(state === 'the rate limit is exceeded' ? 500 : 404).end('{}');
    });
    const url = await fake(answerIn(FRESH));

    const { status, result } = await verifyJson([
      ...['--provider-base-url', url, '--provider-states-setup-url', setUp],
    ]);

    const of = (state: string) =>
      result.interactions.find((one: { state: string }) => one.state === state);
    expect(of(FRESH)).toMatchObject({ status: 'passed' });
    expect(of('the API keys are wrong')).toMatchObject({
      ...{ status: 'not-applicable', reason: 'the set-up URL has no such state (404)' },
    });
    expect(of('the rate limit is exceeded')).toMatchObject({
      ...{ status: 'failed', mismatches: [{ message: 'the set-up URL answered 500: "{}"' }] },
    });
    expect(status).toBe(1);
  });
});

test('a provider that is still starting is waited for', async () => {
  const port = await freePort();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answerIn(FRESH)));
    });
  });
  const starting = setTimeout(() => server.listen(port, '127.0.0.1'), 1500);
  ended.push(async () => {
    clearTimeout(starting);
    if (server.listening) await close(server);
  });

  const { status, stdout } = await verify([
    '--provider-base-url',
    `http://127.0.0.1:${port}`,
    '--state',
    FRESH,
  ]);

  expect(stdout).toContain('honours what it was asked for: 1 passed; not verified: 13, ');
  expect(status).toBe(0);
});

test('where Pact is not installed, what to install', async () => {
  const url = await fake(answerIn(FRESH));

  const { status, stdout, stderr } = await runProgram(
    ['verify', '--provider-base-url', url, '--state', FRESH],
    { folder, env: { NODE_OPTIONS: WITHOUT_PACT } },
  );

  expect(stderr).toBe(
    'link-token-contract: this command needs @pact-foundation/pact; npm install --save-dev @pact-foundation/pact\n',
  );
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

describe('a provider that cannot be asked', () => {
  const fresh = ['--state', FRESH];
  /** For what is waited for in vain. The verifier has to ask within it, on a machine that may have other work. */
  const SHORT = '5';
  const LONG = '100';

  test.each<[string, () => Promise<string> | string, string, RegExp]>([
    [
      'nothing listens',
      () => 'http://127.0.0.1:1',
      '1',
      /^link-token-contract: nothing answers at .* \(ECONNREFUSED\)/,
    ],
    [
      'silence',
      () => serving(() => {}),
      SHORT,
      /^link-token-contract: no answer to a request to read a link token, given a fresh link token within 5 s\n$/,
    ],
    [
      'a reset',
      () => serving(({ socket }) => socket.resetAndDestroy()),
      LONG,
      /closed the connection/,
    ],
    ['no HTTP', () => serving(({ socket }) => socket.end('hello')), LONG, /speaks no HTTP/],
  ])('%s', async (_, at, timeout, message) => {
    const url = await at();

    const { status, stdout, stderr } = await verify([
      ...['--provider-base-url', url, ...fresh, '--timeout', timeout],
    ]);

    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['nobody named', fresh, /say whom to verify: --provider-base-url URL/],
    ['no URL', ['--provider-base-url', 'localhost:3000', ...fresh], /is not an http or https URL/],
    [
      'a state that no interaction asks for',
      ['--provider-base-url', 'http://127.0.0.1:1', '--state', 'a fresh link tokn'],
      /nearest is "a fresh link token"/,
    ],
    [
      'a variable that is not set',
      ['--provider-base-url', 'http://127.0.0.1:1', '--header-env', 'A: FAKE_AUTH'],
      /the variable "FAKE_AUTH" is not set/,
    ],
    [
      'states in two ways',
      [
        '--provider-base-url',
        'http://127.0.0.1:1',
        '--provider-states-setup-url',
        'http://127.0.0.1:1',
        ...fresh,
      ],
      /cannot be used with/,
    ],
    [
      'a set-up URL that is not there',
      [
        '--provider-base-url',
        'http://127.0.0.1:1',
        '--provider-states-setup-url',
        'http://127.0.0.1:1',
        '--timeout',
        '1',
      ],
      /the set-up URL .* cannot be reached/,
    ],
    [
      'a result for no broker',
      [
        '--provider-base-url',
        'http://127.0.0.1:1',
        '--publish-verification-results',
        '--provider-app-version',
        '1',
      ],
      /goes with a broker; give --broker-base-url/,
    ],
    [
      'a result of no version',
      ['--plaid-environment', 'sandbox', '--publish-verification-results'],
      /give --provider-app-version, of the Sandbox 2020-09-14_1\.697\.4/,
    ],
    [
      'keys in the clear',
      ['--plaid-environment', 'sandbox', '--provider-base-url', 'http://plaid.example'],
      /would cross the network in the clear/,
    ],
    ['no keys', ['--plaid-environment', 'sandbox'], /set PLAID_CLIENT_ID and PLAID_SECRET/],
  ])('as it was asked for: %s', async (_, args, message) => {
    const { status, stdout, stderr } = await verify(args);

    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('Plaid’s Sandbox', () => {
  let sandbox: SandboxDouble;
  beforeEach(async () => {
    sandbox = await startSandboxDouble();
    ended.push(sandbox.close);
  });
  const args = () => ['--plaid-environment', 'sandbox', '--provider-base-url', sandbox.url];

  test('with its keys: what it can show holds, the rest is not applicable, by name', async () => {
    const { status, result, stderr } = await verifyJson(args(), SANDBOX_KEYS);

    const states = (of: string) =>
      result.interactions.flatMap((one: { state: string; status: string }) =>
        one.status === of ? [one.state] : [],
      );
    expect(states('passed')).toEqual([
      'the request lacks link_token',
      'a fresh link token',
      'a link token without link_sessions, as nobody has opened its link yet',
      'an unknown or expired link token',
      'the API keys are wrong',
    ]);
    expect(states('not-applicable')).toHaveLength(9);
    expect(sandbox.created).toHaveLength(2);
    expect(JSON.stringify(result) + stderr).not.toContain(SANDBOX_KEYS.PLAID_SECRET);
    expect(status).toBe(0);
  });

  test('with wrong keys', async () => {
    const keys = { ...SANDBOX_KEYS, PLAID_SECRET: 'wrong-hush-hush' };

    const { status, stdout, stderr } = await verify(args(), keys);

    expect(stderr).toMatch(/^link-token-contract: the Sandbox does not take the API keys .*\n$/);
    expect(stdout + stderr).not.toContain('hush-hush');
    expect(status).toBe(2);
  });
});

describe('a pact', () => {
  const pact = (name: string) => join(folder, name);
  const against = (name: string, ...more: string[]) =>
    verify(['--provider-base-url', stub.url, '--pact', pact(name), ...more]);

  test.each<[string, string, RegExp]>([
    ['no-json', '{"consumer":', /is no pact: it is not JSON/],
    ['list', '[]', /is no pact: it is no JSON object/],
    ['payload', '{"link_token":"a"}', /is no pact: /],
    ['deep', '['.repeat(100_000), /is no pact: it is n/],
    [
      'no-interaction',
      '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[]}',
      /is no pact: /,
    ],
    [
      'version-2',
      '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[{"description":"a","providerState":"s","request":{"method":"GET","path":"/"},"response":{"status":200}}],"metadata":{"pactSpecification":{"version":"2.0.0"}}}',
      /is written in version 2 of the format/,
    ],
    [
      'without-answer',
      '{"consumer":{"name":"a"},"provider":{"name":"b"},"interactions":[{"description":"a","request":{"method":"GET","path":"/"},"response":7}]}',
      /has no response/,
    ],
  ])('that is none: %s', async (name, content, message) => {
    await writeFile(pact(name), content);

    const { status, stdout, stderr } = await against(name);

    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    ['of 100 MB', 'large', /is larger than /],
    ['that is not there', 'absent', /cannot read the pact .* \(ENOENT\)/],
    ['that is a folder', '.', /is no file/],
  ])('%s', async (_, name, message) => {
    if (name === 'large') {
      await writeFile(pact(name), '');
      await truncate(pact(name), 100_000_000);
    }

    const { status, stderr } = await against(name);

    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  test.each([
    ['of version 3', { messages: [{ description: 'an event', contents: {} }] }, '3.0.0'],
    [
      'of version 4',
      {
        interactions: [
          { type: 'Asynchronous/Messages', description: 'an event', contents: { content: {} } },
        ],
      },
      '4.0',
    ],
  ])('of messages alone, %s, is one that nothing can be told of', async (_, content, version) => {
    await writeFile(
      pact('messages'),
      JSON.stringify({
        ...{ consumer: { name: 'a' }, provider: { name: 'b' }, ...content },
        metadata: { pactSpecification: { version } },
      }),
    );

    const { status, stdout, stderr } = await against('messages');

    expect(stdout).toContain('       an event\n');
    expect(stdout).toContain('left out: 1 message.');
    expect(stderr).toMatch(/nothing was verified, as there are messages alone/);
    expect(status).toBe(2);
  });

  /** Our pact with other interactions. */
  async function own(change: (fresh: JsonObject) => readonly JsonObject[], more: object = {}) {
    const document = JSON.parse(await readFile(PACT, 'utf8'));
    const fresh = document.interactions.find(
      ({ providerStates }: { providerStates: { name: string }[] }) =>
        providerStates[0]?.name === FRESH,
    );
    const content = { ...document, interactions: change(fresh), ...more };
    await writeFile(pact('changed'), JSON.stringify(content));
  }
  const given = (fresh: JsonObject, name: string) => ({ ...fresh, providerStates: [{ name }] });
  const setUp = (url: string) => ['--provider-states-setup-url', url];

  test('that is written wrongly fails, whatever the provider accepts', async () => {
    await own((fresh) => [fresh, given(fresh, 'a fresh link tokn'), fresh]);
    const url = await fake(answerIn(FRESH));

    for (const states of [setUp(url), ['--state', FRESH]]) {
      const { status, stdout } = await verify([
        ...['--provider-base-url', url, '--pact', pact('changed'), ...states],
      ]);

      expect(stdout).toContain(
        'there is no state "a fresh link tokn"; the nearest is "a fresh link token"',
      );
      expect(stdout).toContain('has this interaction twice (number 1 and number 3)');
      expect(stdout).toContain('The pact itself is written wrongly');
      expect(stdout).toContain(': 1 passed, 2 failed.');
      expect(status).toBe(1);
    }
  });

  test('whose provider is nearly called so, unless that is said', async () => {
    await own((fresh) => [fresh], { provider: { name: 'Plaid' } });
    const url = await fake(answerIn(FRESH));
    const args = ['--provider-base-url', url, '--pact', pact('changed'), '--state', FRESH];

    const wrong = await verifyJson(args);
    const meant = await verifyJson([...args, '--provider', 'Plaid']);

    expect(wrong.result).toMatchObject({
      verdict: 'failed',
      interactions: [{ status: 'passed' }],
      findings: [{ code: 'misspelled-provider', message: expect.stringContaining('"plaid"') }],
    });
    expect(wrong.status).toBe(1);
    expect(meant.status).toBe(0);
  });

  test('in states of its own, messages beside it, or without a state', async () => {
    await own((fresh) => {
      const { providerStates, ...stateless } = fresh;
      const message = { type: 'Asynchronous/Messages', description: 'an event', contents: {} };
      return [message, stateless, given(fresh, 'cart is full')];
    });
    const url = await fake(answerIn(FRESH));

    const { status, stdout } = await verify([
      ...['--provider-base-url', url, '--pact', pact('changed'), '--report-dir', folder],
    ]);

    expect(stdout).toMatch(
      /^advice: no provider state is named, .*\n {7}a request to read a link token$/m,
    );
    expect(stdout).toContain('given cart is full\n');
    expect(stdout).toContain(
      ': 1 passed; not verified: 1, whose state it cannot be brought into; left out: 1 message.',
    );
    for (const report of ['verify.json', 'verify.junit.xml']) {
      const text = await readFile(join(folder, report), 'utf8');
      for (const said of ['cart is full', 'an event', 'no provider state is named']) {
        expect(text).toContain(said);
      }
    }
    expect(status).toBe(0);
  });

  test('without a state, of which our stub knows nothing, is told so', async () => {
    await own(({ providerStates, ...stateless }) => [stateless]);

    const { status, stdout } = await against('changed');

    expect(stdout).toContain(
      'nothing made the link token known; name one, such as "a fresh link token"',
    );
    expect(stdout).not.toContain('INVALID_LINK_TOKEN');
    expect(status).toBe(1);
  });

  test('of other parties than expected is refused', async () => {
    const interaction = {
      ...{ description: 'a poll\u001b[31m', request: { method: 'POST', path: '/link/token/get' } },
      response: { status: 400 },
    };
    await writeFile(
      pact('own'),
      JSON.stringify({
        ...{ consumer: { name: 'web-shop' }, provider: { name: 'plaid-fake' } },
        interactions: [interaction],
        metadata: { pactSpecification: { version: '3.0.0' } },
      }),
    );

    const right = await against('own', '--consumer', 'web-shop', '--provider', 'plaid-fake');
    const wrong = await against('own', '--consumer', 'web-shop', '--provider', 'plaid');

    expect(right.stdout).toContain('ok   a poll\\u001b[31m\n');
    expect(right.stdout).toContain('plaid-fake at ');
    expect(right.status).toBe(0);
    expect(wrong.stderr).toMatch(/the provider of .* is "plaid-fake", not "plaid"/);
    expect(wrong.status).toBe(2);
  });

  test('that expects its own failure fails nothing by it, and passes nothing either', async () => {
    const { interactions, ...others } = JSON.parse(await readFile(PACT, 'utf8'));
    const expected = { ...interactions[1], pending: true };
    await writeFile(pact('pending'), JSON.stringify({ ...others, interactions: [expected] }));
    const url = await fake({});

    const { status, stdout, stderr } = await verify([
      ...['--provider-base-url', url, '--pact', pact('pending'), '--state', FRESH],
    ]);

    expect(stdout).toMatch(/^FAIL a request .* \(pending: a failure of it fails nothing\)$/m);
    expect(stdout).toContain('could not tell, as nothing passed: 0 passed, 1 failed (pending).');
    expect(stderr).toMatch(/: nothing passed, and what failed is pending/);
    expect(status).toBe(2);
  });
});

describe('the environment', () => {
  test('leaves no interaction out', async () => {
    const { status, stdout } = await runProgram(
      [
        ...['verify', '--provider-base-url', stub.url],
        ...['--provider-states-setup-url', stub.providerStatesSetupUrl],
      ],
      { folder, env: { PACT_DESCRIPTION: 'no such', PACT_PROVIDER_NO_STATE: 'true' } },
    );

    expect(stdout).toContain('14 passed.');
    expect(status).toBe(0);
  });
});

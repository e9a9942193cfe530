import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import {
  SANDBOX_KEYS,
  type SandboxDouble,
  startSandboxDouble,
} from '../../test/verify/sandbox-double.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { startStubProvider } from '../../test-utils/stub-provider.ts';

const PACT = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../pacts/link-token-client-plaid.json'), 'utf8'),
);
const FRESH = 'a fresh link token';

const OLD_FORMAT = {
  metadata: { pactSpecification: { version: '2.0.0' } },
  interactions: [
    {
      ...{ description: 'a poll', request: { method: 'POST', path: '/link/token/get' } },
      response: { status: 200 },
    },
  ],
};
const MESSAGES = {
  metadata: { pactSpecification: { version: '3.0.0' } },
  interactions: undefined,
  messages: [{ description: 'a message', contents: {} }],
};

vi.setConfig({ testTimeout: 180_000 });

const broker = useTestBroker();

let sandbox: SandboxDouble;
const ended: (() => Promise<void>)[] = [];
beforeEach(async () => {
  sandbox = await startSandboxDouble();
  ended.push(sandbox.close);
});
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

describe('what the broker selects', () => {
  test('is verified, and told as the result of a version of the Sandbox', async () => {
    const pact = await published('sandbox-shop');

    const { status, stdout, stderr } = await verifySandbox(
      pact,
      ...['--publish-verification-results', ...V1],
    );

    expect(stdout).toMatch(
      /honours what it was asked for: 2 passed\.\nPact: the pact of sandbox-shop 1 .*\nPublished: as plaid 2020-09-14_1\.697\.4, success\n$/,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(await deployable(pact, '2020-09-14_1.697.4')).toBe(true);
  });

  test('is told nothing unless asked to', async () => {
    const pact = await published('quiet-shop');

    const { status, stdout } = await verifySandbox(pact);

    expect(stdout).not.toMatch(/published/i);
    expect(status).toBe(0);
    expect(await deployable(pact, '2020-09-14_1.697.4')).toBe(null);
  });

  test('is a failure of the provider’s version where it is not honoured', async () => {
    const pact = await published('failing-shop');

    const { status, stdout } = await verifyFake(pact, {}, ...PUBLISH);

    expect(stdout).toContain('/created_at: missing');
    expect(stdout).toMatch(/^Published: as plaid fake-1.*, failure$/m);
    expect(status).toBe(1);
    expect(await deployable(pact, 'fake-1')).toBe(false);
  });

  test('is chosen by consumer and by selector, one after the other', async () => {
    const first = await published('first-shop', { branch: 'feature' });
    const second = await published('second-shop', { branch: 'feature' });
    const selector = ['--consumer-version-selector', '{"branch":"feature"}'];

    const both = await verifySandbox(null, ...selector);
    const one = await verifySandbox(second, ...selector);
    const none = await verifySandbox(first, '--consumer-version-selector', '{"branch":"none"}');

    expect(both.stdout).toMatch(/^first-shop 1\nok {3}.*\nok {3}.*\n\nsecond-shop 1\nok {3}/m);
    expect(both.stdout).not.toContain('Pact: ');
    expect(both.stdout).toContain('4 passed.');
    expect(one.stdout).toContain('2 passed.');
    expect(none.stderr).toMatch(
      /has no pact of "first-shop" about "plaid" that the selectors choose/,
    );
    expect([both.status, one.status, none.status]).toEqual([0, 0, 2]);
  });

  test('hides no failure of one behind what cannot be verified of others', async () => {
    const branch = { branch: 'mixed' };
    await published('mixed-good-shop', branch);
    await published('mixed-old-shop', { ...branch, content: OLD_FORMAT });
    await published('mixed-message-shop', { ...branch, content: MESSAGES });
    const selector = ['--consumer-version-selector', '{"branch":"mixed"}'];

    const right = await verifySandbox(null, ...selector);
    const wrong = await verifyFake(null, {}, ...selector, ...PUBLISH);

    expect(right.stdout).toMatch(
      /^plaid at .* was not asked for everything: 2 passed; left out: 1 message\.$/m,
    );
    expect(right.stdout).toMatch(
      /^mixed-message-shop 1\nnot applicable: it is a message, .*\n {7}a message$/m,
    );
    expect(right.stderr).toMatch(/the pact of mixed-old-shop was not verified: .* in version 2 /);
    expect(wrong.stdout).toMatch(/^FAIL /m);
    expect(wrong.stdout).toMatch(/^Published: mixed-good-shop 1 as plaid fake-1.*, failure$/m);
    expect([right.status, wrong.status]).toEqual([2, 1]);
  });

  test('that is pending fails nothing and passes nothing, but is still a failure', async () => {
    const pact = await published('pending-shop');
    const branch = ['--provider-branch', 'trunk'];

    const pending = await verifyFake(pact, {}, ...branch, '--enable-pending', ...PUBLISH);
    const strict = await verifyFake(pact, {}, ...branch);

    expect(pending.stdout).toMatch(/^FAIL .* \(pending: a failure of it fails nothing\)$/m);
    expect(pending.stdout).toContain(
      'Published: as plaid fake-1 on branch trunk (--provider-branch), failure\n',
    );
    expect(pending.stdout).toMatch(
      /: could not tell, as nothing passed: .* failed \(pending\)\.$/m,
    );
    expect(pending.stdout).not.toContain('honours');
    expect([pending.status, strict.status]).toEqual([2, 1]);
    expect(await deployable(pact, 'fake-1')).toBe(false);
    expect(await askTheBroker('/pacticipants/plaid/branches/trunk/versions/fake-1')).toMatchObject({
      status: 200,
    });
  });

  test('is of the branch of the provider, which git says where nobody else does', async () => {
    const branch = 'feature/of-both';
    const pact = await published('branch-shop', { branch, version: '2', states: 1 });
    const repository = await repositoryOn(branch);

    const told = await verifyFake(pact, SERVED, { folder: repository }, ...PUBLISH);
    const json = await verifyFake(pact, SERVED, { folder: repository }, '--format', 'json');
    const ci = await verifyFake(pact, SERVED, { folder: repository, env: OF_GITHUB });
    const none = await verifyFake(pact, SERVED, { folder: tmpdir() });

    expect(told.stdout).toContain(
      `\nPublished: as plaid fake-1 on branch ${branch} (git), success\n`,
    );
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(
      await askTheBroker(
        `/pacticipants/plaid/branches/${encodeURIComponent(branch)}/versions/fake-1`,
      ),
    ).toMatchObject({ status: 200 });
    expect(JSON.parse(json.stdout)).toMatchObject({
      providerBranch: { value: branch, source: { from: 'git' } },
      interactions: [{ consumer: 'branch-shop', consumerVersion: '2' }],
      replay: expect.stringContaining(`--provider-branch ${branch}`),
    });
    // No pact is of these.
    for (const { status, stderr } of [ci, none]) {
      expect(stderr).toMatch(/^link-token-contract: the broker has no pact of "branch-shop" .*\n$/);
      expect(status).toBe(2);
    }
  });

  test('has work in progress where that is asked for', async () => {
    await published('wip-shop', { branch: 'main' });
    const pact = await published('wip-shop', { branch: 'wip', version: '2', states: 1 });
    // Work in progress is what is new to a branch that has verified something.
    await verifyFake(pact, SERVED, '--provider-branch', 'wip-trunk', ...PUBLISH);
    const wip = ['--include-wip-pacts-since', '2020-01-01', '--provider-branch', 'wip-trunk'];

    const { status, stdout } = await verifyFake(pact, {}, ...wip, '--format', 'json');

    const { interactions, pacts } = JSON.parse(stdout);
    expect(pacts.length).toBeGreaterThan(1);
    expect(interactions.map(({ pending }: { pending: boolean }) => pending)).toContain(true);
    expect(status).toBe(1);
  });
});

describe('nothing is reported', () => {
  test('of our own stub', async () => {
    const pact = await published('stub-shop');
    const stub = await startStubProvider();
    ended.push(stub.close);

    const { status, stdout, stderr } = await verify(
      pact,
      ['--provider-base-url', stub.url, '--provider-states-setup-url', stub.providerStatesSetupUrl],
      ...PUBLISH,
    );

    expect(stdout).toContain('Not published: the provider is link-token-contract’s own stub');
    expect(stderr).toContain(
      'link-token-contract: the result of stub-shop 1 was not published: the provider is link-token-contract’s own stub, and says nothing of the real one; verify your own fake, or Plaid’s Sandbox\n',
    );
    expect(status).toBe(2);
    expect(await deployable(pact, 'fake-1')).toBe(null);
  });

  test('where an interaction was left out', async () => {
    const pact = await published('whole-shop', { states: PACT.interactions.length });

    const { status, stdout, stderr } = await verifySandbox(
      pact,
      ...['--publish-verification-results', ...V1],
    );

    expect(stderr).toBe(
      'link-token-contract: the result of whole-shop 1 was not published: 9 of its 14 interactions were not verified; publish the result of a provider that can be brought into all of their states\n',
    );
    expect(stdout).toContain('Not published: 9 of its 14 interactions were not verified');
    expect(status).toBe(2);
    expect(await deployable(pact, '2020-09-14_1.697.4')).toBe(null);
  });

  test.each([
    [
      'misspelled',
      [{ providerStates: [{ name: 'a fresh link tokn' }] }],
      1,
      /the pact itself is written wrongly/,
    ],
    [
      'message',
      [{ type: 'Asynchronous/Messages', description: 'an event', contents: {} }],
      2,
      /1 of its 2 interactions were not verified; publish the result of a verifier that takes messages/,
    ],
  ])('of a pact that could not be asked for as a whole: %s', async (name, more, code, why) => {
    const [, fresh] = PACT.interactions;
    const [other] = more;
    const interactions = [fresh, 'type' in Object(other) ? other : { ...fresh, ...other }];
    const pact = await published(`${name}-shop`, { content: { interactions } });

    const { status, stderr } = await verifyFake(pact, SERVED, ...PUBLISH);

    expect(stderr).toMatch(why);
    expect(status).toBe(code);
    expect(await deployable(pact, 'fake-1')).toBe(null);
  });

  test('where only the contract is broken, which the pact does not ask for', async () => {
    const pact = await published('careless-shop', { states: 1 });
    const { metadata, ...rest } = SERVED;
    const { webhook, ...others } = metadata;

    const { status, stdout } = await verifyFake(pact, { ...rest, metadata: others }, ...PUBLISH);

    expect(stdout).toContain('/metadata/webhook: missing (by the contract)');
    expect(stdout).toContain('Not published: the pact is honoured, but the contract is not');
    expect(status).toBe(1);
    expect(await deployable(pact, 'fake-1')).toBe(null);
  });

  test('under a version that the broker does not take', async () => {
    const pact = await published('blank-shop');

    const { status, stderr } = await verifyFake(
      pact,
      {},
      '--publish-verification-results',
      '--provider-app-version',
      ' ',
    );

    expect(stderr).toMatch(/--provider-app-version is empty/);
    expect(status).toBe(2);
  });

  test('by a broker that does not keep it: said, and not believed', async () => {
    const pact = await published('lost-shop');
    const front = createServer(async (request, response) => {
      const body = await text(request);
      const isResult = request.method === 'POST' && request.url?.endsWith('/verification-results');
      const answer = await fetch(`${broker.baseUrl}${request.url}`, {
        method: isResult ? 'GET' : (request.method ?? 'GET'),
        headers: { 'content-type': 'application/json', accept: 'application/hal+json' },
        ...(body === '' || isResult ? {} : { body }),
      });
      response.writeHead(isResult ? 201 : answer.status, {
        'content-type': 'application/hal+json',
      });
      response.end(isResult ? '{}' : await answer.text());
    });
    ended.push(() => close(front));
    const url = await listen(front, 0, '127.0.0.1');

    const { status, stdout, stderr } = await verifySandbox(
      pact,
      ...['--broker-base-url', url, '--publish-verification-results', ...V1],
    );

    expect(stdout).toContain('2 passed.');
    expect(stderr).toMatch(
      /the result of lost-shop 1 was not published: .* has not kept the result/,
    );
    expect(status).toBe(2);
  });
});

test('a broker that is not there', async () => {
  const { status, stdout, stderr } = await verifySandbox(
    null,
    '--broker-base-url',
    'http://127.0.0.1:1',
    '--timeout',
    '20',
  );

  expect(stderr).toMatch(/^link-token-contract: nothing listens at http:\/\/127\.0\.0\.1:1;/);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a provider without a pact', async () => {
  const { status, stderr } = await verifySandbox(null, '--provider', 'nobody');

  expect(stderr).toMatch(/the broker knows no provider "nobody"/);
  expect(status).toBe(2);
});

const SERVED = JSON.parse(JSON.stringify(PROVIDER_STATES[FRESH].answer('a').body));
const V1 = ['--provider-app-version', '2020-09-14_1.697.4'];
const PUBLISH = ['--publish-verification-results', '--provider-app-version', 'fake-1'];

const OF_GITHUB = {
  ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'c'.repeat(40) },
  ...{ GITHUB_REF: 'refs/heads/another', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'another' },
};

/** A repository with one commit, on that branch. */
async function repositoryOn(branch: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verify-branch-'));
  ended.push(() => rm(folder, { recursive: true }));
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  for (const command of [
    ['init', '--quiet', '--initial-branch', branch],
    [...author, 'commit', '--quiet', '--allow-empty', '--message', 'a'],
  ]) {
    execFileSync('git', command, { cwd: folder });
  }
  return folder;
}

interface PublishedPact {
  readonly consumer: string;
  readonly version: string;
}

/** Puts a pact of the first of these states into the broker, the way that any client may. */
async function published(
  consumer: string,
  { branch = 'main', version = '1', states = 2, content: own = {} } = {},
): Promise<PublishedPact> {
  const first = [FRESH, 'an unknown or expired link token'];
  const interactions = PACT.interactions.filter(
    ({ providerStates }: { providerStates: { name: string }[] }) =>
      states > 2 || first.slice(0, states).includes(providerStates[0]?.name ?? ''),
  );
  const content = { ...PACT, interactions, ...own, consumer: { name: consumer } };
  const of = `/pacticipants/${consumer}/branches/${encodeURIComponent(branch)}/versions/${version}`;
  const made = await askTheBroker(
    `/pacts/provider/plaid/consumer/${consumer}/version/${version}`,
    content,
  );
  expect(made.status).toBeLessThan(300);
  expect((await askTheBroker(of, {})).status).toBeLessThan(300);
  await askTheBroker(`/pacticipants/${consumer}`, { name: consumer, mainBranch: 'main' }, 'PATCH');
  return { consumer, version };
}

/** Whether the broker says that these may be deployed together; null where it knows of no result. */
async function deployable({ consumer, version }: PublishedPact, providerVersion: string) {
  const query = `q[][pacticipant]=${consumer}&q[][version]=${version}&q[][pacticipant]=plaid&q[][version]=${providerVersion}&latestby=cvpv`;
  const { status, body } = await askTheBroker(`/matrix?${query}`);
  // It knows no such version of the provider.
  if (status === 400) return null;
  const { matrix, summary } = body;
  return matrix.some(
    ({ verificationResult }: { verificationResult: unknown }) => verificationResult,
  )
    ? summary.deployable
    : null;
}

async function askTheBroker(path: string, body?: unknown, method = 'PUT') {
  const sent = body === undefined ? {} : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${broker.baseUrl}${path}`, {
    ...sent,
    headers: { 'content-type': 'application/json', accept: 'application/hal+json, */*' },
  });
  const answered = await answer.text();
  return {
    status: answer.status,
    body: answered.startsWith('{') ? JSON.parse(answered) : answered,
  };
}

function verifySandbox(pact: PublishedPact | null, ...args: string[]) {
  return verify(
    pact,
    ['--plaid-environment', 'sandbox', '--provider-base-url', sandbox.url],
    ...args,
  );
}

/** A provider that gives one answer to all that it is asked, and whose states are all set up. */
async function verifyFake(
  pact: PublishedPact | null,
  answer: unknown,
  ...args: (string | Surroundings)[]
) {
  const server = createServer(async (request, response) => {
    await text(request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  ended.push(() => close(server));
  const url = await listen(server, 0, '127.0.0.1');
  return verify(pact, ['--provider-base-url', url, '--provider-states-setup-url', url], ...args);
}

interface Surroundings {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function verify(
  pact: PublishedPact | null,
  provider: string[],
  ...args: (string | Surroundings)[]
) {
  const consumer = pact === null ? [] : ['--consumer', pact.consumer];
  const words = args.filter((arg) => typeof arg === 'string');
  const { folder = tmpdir(), env }: Surroundings = Object.assign(
    {},
    ...args.filter((arg) => typeof arg !== 'string'),
  );
  return runInProcess(['verify', ...provider, ...consumer, ...words], {
    env: { ...SANDBOX_KEYS, PACT_BROKER_BASE_URL: broker.baseUrl, ...env },
    folder,
  });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { brokerContent } from '../test/broker/broker-content.ts';
import { useTestBroker } from '../test/broker/use-test-broker.ts';
import { runInProcess } from '../test/cli/run-in-process.ts';
import { samplePublication } from '../test/publish/sample-publication.ts';
import { close, listen } from '../test-utils/http-server.ts';
import { readLinkTokenGetRequest } from '../test-utils/link-token-get-request.ts';
import { readProviderStateChange, StandingStates } from '../test-utils/standing-states.ts';

// The whole way of a pact, each step by the command that a pipeline would call, against the real broker.

const broker = useTestBroker();
const STEP_MS = 60_000;
const ENVIRONMENT = 'production';

let fake: Awaited<ReturnType<typeof startFake>>;
let listener: Awaited<ReturnType<typeof startListener>>;
/** The pact as it is, and one that relies on something else as well. */
let files: { readonly first: string; readonly changed: string };
let folder: string;

beforeAll(async () => {
  fake = await startFake();
  listener = await startListener();
  folder = await mkdtemp(join(tmpdir(), 'link-token-contract-'));
  files = {
    first: await pactFile('first.json', ''),
    changed: await pactFile('changed.json', ' too'),
  };
});
afterAll(async () => {
  await Promise.all([close(fake.server), close(listener.server)]);
  await rm(folder, { recursive: true });
});

async function run(...args: readonly string[]) {
  const { status, stdout, stderr } = await runInProcess(args, {
    env: { PACT_BROKER_BASE_URL: broker.baseUrl, CI: 'true' },
  });
  return { exitCode: status, stdout, stderr, said: stdout + stderr };
}

const CONSUMER = ['--pacticipant', 'link-token-client'];

function publish(file: string, version: string, branch: string) {
  return run('publish', '--pact', file, '--consumer-app-version', version, '--branch', branch);
}

function canIDeploy(version: string, ...more: readonly string[]) {
  return run('can-i-deploy', ...CONSUMER, '--version', version, ...more);
}

describe('from a pact to a deployment', () => {
  test('the pact is published on a branch', {
    timeout: STEP_MS,
  }, async () => {
    const { exitCode, said } = await publish(files.first, '1', 'main');
    expect(said).toMatch(/^Published: link-token-client -> plaid\n/);
    expect(exitCode).toBe(0);
  });

  test('a webhook is asked for, by parties that the broker knows', {
    timeout: STEP_MS,
  }, async () => {
    const { exitCode, said } = await run(
      'create-webhook',
      `${listener.url}/verify`,
      ...['--consumer', 'link-token-client', '--provider', 'plaid'],
      ...['--data', `{"version": "\${pactbroker.consumerVersionNumber}"}`],
    );
    expect(said).toContain('link-token-client');
    expect(exitCode).toBe(0);
  });

  test('nobody has verified it: no', { timeout: STEP_MS }, async () => {
    const { exitCode, said } = await canIDeploy('1');
    expect(said).toContain('missing');
    expect(exitCode).toBe(1);
  });

  test('a provider verifies it, and publishes the result', { timeout: STEP_MS }, async () => {
    const { exitCode, said } = await run(
      ...['verify', '--provider-base-url', fake.url],
      ...['--provider-states-setup-url', `${fake.url}/states`],
      ...['--publish-verification-results', '--provider-app-version', 'p1'],
      ...['--provider-branch', 'main'],
    );
    expect(said).toContain('p1');
    expect(exitCode).toBe(0);
  });

  test('now: yes', { timeout: STEP_MS }, async () => {
    const { exitCode, said } = await canIDeploy('1');
    expect(said).toMatch(/^Can be deployed: link-token-client 1\b/);
    expect(exitCode).toBe(0);
  });

  test('both are recorded as deployed, and may be deployed there', {
    timeout: STEP_MS,
  }, async () => {
    await brokerContent(broker).addEnvironment(ENVIRONMENT);
    for (const [name, version] of [
      ['plaid', 'p1'],
      ['link-token-client', '1'],
    ] as const) {
      const { exitCode, said } = await run(
        ...['record-deployment', '--pacticipant', name],
        ...['--version', version, '--environment', ENVIRONMENT],
      );
      expect(said).toContain(ENVIRONMENT);
      expect(exitCode).toBe(0);
    }
    expect((await canIDeploy('1', '--to-environment', ENVIRONMENT)).exitCode).toBe(0);
  });

  test('a changed pact on a branch: no for that, still yes for main', {
    timeout: STEP_MS,
  }, async () => {
    const { exitCode, said } = await publish(files.changed, '2', 'feature');
    expect(said).toContain(
      'contract_content_changed (pact content has changed since previous untagged version)',
    );
    expect(exitCode).toBe(0);
    expect((await canIDeploy('2', '--to-environment', ENVIRONMENT)).exitCode).toBe(1);
    expect((await canIDeploy('1', '--to-environment', ENVIRONMENT)).exitCode).toBe(0);
    await listener.called('2');
  });

  test('the same content under another version calls nobody', { timeout: STEP_MS }, async () => {
    expect((await publish(files.changed, '3', 'feature')).exitCode).toBe(0);
    expect((await publish(files.first, '4', 'feature')).exitCode).toBe(0);
    await listener.called('4');
    expect(listener.versions).toEqual(['2', '4']);
  });
});

async function pactFile(name: string, content: string): Promise<string> {
  const { pact } = await samplePublication('any', content);
  await writeFile(join(folder, name), JSON.stringify(pact.document));
  return join(folder, name);
}

/** A fake of Plaid as a team has one: not our stub, whose results are published for nobody. */
async function startFake() {
  const states = new StandingStates();
  const server = createServer(async (request, response) => {
    const { status, body } = answer(request, await text(request));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  return { server, url: await listen(server, 0, '127.0.0.1') };

  function answer({ url, headers }: IncomingMessage, body: string) {
    if (url !== '/states') {
      const reading = readLinkTokenGetRequest(flat(headers), body);
      if (reading.kind === 'refused') return reading.answer;
      return states.everywhere() ?? states.answerFor(reading.linkToken);
    }
    const reading = readProviderStateChange(body);
    if (reading.kind === 'refused') return reading.answer;
    const { action, state, params } = reading;
    if (state !== null) states[action === 'setup' ? 'setUp' : 'tearDown'](state, params);
    return { status: 200, body: params };
  }
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** What the broker's webhook calls: the versions that it is called with. */
async function startListener() {
  const versions: string[] = [];
  const server: Server = createServer(async (request, response) => {
    versions.push(JSON.parse(await text(request)).version);
    response.end('{}');
  });
  const url = await listen(server, 0, '127.0.0.1');
  // The broker calls about five seconds after what it calls for.
  const called = (version: string) =>
    vi.waitFor(() => expect(versions).toContain(version), { timeout: 40_000, interval: 100 });
  return { server, url, versions, called };
}

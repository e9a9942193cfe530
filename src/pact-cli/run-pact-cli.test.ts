import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answer,
  BROKER,
  type BrokerRequest,
  type FaultyBrokerOptions,
  PUBLISH_PATH,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import { selfSignedCertificate } from '../../test/broker/self-signed-certificate.ts';
import { untilTestEnds } from '../../test/until-test-ends.ts';
import { converse } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection, BrokerCredentials } from '../pact-broker/broker-connection.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { runPactCli } from './run-pact-cli.ts';

vi.setConfig({ testTimeout: 60_000 });

const HUSH = 'hunter2-hush';
const TOKEN: BrokerCredentials = { kind: 'token', token: HUSH };
const PACT = join(packageRoot(), 'pacts/link-token-client-plaid.json');
const PUBLISH = ['publish', PACT, '--consumer-app-version=1', '--output=json'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pact-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const started = async (options: FaultyBrokerOptions) =>
  untilTestEnds(await startFaultyBroker(options));

function run(
  connection: Partial<BrokerConnection> & Pick<BrokerConnection, 'baseUrl'>,
  { seconds = 40, env = {} as Readonly<Record<string, string>>, args = PUBLISH } = {},
) {
  const whole = { credentials: TOKEN, caFile: null, ...connection };
  // Its temporary files are to be found by the tests, and by nobody else.
  const around = { PATH: process.env['PATH'], TMPDIR: folder, ...env };
  return runPactCli(converse(whole, seconds), around, args);
}

const atPublishing =
  (answer: (request: BrokerRequest) => Answer) =>
  (request: BrokerRequest): Answer =>
    request.path === PUBLISH_PATH ? answer(request) : BROKER;

test('it publishes, with the credentials, and says so', async () => {
  const { baseUrl, requests } = await started({});
  const outcome = await run({ baseUrl });
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  expect(requests).toMatchObject([
    { method: 'GET', path: '/', authorization: `Bearer ${HUSH}` },
    { method: 'POST', path: PUBLISH_PATH, authorization: `Bearer ${HUSH}` },
  ]);
});

test('what it prints is taken as it is, whatever the broker repeats', async () => {
  const { baseUrl } = await started({
    answer: atPublishing(({ authorization }) => ({
      ...{ kind: 'reply', status: 403, body: { error: { message: `not to ${authorization}` } } },
    })),
  });
  const { exitCode, stdout } = await run({ baseUrl });
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`not to Bearer ${HUSH}`);
});

test('what it prints at length is cut', async () => {
  const { baseUrl } = await started({
    answer: atPublishing(() => ({
      kind: 'reply',
      status: 403,
      body: { error: { message: 'no '.repeat(2_000_000) } },
    })),
  });
  const { exitCode, stdout } = await run({ baseUrl });
  expect(exitCode).toBe(1);
  expect(stdout.length).toBe(1_048_576);
});

describe('an answer without end', () => {
  const MOST_MB = 1500;
  /** What the CLI held at most, as often as it was looked at. */
  let peak = 0;
  const looking = async (baseUrl: string) => {
    for (const id of await runningAt(baseUrl)) {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      peak = Math.max(peak, Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1000);
    }
  };

  test.skipIf(process.platform !== 'linux').each(['/', PUBLISH_PATH])(
    'ends it before the machine has no memory left: %s',
    async (where) => {
      const { baseUrl } = await started({
        answer: ({ path }) => (path === where ? { kind: 'endless' } : BROKER),
      });
      const timer = setInterval(() => void looking(baseUrl), 20);
      const error: unknown = await run({ baseUrl }).catch((thrown) => thrown);
      clearInterval(timer);
      expect(error).toBeInstanceOf(BrokerFault);
      expect(error).toMatchObject({ fault: { kind: 'memory', megabytes: MOST_MB } });
      expect(peak).toBeLessThan(2 * MOST_MB);
      await expect.poll(() => runningAt(baseUrl), { timeout: 10_000 }).toEqual([]);
    },
  );
});

test('more arguments than a program can be started with are no defect', async () => {
  const args = [...PUBLISH, `--tag=${'x'.repeat(3_000_000)}`];
  await expect(run({ baseUrl: 'http://127.0.0.1:1' }, { args })).rejects.toThrow(
    new InputError('the official CLI cannot be told all that (E2BIG); give less'),
  );
});

describe('it is killed when the time is over', () => {
  test.each<[string, Answer]>([
    ['silent', { kind: 'silent' }],
    ['dripping', { kind: 'drip' }],
    ['busy for a day', { kind: 'reply', status: 429, headers: { 'retry-after': '86400' } }],
  ])('%s', async (_what, answer) => {
    const { baseUrl, requests } = await started({ answer: () => answer });
    const start = performance.now();
    const error: unknown = await run({ baseUrl }, { seconds: 2 }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(BrokerFault);
    expect(error).toMatchObject({ fault: { kind: 'silent', seconds: 2 } });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(requests.length).toBe(1);
    await expect.poll(() => runningAt(baseUrl), { timeout: 10_000 }).toEqual([]);
  });

  test('before it has begun', async () => {
    const { baseUrl, requests } = await started({});
    const connection = { baseUrl, credentials: TOKEN, caFile: null };
    const conversation = { connection, seconds: 1, signal: AbortSignal.abort() };
    await expect(runPactCli(conversation, {}, PUBLISH)).rejects.toThrow(BrokerFault);
    expect(requests).toEqual([]);
  });
});

/** The processes that were told to ask a broker. */
async function runningAt(baseUrl: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return ids.filter((_id, index) => commands[index]?.includes(baseUrl));
}

describe('a certificate that nobody trusts', () => {
  test('is refused, whatever the environment says', async () => {
    const { baseUrl, requests } = await started({ tls: selfSignedCertificate(folder) });
    const env = { SSL_SKIP_VERIFICATION: 'true', PACT_BROKER_SSL_VERIFICATION: 'false' };
    const { exitCode } = await run({ baseUrl }, { env });
    expect(exitCode).toBe(1);
    expect(requests).toEqual([]);
  });

  test('is accepted where the user trusts it, beside those that everybody trusts', async () => {
    const certificate = selfSignedCertificate(folder);
    const { baseUrl } = await started({ tls: certificate });
    expect(await run({ baseUrl, caFile: certificate.certFile })).toMatchObject({ exitCode: 0 });
    expect((await readdir(folder)).toSorted()).toEqual(['cert.pem', 'key.pem']);
  });
});

test.skipIf(process.platform !== 'linux')(
  'the certificates of the user stand beside those that everybody trusts',
  async () => {
    const certificate = selfSignedCertificate(folder);
    const { baseUrl } = await started({ tls: certificate, answer: () => ({ kind: 'silent' }) });
    const running = run({ baseUrl, caFile: certificate.certFile }, { seconds: 6 });
    const ended = expect(running).rejects.toThrow(BrokerFault);
    const trusted = async () => {
      const [id = 'none'] = await runningAt(baseUrl);
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
      const file = /(?:^|\0)SSL_CERT_FILE=([^\0]*)/.exec(environment)?.[1] ?? '';
      return readFile(file, 'utf8').catch(() => '');
    };
    const certificates = async () =>
      (await trusted()).match(/-----BEGIN [\s\S]*?END .*-----/g) ?? [];
    await expect
      .poll(certificates, { timeout: 5500 })
      .toEqual(expect.arrayContaining([rootCertificates[0], certificate.cert.trim()]));
    await ended;
  },
);

test('a proxy is not asked for a broker on this machine', async () => {
  const proxy = await started({});
  const { baseUrl } = await started({});
  const env = { HTTP_PROXY: proxy.baseUrl, http_proxy: proxy.baseUrl, ALL_PROXY: proxy.baseUrl };
  expect(await run({ baseUrl }, { env })).toMatchObject({ exitCode: 0 });
  expect(proxy.requests).toEqual([]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it ends with us, where we are ended by %s',
  async (signal) => {
    let asked = 0;
    const broker = await started({
      answer: () => {
        asked++;
        return { kind: 'silent' };
      },
    });
    const connection = { baseUrl: broker.baseUrl, credentials: { kind: 'none' }, caFile: null };
    const child = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { converse } from ${JSON.stringify(join(packageRoot(), 'src/pact-broker/ask-broker.ts'))};
     import { runPactCli } from ${JSON.stringify(join(import.meta.dirname, 'run-pact-cli.ts'))};
     await runPactCli(converse(${JSON.stringify(connection)}, 300), process.env, ${JSON.stringify(PUBLISH)});`,
    ]);
    await vi.waitFor(() => expect(asked).toBe(1), { timeout: 30_000 });
    expect(await clisAt(broker.baseUrl)).toHaveLength(1);
    child.kill(signal);
    await vi.waitFor(async () => expect(await clisAt(broker.baseUrl)).toEqual([]), {
      timeout: 10_000,
    });
  },
);

/** The command lines of the CLIs that talk to a broker. */
async function clisAt(baseUrl: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args=']);
  return stdout
    .split('\n')
    .filter((line) => /standalone.pact broker/.test(line) && line.includes(baseUrl));
}

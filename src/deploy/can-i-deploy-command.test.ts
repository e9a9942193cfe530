import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokerContent } from '../../test/broker/broker-content.ts';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { readDeployAnswer } from './deploy-answer.ts';

const TEST_MS = 120_000;
const COMMIT = '4f1d3c2b5a69788796a5b4c3d2e1f00112233445';

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runInProcess(['can-i-deploy', ...args], { env });

describe('asked of a real broker', () => {
  const broker = useTestBroker();
  const content = brokerContent(broker);
  const ask = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run(['--timeout', '90', ...args], { PACT_BROKER_BASE_URL: broker.baseUrl, ...env });
  const asked = async (...args: readonly string[]) => {
    const { status, stdout, stderr } = await ask([...args, '--format', 'json']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[^\n]+\n$/);
    return { status, ...JSON.parse(stdout) };
  };

  test('unknown, then no, then yes, as results come in; another version stays unknown', {
    timeout: TEST_MS,
  }, async () => {
    await content.publish('web-shop', '1');
    const question = ['--pacticipant', 'web-shop', '--version', '1'] as const;
    const row = { consumer: 'web-shop', consumerVersion: '1', provider: 'plaid' };
    expect(await asked(...question)).toEqual({
      ...{ status: 1, verdict: 'unknown', pacticipant: 'web-shop', version: '1' },
      environment: null,
      reason: expect.stringMatching(/There is no verified pact between version 1 of web-shop/),
      matrix: [{ ...row, providerVersion: null, result: 'missing' }],
      remedy: expect.stringMatching(/^let plaid be verified/),
      source: { from: 'option', name: '--version' },
      remarks: [],
    });

    await content.verify('web-shop', '1', { providerVersion: '7', success: false });
    expect(await asked(...question)).toMatchObject({
      ...{ status: 1, verdict: 'no', matrix: [{ ...row, providerVersion: '7', result: 'failed' }] },
    });

    await content.verify('web-shop', '1', { providerVersion: '8', success: true });
    expect(await asked(...question)).toMatchObject({
      ...{
        status: 0,
        verdict: 'yes',
        matrix: [{ ...row, providerVersion: '8', result: 'passed' }],
      },
    });

    await content.publish('web-shop', '2', ' of another kind');
    expect(await asked('--consumer', 'web-shop', '--version', '2')).toMatchObject({
      ...{ status: 1, verdict: 'unknown' },
    });
    expect(await asked('--pacticipant', 'web-shop', '--version', '3')).toMatchObject({
      ...{
        status: 1,
        verdict: 'no',
        matrix: [],
        remedy: expect.stringMatching(/^let the broker know it first/),
      },
    });
  });

  test('for people: the matrix, the words of the broker, and what a yes means', {
    timeout: TEST_MS,
  }, async () => {
    await content.publish('paper shop', '1/2');
    await content.verify('paper shop', '1/2', { providerVersion: '9', success: true });
    expect(await ask(['--pacticipant', 'paper shop', '--version', '1/2'])).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Can be deployed: paper shop 1/2 beside the latest version of everyone',
        '  consumer    version  provider  version  result',
        '  paper shop  1/2      plaid     9        passed',
        '  broker: WARN: It is recommended to specify the environment into which you are deploying. Without the environment, this result will not be reliable.',
        '  broker: All required verification results are published and successful',
        '  version 1/2 (--version)',
        '  the results are those that were published in the name of plaid; Plaid itself verifies no pact',
        '',
      ].join('\n'),
    });
  });

  test('to an environment: only beside what is there', { timeout: TEST_MS }, async () => {
    await content.publish('book-shop', '1');
    await content.verify('book-shop', '1', { providerVersion: '10', success: true });
    await content.addEnvironment('staging');
    const question = [
      ...['--pacticipant', 'book-shop', '--version', '1', '--to-environment', 'staging'],
    ];
    expect(await asked(...question)).toMatchObject({
      ...{ status: 1, verdict: 'unknown', environment: 'staging' },
      remedy: expect.stringMatching(/record which version of it stands for staging/),
    });

    const elsewhere = ['--pacticipant', 'book-shop', '--version', '1', '--to-environment', 'mars'];
    const { status, stdout } = await ask(elsewhere);
    expect(status).toBe(1);
    expect(stdout).toContain("  broker: Environment with name 'mars' does not exist\n");
    expect(stdout).toContain('  -> the broker knows the environments staging; give one of them');
  });

  test('a yes to a version that has no pact is none', { timeout: TEST_MS }, async () => {
    await content.addVersion('toy-shop', '1');
    expect(await asked('--pacticipant', 'toy-shop', '--version', '1')).toMatchObject({
      ...{ status: 1, verdict: 'unknown', matrix: [] },
      reason: expect.stringMatching(
        /There are no missing dependencies\nIt has no pact .* nothing was compared$/,
      ),
    });
  });

  test('of whom and which version: from the pact and from the build', {
    timeout: TEST_MS,
  }, async () => {
    await content.publish('book-store', COMMIT);
    await withTemporaryFolder(async (folder) => {
      const file = join(folder, 'pact.json');
      const parties = { consumer: { name: 'book-store' }, provider: { name: 'plaid' } };
      await writeFile(file, JSON.stringify({ ...parties, interactions: [{}] }));
      const build = { GITLAB_CI: 'true', CI_COMMIT_SHA: COMMIT };
      const { status, stdout } = await ask(['--pact', file, '--format', 'json'], build);
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ verdict: 'unknown', pacticipant: 'book-store', version: COMMIT },
        source: { from: 'gitlab', name: 'CI_COMMIT_SHA' },
      });

      const wrong = await ask(['--pact', file, '--consumer', 'web-shop', '--version', '1']);
      expect(wrong).toMatchObject({ status: 2, stdout: '' });
      expect(wrong.stderr).toMatch(/is "book-store", not "web-shop"/);
    });
  });

  test('a yes past a row that is ignored, as no question of ours has it, counts', {
    timeout: TEST_MS,
  }, async () => {
    await content.publish('ignoring-shop', '1');
    const query = (ignore: string) =>
      `/matrix?q[][pacticipant]=ignoring-shop&q[][version]=1&latestby=cvp&latest=true${ignore}`;
    const read = async (ignore: string) => {
      const answer = await content.get(encodeURI(query(ignore)));
      const question = { pacticipant: 'ignoring-shop', version: '1' };
      return readDeployAnswer(JSON.stringify(answer), question);
    };
    expect(await read('')).toMatchObject({
      ...{ kind: 'answer', answer: { verdict: 'unknown', matrix: [{ result: 'missing' }] } },
    });
    expect(await read('&ignore[][pacticipant]=plaid')).toMatchObject({
      ...{ kind: 'answer', answer: { verdict: 'yes', matrix: [] } },
    });
  });

  test('in this checkout it is about our own pact', { timeout: TEST_MS }, async () => {
    const { status, stdout } = await ask(['--version', '1', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ verdict: 'unknown', pacticipant: 'link-token-client' },
      reason: 'Pacticipant link-token-client not found',
    });
  });
});

describe('exit 2 and one line, with what to do', () => {
  const base = ['--pacticipant', 'web-shop', '--version', '1'];
  test.each<[string, readonly string[], RegExp]>([
    ['no broker', base, /no Pact Broker was named/],
    [
      'a broker out of reach',
      [...base, '--broker-base-url', 'http://127.0.0.1:1'],
      /nothing listens at http:\/\/127\.0\.0\.1:1; start the broker/,
    ],
    ['a version that is an option', ['--version=--latest'], /--version begins with a dash/],
    ['a name that is one', ['--pacticipant=-x'], /--pacticipant begins with a dash/],
    ['an environment that is one', ['--to-environment=-x'], /--to-environment begins with a/],
    ['a line end', ['--version=1\n2'], /--version has a line end or another control character/],
    ['a space after the name', ['--pacticipant=web-shop '], /--pacticipant has a space at its/],
    ['a space before the version', ['--version= 1'], /--version has a space at its beginning/],
    ['an empty version', ['--version='], /--version is empty/],
    ['two names', ['--consumer', 'other'], /--pacticipant and --consumer name two/],
    [
      'a provider of no pact',
      ['--provider', 'plaid'],
      /--provider is held against a pact; give --pact/,
    ],
    ['no pact there', ['--pact', '/nonexistent.json'], /cannot read the pact \/nonexistent\.json/],
  ])('%s', { timeout: TEST_MS }, async (what, args, message) => {
    const env: Readonly<Record<string, string>> =
      what === 'no broker' ? {} : { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' };
    const { status, stdout, stderr } = await run([...base, ...args], env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});

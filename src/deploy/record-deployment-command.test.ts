import { describe, expect, test } from 'vitest';
import { brokerContent } from '../../test/broker/broker-content.ts';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { PUBLISH_FIRST } from './broker-refusal.ts';

const TEST_MS = 120_000;

describe('told to a real broker', () => {
  const broker = useTestBroker();
  const content = brokerContent(broker);
  const record = (...args: readonly string[]) =>
    runInProcess(['record-deployment', '--timeout', '90', ...args], {
      env: {
        PACT_BROKER_BASE_URL: broker.baseUrl,
      },
    });
  const deployed = async (pacticipant: string, version: string) => {
    const page = await content.get(
      `/pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`,
    );
    const links: unknown = JSON.parse(JSON.stringify(page))._links['pb:deployed-environments'];
    return links;
  };

  test('with it, the provider is where the consumer goes: yes', { timeout: TEST_MS }, async () => {
    await content.addEnvironment('test');
    await content.publish('web-shop', '1');
    await content.verify('web-shop', '1', { providerVersion: '7', success: true });
    const ask = () =>
      runInProcess(
        [
          'can-i-deploy',
          ...['--pacticipant', 'web-shop', '--version', '1', '--to-environment', 'test'],
          ...['--format', 'json', '--timeout', '90'],
        ],
        { env: { PACT_BROKER_BASE_URL: broker.baseUrl } },
      );
    expect(await ask()).toMatchObject({ status: 1, stderr: '' });
    expect(
      await record('--pacticipant', 'plaid', '--version', '7', '--environment', 'test'),
    ).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Recorded: plaid 7 is deployed to test',
        `  ${broker.baseUrl}/pacticipants/plaid/versions/7`,
        '  version 7 (--version)',
        '',
      ].join('\n'),
    });
    expect(await ask()).toMatchObject({ status: 0, stderr: '' });
  });

  test('again, and of several instances', { timeout: TEST_MS }, async () => {
    await content.addEnvironment('staging');
    await content.publish('paper-shop', '1');
    const args = ['--consumer', 'paper-shop', '--version', '1', '--environment', 'staging'];
    for (const more of [[], [], ['--application-instance', 'blue']]) {
      const { status, stdout } = await record(...args, ...more, '--format', 'json');
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        ...{ verdict: 'recorded', kind: 'deployment', pacticipant: 'paper-shop', version: '1' },
        ...{ environment: 'staging', applicationInstance: more[1] ?? null },
        url: `${broker.baseUrl}/pacticipants/paper-shop/versions/1`,
        ...{ said: null, remedy: null },
        ...{ source: { from: 'option', name: '--version' }, remarks: [] },
      });
    }
    expect(await deployed('paper-shop', '1')).toHaveLength(2);
  });

  test('whatever a URL has a meaning for stays a part of the names', {
    timeout: TEST_MS,
  }, async () => {
    await content.addEnvironment('north&south=x');
    for (const version of ['1/2', '1?x=y', '1#2', '1%2F2', 'a b', '1;2+3', 'ä', '[1]', 'a\\b']) {
      await content.publish('book & more', version);
      const { status, stderr } = await record(
        ...['--pacticipant', 'book & more', '--version', version],
        ...['--environment', 'north&south=x'],
      );
      expect({ version, status, stderr }).toEqual({ version, status: 0, stderr: '' });
      expect(await deployed('book & more', version)).toHaveLength(1);
    }
  });

  test('refused: no such version, no such environment', { timeout: TEST_MS }, async () => {
    await content.publish('toy-shop', '1');
    expect(
      await record('--pacticipant', 'toy-shop', '--version', '9', '--environment', 'mars'),
    ).toEqual({
      status: 1,
      stderr: '',
      stdout: [
        'The broker did not record: toy-shop 9 is deployed to mars',
        '  broker: it has no version 9 of toy-shop (404)',
        `  -> ${PUBLISH_FIRST}`,
        '  version 9 (--version)',
        '',
      ].join('\n'),
    });
    const { status, stdout } = await record(
      ...['--pacticipant', 'toy-shop', '--version', '1', '--environment', 'mars'],
    );
    expect(status).toBe(1);
    expect(stdout).toContain('\n  broker: Environment mars does not exist\n  -> the broker knows ');
  });
});

describe('a broker that asks for a user', () => {
  const broker = useTestBroker({ basicAuth: { username: 'us', password: 'hunter2' } });
  const record = (env: Readonly<Record<string, string>>) =>
    runInProcess(
      [
        'record-deployment',
        ...['--pacticipant', 'web-shop', '--version', '1', '--environment', 'test'],
        ...['--timeout', '90', '--broker-base-url', broker.baseUrl],
      ],
      { env },
    );

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['none', {}, /asks for credentials \(401\)/],
    [
      'the wrong one',
      { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'hunter3' },
      /does not take the user \(401\)/,
    ],
  ])(
    '%s: exit 2, and nothing of it is shown',
    { timeout: TEST_MS },
    async (_what, env, message) => {
      const { status, stdout, stderr } = await record(env);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('hunter');
    },
  );

  test('the right one is heard', { timeout: TEST_MS }, async () => {
    const { status, stdout } = await record({
      ...{ PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'hunter2' },
    });
    expect(status).toBe(1);
    expect(stdout).toContain('it has no version 1 of web-shop (404)');
    expect(stdout).not.toContain('hunter');
  });
});

describe('exit 2 and one line', () => {
  const env = { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' };
  const base = ['--pacticipant', 'web-shop', '--version', '1'];
  test.each<[string, readonly string[], RegExp]>([
    ['no environment', base, /required option '--environment <name>' not specified/],
    ['out of reach', [...base, '--environment', 'test'], /nothing listens at/],
    ['an option', [...base, '--environment=-x'], /--environment begins with a dash/],
    ['no version for a URL', [...base, '--version=..', '--environment=test'], /no URL can carry/],
    [
      'an instance with a line end',
      [...base, '--environment=test', '--application-instance=a\nb'],
      /--application-instance has a line end/,
    ],
  ])('%s', { timeout: TEST_MS }, async (_what, args, message) => {
    const { status, stdout, stderr } = await runInProcess(['record-deployment', ...args], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});

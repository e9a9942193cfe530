import { describe, expect, test } from 'vitest';
import { brokerContent } from '../../test/broker/broker-content.ts';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';

const TEST_MS = 120_000;

describe('told to a real broker', () => {
  const broker = useTestBroker();
  const content = brokerContent(broker);
  const release = (...args: readonly string[]) =>
    runInProcess(['record-release', '--timeout', '90', ...args], {
      env: {
        PACT_BROKER_BASE_URL: broker.baseUrl,
      },
    });

  test('versions are released beside each other, and again', { timeout: TEST_MS }, async () => {
    await content.addEnvironment('production');
    for (const version of ['1.0', '1.0', '2.0']) {
      await content.publish('web-shop', version);
      expect(
        await release('--consumer', 'web-shop', '--version', version, '--environment=production'),
      ).toEqual({
        status: 0,
        stderr: '',
        stdout: [
          `Recorded: web-shop ${version} is released to production`,
          `  ${broker.baseUrl}/pacticipants/web-shop/versions/${version}`,
          `  version ${version} (--version)`,
          '',
        ].join('\n'),
      });
    }
    for (const version of ['1.0', '2.0']) {
      expect(await content.get(`/pacticipants/web-shop/versions/${version}`)).toMatchObject({
        _links: { 'pb:released-environments': [{ currently_supported: true }] },
      });
    }
  });

  test('refused: no such environment', { timeout: TEST_MS }, async () => {
    await content.publish('toy-shop', '1');
    const { status, stdout } = await release(
      ...['--pacticipant', 'toy-shop', '--version', '1', '--environment', 'mars'],
      ...['--format', 'json'],
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{
        verdict: 'refused',
        kind: 'release',
        url: null,
        said: 'Environment mars does not exist',
      },
      remedy: expect.stringMatching(
        /make it: npx -p @pact-foundation\/pact-cli pact-broker create-/,
      ),
    });
  });
});

test('an instance is a matter of deployments', async () => {
  const { status, stderr } = await runInProcess(
    ['record-release', '--environment', 'test', '--application-instance', 'blue'],
    { env: { PACT_BROKER_BASE_URL: 'http://127.0.0.1:1' } },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/unknown option '--application-instance'/);
});

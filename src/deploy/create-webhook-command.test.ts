import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { brokerContent } from '../../test/broker/broker-content.ts';
import { useTestBroker } from '../../test/broker/use-test-broker.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { close, listen } from '../../test-utils/http-server.ts';

const TEST_MS = 120_000;
/** A webhook is called some five seconds after what it waits for. */
const CALL_MS = 60_000;

describe('told to a real broker', () => {
  const broker = useTestBroker();
  const content = brokerContent(broker);
  const create = (...args: readonly string[]) =>
    runInProcess(['create-webhook', '--timeout', '90', ...args], {
      env: {
        PACT_BROKER_BASE_URL: broker.baseUrl,
      },
    });
  const count = async () => {
    const page = JSON.parse(JSON.stringify(await content.get('/webhooks')));
    return page._links['pb:webhooks'].length;
  };

  test('it is called when the content changes, and is one however often it is created', {
    timeout: TEST_MS,
  }, async () => {
    const calls: { request: IncomingMessage; body: string }[] = [];
    const server = createServer(async (request, response) => {
      calls.push({ request, body: await text(request) });
      response.end('{}');
    });
    const url = `${await listen(server, 0, '127.0.0.1')}/verify?ref=main`;
    try {
      await content.publish('web-shop', '1');
      const before = await count();
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the broker fills it in
      const data = '{"version": "${pactbroker.consumerVersionNumber}"}';
      const args = [url, '--consumer', 'web-shop', '--data', data];
      const headers = [
        '--header',
        'X-Event: pact: new',
        '--header',
        'Content-Type: application/json',
      ];
      const created = await create(...args, '--format', 'json');
      expect(created).toMatchObject({ status: 0, stderr: '' });
      const { uuid, ...rest } = JSON.parse(created.stdout);
      expect(rest).toEqual({
        ...{ verdict: 'created', consumer: 'web-shop', provider: 'plaid' },
        ...{ url: url.replace('ref=main', '…'), headers: ['content-type'] },
        ...{ page: `${broker.baseUrl}/webhooks/${uuid}`, said: null, remedy: null },
      });

      const again = await create(...args, ...headers);
      expect(again).toEqual({
        status: 0,
        stderr: '',
        stdout: [
          `Webhook updated, it was there already: web-shop -> plaid, POST ${rest.url}`,
          `  ${rest.page}`,
          '  called some seconds after a pact with another content is published',
          '',
        ].join('\n'),
      });
      expect(await count()).toBe(before + 1);

      await content.publish('web-shop', '2');
      await content.publish('web-shop', '3', ' of another kind');
      await vi.waitFor(() => expect(calls).not.toEqual([]), { timeout: CALL_MS, interval: 100 });
      const [call] = calls;
      expect(call?.request).toMatchObject({ method: 'POST', url: '/verify?ref=main' });
      expect(call?.request.headers).toMatchObject({ 'x-event': 'pact: new' });
      expect(JSON.parse(call?.body ?? '')).toEqual({ version: '3' });
    } finally {
      await close(server);
    }
  });

  test('refused: a host that the broker does not call, a consumer that it does not know', {
    timeout: TEST_MS,
  }, async () => {
    await content.publish('toy-shop', '1');
    const elsewhere = await create('https://192.0.2.1/verify?a=b', '--consumer', 'toy-shop');
    expect(elsewhere).toMatchObject({ status: 1, stderr: '' });
    expect(elsewhere.stdout).toMatch(
      /^The broker refused the webhook: toy-shop -> plaid, POST https:\/\/192\.0\.2\.1\/verify\?…\n {2}broker: request\.url: host must be in the whitelist .*\n {2}-> let who runs the broker allow it/,
    );
    const nobody = await create('http://127.0.0.1/verify', '--consumer', 'nobody', '--format=json');
    expect(nobody.status).toBe(1);
    expect(JSON.parse(nobody.stdout)).toMatchObject({
      ...{ verdict: 'refused', uuid: null, page: null },
      said: 'consumer.name: does not match an existing pacticipant',
      remedy: expect.stringMatching(/^publish the pact first/),
    });
  });
});

describe('exit 2 and one line, which quotes no credential', () => {
  const URL_ = 'https://ci.example/verify';
  const by = ['--consumer', 'web-shop'];
  test.each<[string, readonly string[], RegExp]>([
    ['no URL', by, /missing required argument 'url'/],
    ['what is none', ['hunter3', ...by], /the URL is not a URL; give another/],
    ['out of reach', [URL_, ...by], /nothing listens at/],
    ['a password in the URL', ['https://u:hunter3@ci.example', ...by], /the URL may carry/],
    ['a token', [URL_, ...by, '--header', 'Authorization: Bearer hunter3'], /Authorization may/],
    ['what is no header', [URL_, ...by, '--header', 'hunter3'], /--header takes 'Name: value'/],
    [
      'one with a dash in front',
      [URL_, ...by, '--header=-H: x'],
      /the header -H begins with a dash/,
    ],
    ['what a variable holds', [URL_, ...by, '--data', 'is hunter3-hunter3'], /the body may carry/],
    [
      'too much',
      [URL_, ...by, '--data', 'x'.repeat(100_001)],
      /--data is longer than 100000 bytes/,
    ],
    ['a null', [URL_, ...by, '--data', 'a\u0000b'], /--data has a null character in it/],
    ['a name that is an option', [URL_, '--consumer=-x'], /--consumer begins with a dash/],
    ['no pact there', [URL_, '--pact', '/nonexistent.json'], /cannot read the pact/],
  ])('%s', { timeout: TEST_MS }, async (_what, args, message) => {
    const { status, stdout, stderr } = await runInProcess(['create-webhook', ...args], {
      env: {
        ...{ PACT_BROKER_BASE_URL: 'http://127.0.0.1:1', DEPLOY_TOKEN: 'hunter3-hunter3' },
      },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).not.toContain('hunter');
  });
});

import { afterEach, expect, test } from 'vitest';
import {
  type Answer,
  type FaultyBroker,
  reply,
  startFaultyBroker,
} from '../../test/broker/faulty-broker.ts';
import { converse } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { createWebhook, type Webhook, webhookUuid } from './webhook.ts';

const TEST_MS = 60_000;
const WEBHOOK: Webhook = {
  consumer: 'web-shop',
  provider: 'plaid',
  url: 'https://ci.example/verify?ref=main',
  headers: { 'X-One': 'a: b', 'X-Two': "it's" },
  body: '-d {"a',
};
const PAGE = `/webhooks/${webhookUuid(WEBHOOK)}`;

let broker: FaultyBroker;
afterEach(() => broker.close());

/** Told to what keeps what it is sent, as `kept` changes it. */
async function create(
  put: Answer | null,
  kept: (sent: object) => Answer,
  { seconds = 30, links = ['pb:webhooks', 'pb:webhook'] } = {},
) {
  let sent: object | null = null;
  broker = await startFaultyBroker({
    answer: ({ method, path, body }) => {
      if (path === '/') {
        const link = { href: `${broker.baseUrl}/webhooks/{uuid}`, templated: true };
        return reply(200, {
          body: { _links: Object.fromEntries(links.map((name) => [name, link])) },
        });
      }
      if (path !== PAGE) return reply(404, { body: {} });
      if (method === 'PUT') {
        if (put !== null) return put;
        sent = JSON.parse(body);
        return reply(201, { body: { _links: {} } });
      }
      return sent === null && put === null
        ? reply(404, { body: {} })
        : kept({ enabled: true, ...sent });
    },
  });
  const { baseUrl } = broker;
  const connection = { baseUrl, credentials: { kind: 'none' }, caFile: null } as const;
  return createWebhook(converse(connection, seconds), WEBHOOK, process.env);
}

const asSent = (sent: object) => reply(200, { body: JSON.parse(JSON.stringify(sent)) });

test('the broker gets what was meant, and has it afterwards', { timeout: TEST_MS }, async () => {
  expect(await create(null, asSent)).toEqual({
    kind: 'created',
    uuid: webhookUuid(WEBHOOK),
    page: `${broker.baseUrl}${PAGE}`,
  });
  const put = broker.requests.find(({ method }) => method === 'PUT');
  expect(JSON.parse(put?.body ?? '')).toEqual({
    consumer: { name: 'web-shop' },
    provider: { name: 'plaid' },
    events: [{ name: 'contract_content_changed' }],
    request: {
      ...{ method: 'POST', url: WEBHOOK.url, headers: WEBHOOK.headers, body: WEBHOOK.body },
    },
  });
});

test.each<[string, Answer | null, (sent: object) => Answer, RegExp]>([
  [
    'it has another one',
    null,
    (sent) => asSent({ ...sent, enabled: false }),
    /has not kept the switch as it was sent/,
  ],
  [
    'it has none',
    reply(200, { body: {} }),
    () => reply(404, { body: {} }),
    /has not kept the webhook as it was sent/,
  ],
])('the CLI reports success, but %s', { timeout: TEST_MS }, async (_what, put, kept, message) => {
  await expect(create(put, kept)).rejects.toThrow(message);
});

test('refused, in its own words', { timeout: TEST_MS }, async () => {
  const refusal = reply(400, {
    body: { errors: { 'request.url': ['host must be in the whitelist "x"'] } },
  });
  expect(await create(refusal, () => reply(404, { body: {} }))).toEqual({
    kind: 'refused',
    said: 'request.url: host must be in the whitelist "x"',
    remedy: expect.stringMatching(/^let who runs the broker allow it/),
  });
});

test.each<[string, Answer]>([
  ['401', reply(401, { body: {} })],
  ['500', reply(500, { body: {} })],
  ['418', reply(418, { body: {} })],
  ['404', reply(404, { body: {} })],
  ['a login page', { kind: 'reply', status: 200, body: '<html>', type: 'text/html' }],
  ['cut off', { kind: 'cut-off' }],
])('%s is no answer of a broker', { timeout: TEST_MS }, async (_what, put) => {
  await expect(create(put, () => reply(404, { body: {} }))).rejects.toThrow(BrokerFault);
});

test('silence, for no longer than was granted', { timeout: TEST_MS }, async () => {
  const start = performance.now();
  await expect(
    create({ kind: 'silent' }, () => reply(404, { body: {} }), { seconds: 3 }),
  ).rejects.toMatchObject({
    fault: { kind: 'silent' },
  });
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('an index without a link to one webhook is no refusal', { timeout: TEST_MS }, async () => {
  await expect(create(null, asSent, { links: ['pb:webhooks'] })).rejects.toThrow(
    /not a Pact Broker: Could not find relation 'pb:webhook';/,
  );
});

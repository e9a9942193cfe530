import { expect, test } from 'vitest';
import { bodyValue, shownUrl, type Webhook, webhookUuid } from './webhook.ts';

const WEBHOOK: Webhook = {
  consumer: 'web-shop',
  provider: 'plaid',
  url: 'https://ci.example/verify',
  headers: {},
  body: null,
};

test('the same pact and URL have the same identifier, in a form that the broker accepts', () => {
  const uuid = webhookUuid(WEBHOOK);
  expect(uuid).toMatch(/^[A-Za-z0-9_-]{16,}$/);
  expect(webhookUuid({ ...WEBHOOK, headers: { a: 'b' }, body: 'x' })).toBe(uuid);
});

test.each<[string, Partial<Webhook>]>([
  ['consumer', { consumer: 'shop' }],
  ['provider', { provider: 'other' }],
  ['URL', { url: 'https://ci.example/verify2' }],
  ['names, run together', { consumer: 'web-shopp', provider: 'laid' }],
])('another %s has another identifier', (_what, change) => {
  expect(webhookUuid({ ...WEBHOOK, ...change })).not.toBe(webhookUuid(WEBHOOK));
});

test.each([
  ['https://h/p', 'https://h/p'],
  ['https://h/p?token=1', 'https://h/p?…'],
  ['https://h/p#x?y', 'https://h/p?…'],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});

test.each<[string, unknown]>([
  ['{"a": 1}', { a: 1 }],
  ['a=1', 'a=1'],
  ['', ''],
])('the body %j', (body, value) => {
  expect(bodyValue(body)).toEqual(value);
});

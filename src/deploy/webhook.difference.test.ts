import { expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { type Webhook, webhookDifference } from './webhook.ts';

const WEBHOOK: Webhook = {
  consumer: 'web-shop',
  provider: 'plaid',
  url: 'https://ci.example/verify',
  headers: { 'X-Event': 'pact' },
  body: '{"a": [1.0]}',
};
const REQUEST = {
  method: 'POST',
  url: 'https://ci.example/verify',
  headers: { 'x-event': 'pact' },
  body: { a: [1] },
};
/** As a broker answers. */
const ANSWER: JsonObject = {
  uuid: '0123456789abcdef',
  consumer: { name: 'web-shop' },
  provider: { name: 'plaid' },
  enabled: true,
  request: REQUEST,
  events: [{ name: 'contract_content_changed' }],
};

test('is null for the same webhook', () => {
  expect(webhookDifference(WEBHOOK, ANSWER)).toBeNull();
});

test('is null without headers and body, which the broker leaves out', () => {
  const { method, url } = REQUEST;
  const answer = { ...ANSWER, request: { method, url } };
  expect(webhookDifference({ ...WEBHOOK, headers: {}, body: null }, answer)).toBeNull();
});

test('is null where the broker hides the value of a header', () => {
  const answer = { ...ANSWER, request: { ...REQUEST, headers: { 'x-event': '**********' } } };
  expect(webhookDifference(WEBHOOK, answer)).toBeNull();
});

test('is null for a text, which stays a text', () => {
  const answer = { ...ANSWER, request: { ...REQUEST, body: 'a=1' } };
  expect(webhookDifference({ ...WEBHOOK, body: 'a=1' }, answer)).toBeNull();
});

test.each<[string, JsonObject]>([
  ['consumer', { consumer: { name: 'shop' } }],
  ['provider', { provider: null }],
  ['events', { events: [] }],
  ['events', { events: [{ name: 'contract_content_changed' }, { name: 'contract_published' }] }],
  ['switch', { enabled: false }],
  ['method', { request: { ...REQUEST, method: 'GET' } }],
  ['URL', { request: { ...REQUEST, url: 'https://ci.example' } }],
  ['body', { request: { ...REQUEST, body: { a: [2] } } }],
  ['headers', { request: { ...REQUEST, headers: {} } }],
  ['headers', { request: { ...REQUEST, headers: { 'x-event': 'other' } } }],
  ['headers', { request: { ...REQUEST, headers: { 'x-event': 'pact', more: 'x' } } }],
  ['method', { request: 'x' }],
])('names a different %s', (part, change) => {
  expect(webhookDifference(WEBHOOK, { ...ANSWER, ...change })).toBe(part);
});

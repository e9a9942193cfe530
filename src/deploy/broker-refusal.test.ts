import { expect, test } from 'vitest';
import { converse } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { brokerRefusal } from './broker-refusal.ts';

const conversation = converse(
  { baseUrl: 'https://broker.example', credentials: { kind: 'none' }, caFile: null },
  30,
);
const said = (stdout: string) => brokerRefusal(conversation, { exitCode: 1, stdout, stderr: '' });

/** As the CLI prints them. */
test.each([
  [
    "❌ failed validation - [\"Environment with name 't' does not exist\"]\n❌ Environment with name 't' does not exist\n",
    "Environment with name 't' does not exist",
  ],
  [
    '❌ Environment t does not exist\n❌ ❌ Environment t does not exist\n',
    'Environment t does not exist',
  ],
  [
    '❌ Failed to create webhook: failed validation - ["request.url: host must be in the whitelist \\"localhost\\"","a: b"]\n',
    'request.url: host must be in the whitelist "localhost"; a: b',
  ],
  ['❌ failed validation - [1, broken\n', 'failed validation - [1, broken'],
  ['no mark\n', 'no mark'],
])('%j', (stdout, text) => {
  expect(said(stdout)).toBe(text);
});

test('no part of the message acts on a terminal or floods it', () => {
  expect(said('❌ a\u001b[2J\u202e\n')).toBe('a\\u001b[2J\\u202e');
  expect(said(`❌ ${'x'.repeat(100_000)}\n`).length).toBeLessThan(2000);
});

test.each([
  '❌ ❌ Failed to record deployment: missing field `_links`\n',
  '❌ ❌ Failed to record deployment: invalid type: integer `1`, expected struct Links\n',
  "❌ Request to pact broker path 'x' failed: 404 Not Found. URL: 'y'\n",
  "❌ Request to pact broker path 'x' failed: 401 Unauthorized. URL: 'y'\n",
])('not a refusal: %j', (stdout) => {
  expect(() => said(stdout)).toThrow(BrokerFault);
});

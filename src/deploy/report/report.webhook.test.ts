import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { type DeployWebhookResult, deployWebhookJson, deployWebhookText } from './report.ts';

const PLAIN = picocolors.createColors(false);
const RESULT: DeployWebhookResult = {
  webhook: {
    ...{ consumer: 'web-shop', provider: 'plaid', url: 'https://ci.example/verify?key=hunter2' },
    ...{ headers: { 'X-Event': 'hunter2' }, body: 'hunter2' },
  },
  outcome: { kind: 'created', uuid: 'u1', page: 'https://broker.example/webhooks/u1' },
};

test.each([
  ['created', 'Webhook created'],
  ['updated', 'Webhook updated, it was there already'],
] as const)('%s', (kind, head) => {
  const { uuid, page } = { uuid: 'u1', page: 'https://broker.example/webhooks/u1' };
  expect(deployWebhookText({ ...RESULT, outcome: { kind, uuid, page } }, PLAIN)).toBe(
    [
      `${head}: web-shop -> plaid, POST https://ci.example/verify?…`,
      '  https://broker.example/webhooks/u1',
      '  called some seconds after a pact with another content is published',
    ].join('\n'),
  );
});

test('refused', () => {
  const outcome = { kind: 'refused', said: 'no', remedy: 'look' } as const;
  expect(deployWebhookText({ ...RESULT, outcome }, PLAIN)).toBe(
    [
      'The broker refused the webhook: web-shop -> plaid, POST https://ci.example/verify?…',
      '  broker: no',
      '  -> look',
    ].join('\n'),
  );
});

test('JSON names the headers without their values, and has no query and no body', () => {
  const line = deployWebhookJson(RESULT);
  expect(line).not.toContain('hunter2');
  expect(JSON.parse(line)).toEqual({
    ...{ verdict: 'created', consumer: 'web-shop', provider: 'plaid' },
    ...{ url: 'https://ci.example/verify?…', headers: ['X-Event'], uuid: 'u1' },
    ...{ page: 'https://broker.example/webhooks/u1', said: null, remedy: null },
  });
});

test('no part of it acts on the terminal', () => {
  const evil = '\u001b[2J\u202e\n';
  const webhook = { ...RESULT.webhook, consumer: evil, provider: evil, url: evil };
  const outcome = { kind: 'refused', said: evil, remedy: evil } as const;
  const text = deployWebhookText({ webhook, outcome }, PLAIN);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  expect(text.split('\n')).toHaveLength(3);
});

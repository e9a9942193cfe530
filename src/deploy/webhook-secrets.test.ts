import { describe, expect, test } from 'vitest';
import type { Webhook } from './webhook.ts';
import { refuseSecrets } from './webhook-secrets.ts';

const KNOWN = [{ name: 'CI_JOB_TOKEN', value: 'hunter2-hunter2' }];
const WEBHOOK: Webhook = {
  consumer: 'web-shop',
  provider: 'plaid',
  url: 'https://ci.example/verify',
  headers: {},
  body: null,
};
const judge = (change: Partial<Webhook>) => () => refuseSecrets({ ...WEBHOOK, ...change }, KNOWN);

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the broker fills them in
describe('taken', () => {
  test.each<[string, Partial<Webhook>]>([
    ['a URL alone', {}],
    ['a query', { url: 'https://ci.example/verify?ref=main' }],
    [
      'the placeholders of the broker',
      { url: 'https://ci.example/${pactbroker.consumerName}?a=b' },
    ],
    ['a secret of PactFlow in the query', { url: 'https://h/x?token=${user.ciToken}&ref=main' }],
    ['one in a header', { headers: { Authorization: 'Bearer ${user.ciToken}' } }],
    ['one that is the whole header', { headers: { 'X-Auth-Token': '${user.ciToken}' } }],
    ['plain headers', { headers: { 'Content-Type': 'application/json', 'X-Event': 'pact' } }],
    ['a body of JSON', { body: '{"pact": "${pactbroker.pactUrl}", "token": "${user.ciToken}"}' }],
    ['a text', { body: 'pact changed' }],
  ])('%s', (_what, change) => {
    expect(judge(change)).not.toThrow();
  });
});

describe('refused, without being quoted', () => {
  test.each<[string, Partial<Webhook>, string]>([
    ['a password in the URL', { url: 'https://u:hunter3@ci.example/verify' }, 'the URL may carry'],
    ['a token in its query', { url: 'https://h/x?token=hunter3' }, 'the URL may carry'],
    [
      'one beside a placeholder',
      { url: 'https://h/x?token=hunter3${user.x}' },
      'the URL may carry',
    ],
    ['one of the environment', { url: 'https://h/hunter2-hunter2' }, 'the URL may carry'],
    ['a header', { headers: { Authorization: 'Bearer hunter3' } }, 'the header Authorization may'],
    ['another header', { headers: { 'X-Api-Key': 'hunter3' } }, 'the header X-Api-Key may carry'],
    ['a plain header', { headers: { 'X-A': 'is hunter2-hunter2' } }, 'the header X-A may carry'],
    ['a body', { body: '{"a": [{"b": "hunter2-hunter2"}]}' }, 'the body may carry'],
    ['a text', { body: 'token is hunter2-hunter2' }, 'the body may carry'],
    ['no URL', { url: 'hunter3' }, 'the URL is no URL; give another'],
    ['another scheme', { url: 'file:///etc/hunter3' }, 'the URL is no http or https URL; give'],
    ['a line end', { url: 'https://h/\nhunter3' }, 'the URL has a line end or another control'],
  ])('%s', (_what, change, message) => {
    expect(judge(change)).toThrow(message);
    expect(judge(change)).not.toThrow(/hunter/);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the broker fills them in

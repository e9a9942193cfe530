import fc from 'fast-check';
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

const HEX = 'a81bc81bdead4e5d';
const COMMIT = '5f49c5d1f1b05f4a9c5d1f1b0a7b3c9d2e4f6a8b';
const DRAWN = 'xk7q2m9p4r1t8w3z6b5n';
const UUID = '8ab976e6-64bc-4b38-98f7-731e7a349970';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the broker fills them in
describe('accepted', () => {
  test.each<[string, Partial<Webhook>]>([
    ['a URL alone', {}],
    ['a query', { url: 'https://ci.example/verify?ref=main' }],
    [
      'the placeholders of the broker',
      { url: 'https://ci.example/${pactbroker.consumerName}?a=b' },
    ],
    ['one under the name of a credential', { url: 'https://h/x?key=${pactbroker.consumerName}' }],
    ['a secret of PactFlow in the query', { url: 'https://h/x?token=${user.ciToken}&ref=main' }],
    ['two in one parameter', { url: 'https://h/x?a=b&pat=${user.one}${user.two}#${user.three}' }],
    ['one in a header', { headers: { Authorization: 'Bearer ${user.ciToken}' } }],
    ['one that is the whole header', { headers: { 'X-Auth-Token': '${user.ciToken}' } }],
    ['plain headers', { headers: { 'Content-Type': 'application/json', 'X-Event': 'pact' } }],
    ['a body of JSON', { body: '{"pact": "${pactbroker.pactUrl}", "token": "${user.ciToken}"}' }],
    ['a placeholder that is no string of JSON', { body: '{"password": ${user.p}, "a": 1}' }],
    ['a text', { body: 'pact changed' }],
    ['a form', { body: 'token=${user.ciToken}&ref=main&variables[PACT]=${pactbroker.pactUrl}' }],
    ['XML', { body: '<build><id>Plaid_Verify</id><password>${user.p}</password></build>' }],
    ['a client id', { body: '{"client_id": "web-shop"}' }],
    ['a list of words', { body: '["token"]' }],
    ['a list of names', { body: '{"required":["name","ref"],"on":["pact","token"]}' }],
    ['a message', { body: '{"text": "new token: see the wiki"}' }],
    ['another one', { body: '{"text": "exit code=1"}' }],
    ['what is no literal', { body: '{"token": null, "password": "", "secret": true}' }],
    ['Jenkins', { url: 'http://jenkins.internal/job/plaid-verify/build?delay=0sec' }],
    ['Slack, by a secret of PactFlow', { url: 'https://hooks.slack.com/services/${user.slack}' }],
    ['Slack in a body', { body: '{"to":"https://hooks.slack.com/services/${user.slack}"}' }],
    ['its last part', { url: 'https://hooks.slack.com/services/T000/B000/${user.slack}' }],
    ['a project by its UUID', { url: `https://dev.azure.com/org/${UUID}/_apis/pipelines/1/runs` }],
    ['names with numbers', { url: 'https://ci2.example/job/link-token-contract-v2/Nightly2024' }],
    [
      'GitHub',
      {
        url: 'https://api.github.com/repos/org/repo/dispatches',
        headers: {
          Authorization: 'Bearer ${user.GITHUB_TOKEN}',
          Accept: 'application/vnd.github+json',
          'X-GitHub-Api-Version': '2022-11-28',
        },
        body: '{"event_type":"pact_changed","client_payload":{"pact_url":"${pactbroker.pactUrl}"}}',
      },
    ],
    [
      'GitLab',
      {
        url: 'https://gitlab.com/api/v4/projects/12/pipeline',
        headers: { 'PRIVATE-TOKEN': '${user.GITLAB}' },
        body: '{"ref":"main","variables":[{"key":"PACT_URL","value":"${pactbroker.pactUrl}"}]}',
      },
    ],
    [
      'the trigger of GitLab',
      { url: 'https://gitlab.com/api/v4/projects/1/ref/main/trigger/pipeline?token=${user.T}' },
    ],
    ...['Token token=${user.T}', 'token ${user.T}', 'GenieKey ${user.T}', 'key="${user.T}"'].map(
      (text): [string, Partial<Webhook>] => [text, { headers: { Authorization: text } }],
    ),
    ['a commit', { headers: { 'X-Commit': COMMIT }, body: `{"sha":"${COMMIT}","id":"${UUID}"}` }],
    ['a cookie', { headers: { Cookie: 'session=${user.S}' } }],
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
    ['one behind it', { url: 'https://h/x?token=${user.x}hunter3' }, 'the URL may carry'],
    ['what looks like a placeholder', { url: 'https://h/x?pat=${hunter3}' }, 'the URL may carry'],
    ['one of the environment', { url: 'https://h/hunter2-hunter2' }, 'the URL may carry'],
    ['a header', { headers: { Authorization: 'Bearer hunter3' } }, 'the header Authorization may'],
    [
      'a header beside a placeholder',
      { headers: { Authorization: 'Bearer hunter3${user.x}' } },
      'the header Authorization may',
    ],
    ['another header', { headers: { 'X-Api-Key': 'hunter3' } }, 'the header X-Api-Key may carry'],
    ['a plain header', { headers: { 'X-A': 'is hunter2-hunter2' } }, 'the header X-A may carry'],
    ['a body', { body: '{"a": [{"b": "hunter2-hunter2"}]}' }, 'the body may carry'],
    ['a text', { body: 'token is hunter2-hunter2' }, 'the body may carry'],
    ['no URL', { url: 'hunter3' }, 'the URL is not a URL; give another'],
    ['another scheme', { url: 'file:///etc/hunter3' }, 'the URL is not an http or https URL; give'],
    ['a line end', { url: 'https://h/\nhunter3' }, 'the URL has a line end or another control'],
    ['a bottomless body', { body: '['.repeat(40_000) }, 'the body is nested too deeply; give a'],
  ])('%s', (_what, change, message) => {
    expect(judge(change)).toThrow(message);
    expect(judge(change)).not.toThrow(/hunter/);
  });

  test.each([
    'hooks.slack.com/services/T000/B000/XXXXXXXX',
    'hooks.slack.com/services/T000/B000/XXXXXXXX/',
    'hooks.slack.com/triggers/T000/123/abc',
    'discord.com/api/webhooks/123/abc-DEF',
    'discordapp.com/api/v10/webhooks/123/abc-DEF/slack',
    `org.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/abc/${UUID}`,
    `outlook.office.com/webhook/${UUID}`,
    'hooks.zapier.com/hooks/catch/123/abc',
    'hook.eu1.make.com/abc',
    'maker.ifttt.com/trigger/pact/with/key/abc',
    'api.telegram.org/bot123:abc/sendMessage',
    `webhook.site/${UUID}`,
    'eoabc.m.pipedream.net',
    'hooks.airtable.com/workflows/v1/genericWebhook/abc/def/ghi',
    'open.feishu.cn/open-apis/bot/v2/hook/abc',
    `hc-ping.com/${UUID}`,
    'smee.io/abcDEF',
    'api.vercel.com/v1/integrations/deploy/prj_abc/def',
    'gitlab.com/api/v4/projects/1/ref/main/trigger/pipeline?token=abc',
    `ci.example/hooks/${HEX}`,
    'ci.example/hooks/xk7q2m9p4r1t8w3z6b5n',
    'ci.example/hooks/Q2hHbXp4T1RvWkRrUVpN',
    `ci.example/hooks/${encodeURIComponent(HEX)}/run`,
    `ci.example/verify?a=${HEX}`,
    `ci.example/verify?${HEX}`,
    `ci.example/verify#${HEX}`,
  ])('https://%s', (url) => {
    expect(judge({ url: `https://${url}` })).toThrow(/^the URL may carry a credential/);
  });

  const PARAMETERS = [
    't',
    'pat',
    'private',
    'key',
    'sig',
    'auth',
    'pwd',
    'pw',
    'pass',
    'PAT',
    'x_auth',
  ];
  test.each([...PARAMETERS, 'api_key', 'secret', 'jwt', 'private_token'])('?%s=', (name) => {
    const url = `https://ci.example/verify?ref=main&${name}=`;
    expect(judge({ url: `${url}hush` })).toThrow('the URL may carry');
    expect(judge({ url: `${url}1#a` })).toThrow('the URL may carry');
    expect(judge({ body: `ref=main&${name}=hush` })).toThrow('the body may carry');
  });

  test.each([
    ...['X-Auth', 'X-Pass', 'X-Api-Key', 'Authorization', 'PRIVATE-TOKEN', 'Cookie', 'Set-Cookie'],
    ...['Proxy-Authorization', 'X-Functions-Key', 'X-PAT', 'x-sig'],
  ])('the header %s', (name) => {
    for (const value of ['hush', '1', 'token', 'Bearer abc', 'a=b', '${user.T} hush', '${user.}']) {
      expect(judge({ headers: { [name]: value } })).toThrow(`the header ${name} may carry`);
    }
    expect(judge({ headers: { [name]: '${user.T}' } })).not.toThrow();
  });

  test.each(['X-Foo', 'X-Signature', 'X-Hash'])('a high-entropy value in the header %s', (name) => {
    expect(judge({ headers: { [name]: DRAWN } })).toThrow(`the header ${name} may carry`);
    expect(judge({ headers: { [name]: `v1=${DRAWN}` } })).toThrow(`the header ${name} may carry`);
  });

  test.each([
    '{"password":"hunter3"}',
    '{"token":"abc"}',
    '{"pin":1,"token":1}',
    '{"a":[{"auth":{"user":"me","is":["hush"]}}]}',
    '{"authorization":"Bearer hunter3"}',
    '{"authorization":"Bearer hunter3${user.x}"}',
    '{"variables":[{"key":"API_TOKEN","value":"hush"}]}',
    '{"parameter":[{"name":"PASSWORD","value":"hush"}]}',
    `{"key":"${HEX}"}`,
    '{"text":"to https://hooks.slack.com/services/T000/B000/abc"}',
    '{"url":"https:\\/\\/hooks.slack.com\\/services\\/T000\\/B000\\/abc"}',
    'url=https%3A%2F%2Fhooks.slack.com%2Fservices%2FT000%2FB000%2Fabc',
    `curl https://hc-ping.com/${UUID}`,
    '{"headers":[{"name":"Authorization","content":"hush"}]}',
    '{"headers":[["Authorization","Bearer hush"]]}',
    '[["X-Api-Token", "hush1"]]',
    `{"hash":"${DRAWN}"}`,
    `{"${DRAWN}":1}`,
    `[[{"a":["is ${DRAWN}!"]}]]`,
    `deploy ${DRAWN}`,
    `{"payload":"{\\"a\\":\\"${DRAWN}\\"}"}`,
    `{"key":"${UUID}"}`,
    `{"routing_key":"${HEX}"}`,
    '{"payload":"{\\"token\\":\\"abc\\"}"}',
    '{"payload":"a=b&password=hush"}',
    '{"payload":"{\\"token\\":\\"${user.T}\\",\\"pwd\\":\\"hush\\"}"}',
    '{"payload":"{\\"n\\":${user.T},\\"pwd\\":\\"hush\\"}"}',
    '{"number": ${pactbroker.consumerVersionNumber}, "password": "hush"}',
    'password=hush',
    'payload=%7B%22password%22%3A%22hush%22%7D',
    'variables[API_TOKEN]=hush',
    '<build><password>hush</password></build>',
    'password: hush',
    'Authorization: Bearer hush',
  ])('the body %s', (body) => {
    expect(judge({ body })).toThrow(/^the body may carry a credential/);
  });

  test('law: any literal under the name of a credential, wherever it stands', () => {
    const name = fc.constantFrom('password', 'API_TOKEN', 'clientSecret', 'auth', 'x-pass', 'pwd');
    const literal = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\S/.test(text));
    const around = fc.array(
      fc.constantFrom<(value: unknown) => unknown>(
        (value) => [1, value],
        (value) => ({ a: '${pactbroker.pactUrl}', b: value }),
        (value) => JSON.stringify(value),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(name, literal, around, (key, value, wraps) => {
        fc.pre(!/\$\{/.test(value));
        const document = wraps.reduce<unknown>((inner, wrap) => wrap(inner), { [key]: value });
        const text = typeof document === 'string' ? document : JSON.stringify(document);
        expect(judge({ body: text })).toThrow('the body may carry');
      }),
    );
  });
});

test('law: a URL of names is accepted', () => {
  const word = fc.constantFrom(
    ...[
      'plaid',
      'verify',
      'link-token',
      'PlaidVerify',
      'v2',
      'build',
      'release-2024-01',
      'projects',
    ],
    ...['123456', 'k8s', 'us-east-1', 'api', 'job', 'Nightly', '2024.01.31', UUID, 'dispatches'],
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.array(word, { maxLength: 3 }),
      (path, slug) => {
        const url = `https://ci.example/${[...path, slug.join('-')].join('/')}?ref=${slug.join('_')}`;
        expect(judge({ url })).not.toThrow();
      },
    ),
  );
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the broker fills them in

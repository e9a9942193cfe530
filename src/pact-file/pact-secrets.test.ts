import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { jsonValue } from '../../test-utils/arbitraries/extra-keys.ts';
import { packageRoot } from '../package-root.ts';
import { knownSecrets, pactSecrets } from './pact-secrets.ts';

const hex = (length: number) =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
    .filter((text) => new Set(text).size > 4 && /\d/.test(text) && /[a-f]/.test(text));

/** Of the forms in which Plaid and others give credentials out; made here, and so nobody's. */
const SHAPED = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('access', 'public', 'processor', 'link'),
      fc.constantFrom('production', 'development'),
      hex(32),
    )
    .map(([kind, environment, id]) => `${kind}-${environment}-${id}`),
  hex(32).map((id) => `access-sandbox-${id}`),
  hex(36).map((id) => `ghp_${id}`),
  hex(40).map((id) => `Bearer ${id}`),
  hex(24).map((id) => `https://us:${id}@host.invalid/`),
  hex(24).map((id) => `https://host.invalid/?a=1&access_token=${id}`),
  fc.tuple(hex(20), hex(30), hex(20)).map(([a, b, c]) => `eyJ${a}.eyJ${b}.${c}`),
  hex(64).map((key) => `-----BEGIN PRIVATE KEY-----\n${key}`),
);
const SECRET_NAMES = fc.constantFrom(
  ...['secret', 'PLAID-SECRET', 'client_id', 'PLAID-CLIENT-ID', 'password', 'apiKey', 'api_key'],
  ...['Authorization', 'Set-Cookie', 'access_token', 'credentials', 'passphrase', 'private-key'],
);

/** A document with a value put somewhere in it. */
const hidden = (value: JsonValue) =>
  fc
    .array(
      fc.oneof(
        fc.record({ kind: fc.constant('member' as const), key: NAMES, beside: jsonValue() }),
        fc.record({
          kind: fc.constant('item' as const),
          before: fc.array(jsonValue(), { maxLength: 3 }),
        }),
      ),
      { maxLength: 6 },
    )
    .map((levels) =>
      levels.reduce<JsonValue>(
        (inner, level) =>
          level.kind === 'member'
            ? { beside: level.beside, [level.key]: inner }
            : [...level.before, inner, 'after'],
        value,
      ),
    );
const NAMES = fc.oneof(fc.constantFrom('request', 'body', 'a/b~c', '__proto__'), fc.string());

/** With what stands around a credential in a text, which may be long, and may say that it is an example. */
const embedded = (secret: string) =>
  fc
    .tuple(
      fc.constantFrom(
        '',
        'for a test: ',
        'example, ',
        '{"name":"test user","value":"',
        'x '.repeat(500),
      ),
      fc.constantFrom('', ' (not an example)', '"}', ` ${'y'.repeat(5000)}`),
    )
    .map(([before, after]) => `${before}${secret}${after}`);

/** Nothing that is told, nor the paths, have it. */
function expectFound(document: JsonValue, secret: string) {
  const found = pactSecrets(document, []);
  expect(found.length).toBeGreaterThan(0);
  const told = found.flatMap(({ path, why }) => [path, why]).join('\n');
  const bare = secret.replace(/^Bearer /, '');
  expect(told).not.toContain(bare);
}

describe('laws', () => {
  test('what has the shape of a credential is found wherever it stands, and not told', () => {
    fc.assert(
      fc.property(
        SHAPED.chain((secret) =>
          embedded(secret).chain((text) =>
            fc.oneof(hidden(text), hidden({ [text]: { [text]: 1 } })).map((document) => ({
              ...{ secret, document },
            })),
          ),
        ),
        ({ secret, document }) => expectFound(document, secret),
      ),
      { numRuns: 500 },
    );
  });

  test('what looks random is found under the name of a credential', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(hex(30), SECRET_NAMES)
          .chain(([secret, name]) =>
            fc
              .oneof(hidden({ [name]: secret }), hidden({ [name]: [secret] }))
              .map((document) => ({ secret, document })),
          ),
        ({ secret, document }) => expectFound(document, secret),
      ),
      { numRuns: 300 },
    );
  });

  test('what the environment holds is found whatever it looks like', () => {
    const value = fc
      .string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text.length >= 8 && text.isWellFormed());
    fc.assert(
      fc.property(
        value.chain((secret) =>
          fc
            .oneof(
              hidden(`a test ${secret}!`),
              hidden({ [`${secret}?`]: 1 }),
              hidden(encodeURIComponent(secret)),
            )
            .map((document) => ({ secret, document })),
        ),
        fc.constantFrom('MY_TOKEN', 'PLAID_SECRET', 'DB_PASSWORD', 'npm_config_authorization'),
        ({ secret, document }, name) => {
          const found = pactSecrets(document, knownSecrets({ [name]: ` ${secret} ` }));
          expect(found.map(({ why }) => why).join()).toContain(`the variable ${name} holds`);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('what is put in Base64, as version 4 of the format does', () => {
    fc.assert(
      fc.property(SHAPED, fc.constantFrom('base64', 'BASE64'), (secret, encoded) => {
        const content = Buffer.from(`\u0000 ${secret}`).toString('base64');
        const body = { content, contentType: 'application/octet-stream', encoded };
        const found = pactSecrets({ body }, []);
        expect(found.map(({ path }) => path)).toContain('/body/content');
      }),
    );
  });
});

test.each<[JsonObject, string, RegExp]>([
  [{ a: [{ 'b/c': 'access-production-5f49c5d1f1b0' }] }, '/a/0/b~1c', /^it has the shape of/],
  [{ Cookie: ['k9f3h2l1m4n5b6v7c8'] }, '/Cookie/0', /^"Cookie" is the name of a credential/],
  [{ a: { ghp_1a2b3c4d5e6f: { secret: 1 } } }, '/a', /^a key in it is secret: it has the shape/],
  [{ pin: 12345678 }, '/pin', /^it is what the variable DOOR_PASSWORD holds$/],
])('in %j at %s', (document, path, why) => {
  expect(pactSecrets(document, knownSecrets({ DOOR_PASSWORD: '12345678' }))).toEqual([
    { path, why: expect.stringMatching(why) },
  ]);
});

test('wherever it begins in a long text', () => {
  const secrets = [
    'access-production-8ab976e6-64bc-4b38-98f7-731e7a349970',
    `eyJ${'a1B2c3D4'.repeat(15)}.eyJzdWIiOiIxIn0.c2ln`,
  ];
  for (const secret of secrets) {
    for (let before = 0; before < 450; before++) {
      const prose = 'a long story '.repeat(40).slice(0, before);
      expect(pactSecrets([`${prose} ${secret}`], [])).toHaveLength(1);
    }
  }
});

describe('no secret', () => {
  const text = (file: string) => readFileSync(join(packageRoot(), file), 'utf8');

  test.each(['pacts/link-token-client-plaid.json', 'test-utils/payloads/official-example.json'])(
    'is in %s',
    (file) => {
      expect(pactSecrets(JSON.parse(text(file)), [])).toEqual([]);
    },
  );

  test('is in what public fakes of the endpoint answer', () => {
    const fakes = text('test-utils/payloads/fakes.ndjson').trim().split('\n');
    expect(fakes.length).toBeGreaterThan(2);
    expect(fakes.flatMap((line) => pactSecrets(JSON.parse(line), []))).toEqual([]);
  });

  test.each<JsonObject>([
    { link_token: 'link-sandbox-af1a0311-da53-4636-b754-dd15cc058176' },
    { public_token: 'public-sandbox-af1a0311-da53-4636-b754-dd15cc058176' },
    { secret: 'example-secret', client_id: 'your_client_id_1234567890', token: 'test' },
    { access_token: 'access-sandbox-00000000-0000-0000-0000-000000000001' },
    { Authorization: 'Bearer example-token-1234' },
    { secret: 'short1', password: 'a sentence with 1 number in it, which is long' },
    { request_id: '45QSn7ffjlP8bJk', item_id: 'DWVAAPWq4RHGlEaNyGKRTAnPLaEmo8Cvq7na6' },
    { token: { description: 'a text of the year 2020' } },
    { matchingRules: { 'body.$.access_token': { match: 'regex', regex: '^access-.*$' } } },
    { secret: 1234567890123456, token: true, password: null },
  ])('%j', (document) => {
    expect(pactSecrets(document, [])).toEqual([]);
  });
});

test('the environment: what is named after a credential, and is long enough to be told from a word', () => {
  expect(
    knownSecrets({
      ...{
        PLAID_SECRET: 'hush-hush',
        A_TOKEN: ' spaced-hush\n',
        B_TOKEN: 'short',
        C_TOKEN: undefined,
      },
      ...{ HOME: '/home/somebody', PLAID_CLIENT_ID: '5f49c5d1f1b0', DB_PASSWORD: '' },
    }).map(({ name, value }) => [name, value]),
  ).toEqual([
    ['PLAID_SECRET', 'hush-hush'],
    ['A_TOKEN', 'spaced-hush'],
    ['PLAID_CLIENT_ID', '5f49c5d1f1b0'],
  ]);
});

test('megabytes of what almost is one are looked through in time', () => {
  const start = performance.now();
  for (const part of ['eyJ', '://', 'bearer ', 'access-', 'a', '-----BEGIN ', 'x@']) {
    pactSecrets({ text: part.repeat(2_000_000 / part.length) }, []);
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { jsonValue } from '../../test-utils/arbitraries/json-value.ts';
import { knownSecrets } from '../shared/credentials/known-secrets.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import type { Environment } from '../shared/process/environment.ts';
import { pactSecrets } from './pact-secrets.ts';

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

/** As others write a text. */
const ESCAPED = fc.constantFrom<(text: string) => string>(
  (text) => `is ${text}!`,
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(/%../g, (digits) => digits.toLowerCase()),
  (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  (text) => JSON.stringify({ said: text }),
  (text) =>
    text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);
const WRITTEN = fc.oneof(
  ESCAPED,
  fc
    .record({
      ...{ before: fc.string({ maxLength: 4 }), after: fc.string({ maxLength: 4 }) },
      alphabet: fc.constantFrom('base64', 'base64url'),
      around: fc.constantFrom('Basic ', 'x', ''),
    })
    .map(({ before, after, alphabet, around }) => (text: string) => {
      return `${around}${Buffer.from(before + text + after).toString(alphabet)} `;
    }),
);

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

  test('what the environment holds is found in every form, and in a form of a form', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text.length >= 8 && text.isWellFormed());
    fc.assert(
      fc.property(secret, WRITTEN, ESCAPED, (value, inner, outer) => {
        const found = pactSecrets([outer(inner(value))], knownSecrets({ DB_PASSWORD: value }));
        expect(found.map(({ why }) => why)).toEqual(['it is what the variable DB_PASSWORD holds']);
      }),
      { numRuns: 500 },
    );
  });

  test('so is the password of a URL that it holds', () => {
    const password = fc
      .string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.isWellFormed() && text.trim() === text && text.length >= 8);
    const url = fc.constantFrom<(password: string) => string>(
      (text) => `https://somebody:${text}@broker.invalid/a`,
      (text) => `postgres://u:${text}@db.invalid:5432/shop?sslmode=require`,
      (text) => `redis://:${text}@cache.invalid`,
      (text) => `amqp://a:b@c.invalid, amqp://u:${text}@d.invalid`,
      (text) => `jdbc:postgresql://db.invalid/shop?user=u&password=${text}`,
    );
    fc.assert(
      fc.property(password, url, WRITTEN, (text, urlWith, written) => {
        const env = { DATABASE_URL: urlWith(encodeURIComponent(text)) };
        const found = pactSecrets([written(text)], knownSecrets(env));
        expect(found.map(({ why }) => why)).toEqual(['it is what the variable DATABASE_URL holds']);
      }),
      { numRuns: 300 },
    );
  });

  test('what is put in Base64, or in JSON, as version 4 of the format does', () => {
    const encoding = fc.constantFrom('base64', 'BASE64', 'Base64', true, 'JSON', 'json');
    const wrapped = (text: string, encoded: string | boolean) =>
      typeof encoded === 'string' && /json/i.test(encoded)
        ? JSON.stringify({ text })
        : Buffer.from(`\u0000 ${text}`).toString('base64');
    fc.assert(
      fc.property(SHAPED, encoding, (secret, encoded) => {
        const body = { content: wrapped(secret, encoded), encoded };
        expect(pactSecrets({ body }, []).map(({ path }) => path)).toEqual(['/body/content']);
      }),
    );
  });

  test('names count in a text that is JSON or a form, at the path of that text', () => {
    const text = fc.constantFrom<(name: string, secret: string) => string>(
      (name, secret) => JSON.stringify({ a: [{ [name]: secret }] }),
      (name, secret) => ` ${JSON.stringify([{ b: JSON.stringify({ [name]: secret }) }])}\n`,
      (name, secret) => encodeURIComponent(JSON.stringify({ [name]: secret })),
      (name, secret) => `a=1&${encodeURIComponent(name)}=${secret}&example=2`,
      (name, secret) => `/path?${name}=${secret}#part`,
      (name, secret) => `payload=${encodeURIComponent(JSON.stringify({ [name]: secret }))}`,
    );
    const encoded = fc.constantFrom(false, true);
    fc.assert(
      fc.property(hex(24), SECRET_NAMES, text, encoded, (secret, name, textOf, inBase64) => {
        const plain = textOf(name, secret);
        const body = inBase64
          ? { content: Buffer.from(plain).toString('base64'), encoded: 'base64' }
          : { content: plain, encoded: false };
        const found = pactSecrets({ body }, []);
        expect(found.map(({ path }) => path)).toEqual(['/body/content']);
        expect(found[0]?.why).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });

  test('rules and generators are judged by the place that they are for', () => {
    const rule = fc.constantFrom<(secret: string) => JsonObject>(
      (secret) => ({ match: 'regex', regex: `^${secret}$` }),
      (secret) => ({ match: 'regex', regex: `(${secret.replace('-', '\\-')}|other)[a-z]{2,3}` }),
      (secret) => ({ match: 'include', value: secret }),
      (secret) => ({ type: 'MockServerURL', example: secret, regex: '.*' }),
    );
    const place = fc.constantFrom<(name: string, rule: JsonObject) => JsonObject>(
      // Versions 1 and 2, then 3 and 4.
      (name, one) => ({ [`$.headers.${name}`]: one }),
      (name, one) => ({ [`$.body.a[0].${name}[*]`]: one }),
      (name, one) => ({ [`$['body']['${name}']`]: one }),
      (name, one) => ({ header: { [name]: { combine: 'AND', matchers: [one] } } }),
      (name, one) => ({ query: { [`${name}[0]`]: { combine: 'AND', matchers: [one] } } }),
      (name, one) => ({ body: { [`$.${name}`]: { matchers: [one] } } }),
      (name, one) => ({ body: { [`$["${name}"]`]: { matchers: [one] } } }),
      (name, one) => ({
        body: { '$.a': { matchers: [{ variants: [{ rules: { [`$.${name}`]: [one] } }] }] } },
      }),
      (name, one) => ({ header: { [name]: one } }),
    );
    const part = fc.constantFrom('matchingRules', 'generators');
    fc.assert(
      fc.property(
        hex(30),
        SECRET_NAMES,
        rule,
        place,
        part,
        (secret, name, ruleOf, placeOf, key) => {
          expectFound({ request: { [key]: placeOf(name, ruleOf(secret)) } }, secret);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('an ordinary pattern is no credential, under any name', () => {
    const piece = fc.oneof(
      fc
        .constantFrom('.', '\\w', '\\d', '[0-9a-f]', '[A-Za-z0-9_-]', '\\S', '[^"\\]]')
        .chain((one) =>
          fc.constantFrom('+', '*', '{24}', '{8,}', '{1,64}', '+?', '').map((many) => one + many),
        ),
      fc.constantFrom(
        ...['link-sandbox-', 'access-production-', 'Bearer ', 'Basic ', 'ghp_', 'eyJ', 'sk_live_'],
        ...[
          '-',
          '_',
          '\\.',
          ':',
          '/item/',
          'https://',
          '@',
          '(?:a|b)',
          '(sandbox|production)',
          '\\s*',
        ],
      ),
    );
    const pattern = fc
      .tuple(fc.constantFrom('^', ''), fc.array(piece, { maxLength: 8 }), fc.constantFrom('$', ''))
      .map(([start, pieces, end]) => start + pieces.join('') + end);
    fc.assert(
      fc.property(pattern, SECRET_NAMES, (regex, name) => {
        const rule = { match: 'regex', regex };
        expect(pactSecrets({ matchingRules: { [`$.body.${name}`]: rule } }, [])).toEqual([]);
        expect(pactSecrets({ matchingRules: { header: { [name]: [rule] } } }, [])).toEqual([]);
      }),
      { numRuns: 1000 },
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

test.each<[string, JsonObject]>([
  [
    'in a form whose rest says that it is an example',
    { body: 'secret=k9f3h2l1m4n5b6v7c8&name=example' },
  ],
  ['in a header of Azure', { 'X-Functions-Key': 'k9f3h2l1m4n5b6v7c8' }],
  ['in another one', { 'Ocp-Apim-Subscription-Key': '3f2a9c8b7d6e5f4a1b2c3d4e5f6a7b8c' }],
  ['in a signature', { 'X-Signature': 'k9f3h2l1m4n5b6v7c8' }],
  ['in the one of Plaid', { 'Plaid-Signature': 'k9f3h2l1m4n5b6v7c8' }],
  ['in what Plaid verifies by', { 'Plaid-Verification': 'k9f3h2l1m4n5b6v7c8' }],
  ['in a key, beside an example', { 'example.com/ghp_1a2b3c4d5e6f': 1 }],
  ['behind an example, under a name', { 'PLAID-SECRET': '3f2a9c8b7d6e5f4a9b0c3d1e5f6a7b-test' }],
  ['in a word of a header', { Authorization: 'Custom k9f3h2l1m4n5b6v7c8' }],
  ['under a short name', { 'X-Auth': 'k9f3h2l1m4n5b6v7c8' }],
  ['in a URL, with its marks escaped', { a: 'next=https%3A%2F%2Fu%3Ahush2%40host.invalid' }],
  ['in a very long word that has "fake" in it', { secret: `fake${'a1B2c3D4'.repeat(100)}` }],
])('found %s', (_where, document) => {
  expect(pactSecrets(document, [])).toHaveLength(1);
});

test.each<[string, (text: string) => string]>([
  ['with line ends', (text) => text.replace(/.{20}/g, '$&\n')],
  ['with those of MIME', (text) => text.replace(/.{76}/g, '$&\r\n')],
  ['with line ends, in JSON', (text) => JSON.stringify([text.replace(/.{64}/g, '$&\n')])],
])('what the environment holds, in Base64 %s', (_how, broken) => {
  const secret = 'hush-'.repeat(15);
  for (const before of ['', 'u:', 'user:', 'x'.repeat(40)]) {
    const text = Buffer.from(`${before}${secret}${'y'.repeat(50)}`).toString('base64');
    expect(pactSecrets([broken(text)], knownSecrets({ A_TOKEN: secret }))).toHaveLength(1);
  }
});

test('what the environment holds, in HTML', () => {
  const secret = 'hush<&>"\'-hush';
  const texts = [
    'a hush&lt;&amp;&gt;&quot;&apos;-hush',
    [...secret].map((character) => `&#${character.charCodeAt(0)};`).join(''),
    [...secret].map((character) => `&#x${character.charCodeAt(0).toString(16)};`).join(''),
  ];
  for (const text of texts) {
    expect(pactSecrets([text], knownSecrets({ A_TOKEN: secret }))).toHaveLength(1);
  }
});

test('a name is quoted shortened, and printable', () => {
  const [found] = pactSecrets({ [`\u001b${'secret'.repeat(50)}`]: 'k9f3h2l1m4n5b6v7c8' }, []);
  expect(found?.why).toMatch(/^"\\u001b(secret)+[a-z]*…" \(301 characters\) is the name of a cred/);
});

test('JSON in JSON is read to a limit', () => {
  const nested = (levels: number, value: JsonValue): JsonValue =>
    levels === 0 ? value : nested(levels - 1, JSON.stringify([value]));
  expect(pactSecrets(nested(3, { secret: 'k9f3h2l1m4n5b6v7c8' }), [])).toHaveLength(1);
  expect(() => pactSecrets(nested(12, { secret: 'k9f3h2l1m4n5b6v7c8' }), [])).not.toThrow();
  expect(pactSecrets('['.repeat(1_000_000), [])).toEqual([]);
});

describe('no secret', () => {
  const text = (file: string) => readFileSync(join(packageRoot(), file), 'utf8');
  const pacts = readdirSync(join(packageRoot(), 'pacts')).filter((name) => name.endsWith('.json'));

  test.each([...pacts.map((name) => `pacts/${name}`), 'test-utils/payloads/official-example.json'])(
    'is in %s',
    (file) => {
      expect(pactSecrets(JSON.parse(text(file)), [])).toEqual([]);
    },
  );

  test.each<Environment>([
    { PLAID_SECRET: 'example-secret', PLAID_CLIENT_ID: 'example-client-id' },
    { PLAID_SECRET: 'test_secret', LINK_TOKEN_PRODUCTS: 'transactions' },
    { PLAID_LINK_TOKEN_PATH: '/link/token/get', TOKEN_CONTENT_TYPE: 'application/json' },
    { AWS_SECRET_NAME: 'link-token', LINK_TOKEN_CONTRACT_STATE: 'a fresh link token' },
    { A_TOKEN: '00000000', B_URL: 'https://h/?token_path=/link/token/get' },
  ])('is in our own pact by the environment %j', (env) => {
    expect(knownSecrets(env)).toEqual([]);
    const [pact = ''] = pacts;
    expect(pactSecrets(JSON.parse(text(`pacts/${pact}`)), knownSecrets(env))).toEqual([]);
  });

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
    { content: JSON.stringify({ secret: 'example-secret-1234567890' }), encoded: 'JSON' },
    { body: 'client_id=your_client_id_1234567890&client=abc123def456ghi789' },
    { matchingRules: { '$.headers.PLAID-SECRET': { match: 'regex', regex: '^[0-9a-f]{30}$' } } },
    { matchingRules: { '$.link_token': { regex: '^link-sandbox-[0-9a-f-]{36}$' } } },
    { matchingRules: { header: { Authorization: { regex: '^AWS4-HMAC-SHA256 Credential=.+' } } } },
    { generators: { header: { 'PLAID-SECRET': { type: 'Regex', regex: '\\w{24}' } } } },
    { link_token: 'link-sandbox-my-token' },
    { link_token: 'link-sandbox-valid-token' },
    { link_token: 'link-sandbox-expired' },
    { link_token: 'link-sandbox-token-1' },
    { link_token: 'link-sandbox-xyz789' },
    { link_token: 'link-sandbox-abc123def456' },
    { public_token: 'public-sandbox-token' },
    { link_token: 'link-production-1' },
    { link_token: 'link-production-840204-193734' },
    { link_token: 'link-token-12345678' },
    { link_token: 'some-link-token-1' },
    { linkTokenId: 'link-token-0001-alice' },
    { 'PLAID-CLIENT-ID': 'client-id-123456', 'PLAID-SECRET': 'sandbox-secret-123' },
    { 'PLAID-CLIENT-ID': 'PLAID_CLIENT_ID_1', 'PLAID-SECRET': 'PLAID_SECRET_SANDBOX_1' },
    { 'PLAID-CLIENT-ID': 'deadbeefdeadbeefdeadbeef' },
    { 'PLAID-SECRET': '1234567890abcdef1234567890abcd' },
    { Authorization: ['Bearer some-token', 'Bearer my-access-token'] },
    { Authorization: 'Basic dXNlcjpwYXNzd29yZA==' },
    { description: 'a request with token=abc in the query' },
    { webhook: 'http://localhost:3000/plaid?token=abc' },
    { 'Idempotency-Key': '8ab976e6-64bc-4b38-98f7-731e7a349970' },
  ])('%j', (document) => {
    expect(pactSecrets(document, [])).toEqual([]);
  });
});

describe('megabytes are searched in time', () => {
  const known = knownSecrets(
    Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`A${index}_TOKEN`, `hush-hush-${index}-+/%"`]),
    ),
  );

  const parts = [
    ...['eyJ', '://', 'bearer ', 'access-', 'a', '-----BEGIN ', 'x@', '-', '%41', '\\u0041'],
    ...['a=', 'token=&', '[', '{"a":', '\\[', '(?<', 'A1 '],
  ];
  const repeated = (part: string, length: number) => part.repeat(length / part.length);

  test.each<[string, () => string]>([
    ...parts.map((part): [string, () => string] => [part, () => repeated(part, 1_000_000)]),
    // A loop in a loop had no room for these.
    ['a-', () => repeated('a-', 8_000_000)],
    ['random Base64', () => randomBytes(3_000_000).toString('base64')],
  ])('of %s', (_what, text) => {
    const long = text();
    const start = performance.now();
    pactSecrets({ long, secret: long, matchingRules: { '$.secret': { regex: long } } }, known);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  AWS_SECRET_SHAPES,
  CREDENTIAL_SHAPES,
  credentialPattern,
  hintedShapes,
  looksLikeCredential,
} from './credential-shapes.ts';

const UUID = '8ab976e6-64bc-4b38-98f7-731e7a349970';

describe('a shape', () => {
  test.each([
    ...[
      ...['link', 'public', 'access', 'user', 'processor', 'asset-report', 'assets', 'a'],
      ...['audit-copy', 'payment', 'payment-token', 'relay', 'credit-relay'],
    ].flatMap((kind) => [`${kind}-production-${UUID}`, `${kind}-sandbox-${UUID}`]),
    ...['AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q', 'ASIAIOSFODNN7QWERTYU', 'whsec_a', 'hvs.a'],
    ...['://user:word@', 'https:~1~1user:word@', '?access_token=', 'BEARER abcdefgh', 'x\\nghp_1'],
    ...['AGE-SECRET-KEY-1A', `EAAA${UUID}-1a2b3c4d`, 'sq0csp-a', `123456789:${UUID.slice(1)}`],
    ...['a-sandbox-3TAU2CWVYBDVRHUCAAAI27ULU4', `/bot12345678:${UUID.slice(1)}`],
    ...['a.b eyJhbGciOi.eyJ', '-----BEGIN PRIVATE KEY', 'https://hooks.slack.com/a'],
  ])('%s', (text) => {
    expect(hintedShapes(text)).not.toEqual([]);
    expect(looksLikeCredential(text)).toBe(true);
  });

  test.each([
    ...['access-granted-', 'task_live_1', 'akiaiosfodnn7qwertyu', 'bearer of news', 'xghp_1', ''],
    ...['a-production-ready-setup', 'EAAAB', '12345678:30', 'at 2026-11-30T12:00:00.123456Z'],
    ...['https://example.com/a@b', 'eyJhbGciOi', '-----BEGIN CERTIFICATE-----', 'AIzaSy'],
  ])('does not match %s', (text) => {
    expect(looksLikeCredential(text)).toBe(false);
  });
});

describe('a secret access key of AWS', () => {
  const SECRET = 'k9Qw+Zb3/tRx7LmVfE2sYh8uJcP4aGd0NiTo5CeA';
  const ID = 'AKIAIOSFODNN7QWERTYU';
  const isOne = (text: string) =>
    AWS_SECRET_SHAPES.some((shape) => text.search(credentialPattern(shape)) !== -1);

  test.each([
    ...[
      'aws_secret_access_key = ',
      'AWS_SECRET_ACCESS_KEY=',
      'AWS_SECRET_ACCESS_KEY: ',
      'secretKey: ',
    ],
    ...['"SecretAccessKey": "', '\\"secretAccessKey\\":\\"', "'secret_key' => '", 'aws_secret: '],
    ...['aws.secretAccessKey=', 'Secret Access Key: ', `${ID}:`, `${ID}, `, `${ID}\n`, `${ID}\\n`],
  ])('is recognised by the name before it: %j', (before) => {
    for (const after of ['', '"', ',', '\n', '\\n', ' x'])
      expect(isOne(before + SECRET + after)).toBe(true);
  });

  test('is recognised by the key id behind it, also escaped in JSON', () => {
    expect(isOne(`${SECRET}:${ID}`)).toBe(true);
    expect(isOne(`\\n${SECRET} ${ID}`)).toBe(true);
    expect(isOne(`SecretAccessKey: ${SECRET.replaceAll('/', '\\/')}`)).toBe(true);
    expect(isOne(`secret_access_key: ${SECRET.slice(0, 20)}…`)).toBe(true);
  });

  test('without a name or an id is a text of 40 characters like any other', () => {
    const alone = [
      SECRET,
      `key ${SECRET}`,
      `id: ${SECRET}`,
      `/${SECRET}`,
      `https://a.example/${SECRET}`,
    ];
    for (const text of alone) {
      expect(isOne(text)).toBe(false);
      expect(looksLikeCredential(text)).toBe(false);
    }
  });

  const sha1 = createHash('sha1').update('a').digest('hex');
  const sha256 = createHash('sha256').update('a').digest('base64');
  test.each([
    sha1,
    sha1.toUpperCase(),
    sha256,
    UUID,
    `${SECRET}x`,
    SECRET.slice(1),
    'a word of it',
  ])('does not match %s, whatever stands beside it', (text) => {
    for (const around of [`${ID}:${text}`, `${text}:${ID}`, `secret_key: ${text}`]) {
      expect(isOne(around), around).toBe(false);
    }
  });
});

test('a URL with spaces in its password matches only where it is the whole text', () => {
  expect(looksLikeCredential('https://user:pass word@example.com/')).toBe(true);
  expect(looksLikeCredential('see https://example.com, or ask us@example.com')).toBe(false);
});

test('each shape matches its hints, and its body is the only group', () => {
  const texts = [`user-production-${UUID}`, 'Basic dXNlcjpwYXNz', 'password=hunter2hush&a'];
  const found = texts.flatMap((text) =>
    CREDENTIAL_SHAPES.flatMap((shape) =>
      [...text.matchAll(credentialPattern(shape))].map(([whole, ...groups]) => [whole, ...groups]),
    ),
  );
  expect(found).toEqual([
    [`user-production-${UUID}`, UUID],
    ['Basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['password=hunter2hush', 'hunter2hush'],
  ]);
});

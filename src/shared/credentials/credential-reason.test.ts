import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasShape, patternLiterals } from './credential-reason.ts';

/** Samples that are the same in every run, and are nobody's credentials. */
const drawn = (length: number) =>
  createHash('sha512').update(`${length}`).digest('base64').replace(/[+/=]/g, '').slice(0, length);
const hex = (length: number) => createHash('sha512').update('shape').digest('hex').slice(0, length);
const UUID = '8ab976e6-64bc-4b38-98f7-731e7a349970';

describe('has a shape:', () => {
  test.each([
    ...['access-sandbox', 'access-production', 'link-production', 'public-development'].map(
      (kind) => `${kind}-${UUID}`,
    ),
    ...['user-sandbox', 'user-development', 'user-production', 'processor-sandbox'].map(
      (kind) => `${kind}-${UUID}`,
    ),
    ...[`asset-report-production-${UUID}`, 'access-production-5f49c5d1f1b0'],
    ...[`ghp_${drawn(36)}`, `sk_live_${drawn(24)}`, `sk-proj-${drawn(48)}`, `hf_${drawn(34)}`],
    ...[`sk-ant-api03-${drawn(60)}`, `AIzaSy${drawn(33)}`, `SG.${drawn(22)}.${drawn(43)}`],
    ...['ASIAIOSFODNN7QWERTYU', 'AKIAIOSFODNN7QWERTYU', `pypi-AgEI${drawn(60)}`],
    ...[`shpat_${hex(32)}`, `dop_v1_${hex(64)}`, `glrt-${drawn(20)}`, `hvs.${drawn(60)}`],
    ...[`xoxb-1234567890-${drawn(24)}`, `Bearer ${hex(40)}`, `Bearer ${UUID}`],
    ...[`AKIAIOSFODNN7QWERTYU:${drawn(40)}`, `SecretAccessKey: ${drawn(40)}`],
    `Basic ${Buffer.from('svc:hunter2').toString('base64')}`,
    ...[`https://svc:${drawn(20)}@host.invalid/x`, `https://${hex(40)}@host.invalid/x`],
    ...['https://u:hush2@host.invalid', `/x?a=1&token=${hex(24)}`],
    ...['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', '-----BEGIN RSA PRIVATE KEY-----'],
    `https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/${drawn(24)}`,
    `https://discord.com/api/webhooks/123456789012345678/${drawn(68)}`,
    `https://org.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/${hex(32)}/${UUID}`,
  ])('%s', (text) => {
    expect(hasShape(text)).toBe(true);
  });
});

describe('has a shape, in spite of the word for an example around it:', () => {
  test.each([
    `https://api.example.com/x?access=access-production-${UUID}`,
    `example.com/access-production-${UUID}`,
    `https://svc:${drawn(20)}@db.example.com/x`,
    `test:ghp_${drawn(36)}`,
    `test_ghp_${drawn(36)}`,
    `access-sandbox-00000000-0000-0000-0000-000000000001/access-sandbox-${UUID}`,
    `https://hooks.example.com/services?token=${drawn(40)}`,
  ])('%s', (text) => {
    expect(hasShape(text)).toBe(true);
  });
});

describe('has no shape:', () => {
  test.each([
    ...['link-production-1', 'link-production-840204-193734', 'access-sandbox-my-token'],
    ...['access-production-token-1', 'access-sandbox-00000000-0000-0000-0000-000000000001'],
    ...[`link-sandbox-${UUID}`, `public-sandbox-${UUID}`, 'public-sandbox-token'],
    ...['ghp_example', `ghp_${'x'.repeat(36)}`, 'AKIAIOSFODNN7EXAMPLE', 'npm_config_registry'],
    ...['secret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', drawn(40)],
    ...['Bearer some-token', 'Bearer my-access-token', 'Bearer abcdef1234567890'],
    ...['Basic dXNlcjpwYXNzd29yZA==', 'basic information about it'],
    ...['a request with token=abc in the query', 'http://localhost:8080/hook?token=abc'],
    ...['https://user:password@host.invalid', 'git://git-user@host.invalid'],
    ...['https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX', ''],
  ])('%s', (text) => {
    expect(hasShape(text)).toBe(false);
  });
});

test.each([
  ['plain-text', ['plain-text']],
  ['^a\\.b\\-c[0-9]+d$', ['a.b-c', 'd']],
  ['\\x41\\u0042C', ['ABC']],
  ['a[.]b[-]c', ['a.b-c']],
  ['one|(?:two|(?<name>three))|(?=four)', ['one', 'two', 'three', 'four']],
  ['\\Qin Java\\E\\w{24}x', ['in Java', 'x']],
  ['[^"\\]]*a{2,}.b?', ['a', 'b']],
  ['[unclosed', ['unclosed']],
  ['.*', []],
])('the literals of %s', (pattern, literals) => {
  expect(
    patternLiterals(pattern)
      .split('\n')
      .filter((literal) => literal !== ''),
  ).toEqual(literals);
});

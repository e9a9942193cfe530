import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer } from './json-pointer.ts';
import { describeReceived, quote } from './received.ts';

describe('the received value is described by its type', () => {
  test.each([
    ['null', null, 'null'],
    ['a boolean', false, 'boolean false'],
    ['a number', -1.5e300, 'number -1.5e+300'],
    ['a string', 'link', 'string "link"'],
    ['an empty string', '', 'string ""'],
    ['an empty list', [], 'array of 0 items'],
    ['a list of one', ['inside'], 'array of 1 item'],
    ['a list of two', [1, 2], 'array of 2 items'],
    ['an empty object', {}, 'object with 0 keys'],
    ['an object of one key', { inside: 1 }, 'object with 1 key'],
    ['an object of two keys', { a: 1, b: 2 }, 'object with 2 keys'],
    ['nothing', undefined, 'nothing'],
    ['a bigint', 12n, 'bigint 12'],
    ['a long bigint', 10n ** 80n, `bigint 1${'0'.repeat(59)}…`],
    ['a function', () => null, 'function'],
    ['a symbol', Symbol('s'), 'symbol'],
  ])('%s', (_name, value, described) => {
    expect(describeReceived(value, '/metadata/language')).toBe(described);
  });
});

describe('a credential', () => {
  test.each([
    '/link_token',
    '/client_secret',
    '/api_key',
    '/PUBLIC_TOKEN',
    '/accessToken',
    '/password',
    '/passphrase',
    '/db_passwd',
    '/pwd',
    '/credentials/0',
    '/Set-Cookie',
    '/jwt',
    '/headers/Authorization',
    '/link_sessions/0/results/item_add_results/2/public_token',
    '/tokens/0',
    '/secrets/a/b/c',
    '/key~1path/value',
  ])('at %s is masked, whatever scalar it is', (path) => {
    expect(describeReceived('access-sandbox-1', path)).toBe('string (masked)');
    expect(describeReceived(424242, path)).toBe('number (masked)');
    expect(describeReceived(true, path)).toBe('boolean (masked)');
    expect(describeReceived(424242n, path)).toBe('bigint (masked)');
    expect(describeReceived(['access-sandbox-1'], path)).toBe('array of 1 item');
    expect(describeReceived(null, path)).toBe('null');
    expect(describeReceived(undefined, path)).toBe('nothing');
  });

  test('shows nothing of its value at any level below its name', () => {
    const name = fc.constantFrom('link_token', 'secret', 'Key', 'api-keys', 'myPassword');
    const keys = fc.array(fc.string());
    fc.assert(
      fc.property(keys, name, keys, fc.stringMatching(/^x{8,}$/), (above, named, below, value) => {
        const path = [...above, named, ...below].reduce<string>(childPointer, '');
        expect(describeReceived(value, path)).not.toContain('x');
        expect(describeReceived({ [value]: value }, path)).not.toContain('x');
      }),
    );
  });

  test.each([
    ...['access-sandbox-1', 'see https://user:word@example.com', 'https://example.com/?pwd=1'],
    ...['Bearer abcdefgh', 'authorization: basic dXNlcjpwYXNz', 'eyJhbGciOi.eyJzdWIi.c2ln'],
    ...['sk_live_1', 'rk_test_1', 'ghp_1', 'github_pat_1', 'glpat-1', 'npm_1', 'xoxb-1'],
    ...['AKIA000000000000', '-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----'],
  ])('is known by its shape: %s', (text) => {
    expect(describeReceived(text, '/language')).toBe('string (masked)');
  });

  test.each([
    ...['bearer of news', 'basic', 'eyJhbGciOi', 'eyJhbGciOi.x', 'task_live_1', 'AKIA', 'key'],
    ...['https://example.com/a@b', 'access-granted-', '-----BEGIN CERTIFICATE-----'],
  ])('is not %s', (text) => {
    expect(describeReceived(text, '/language')).toBe(`string "${text}"`);
  });

  test.each(['/language', '/metadata/webhook', '/request_id'])('is not the value at %j', (at) => {
    expect(describeReceived('value', at)).toBe('string "value"');
  });

  test('beyond the shown part of a text hides nothing of it', () => {
    const text = `${'x'.repeat(300)}?token=secret`;
    expect(describeReceived(text, '/language')).toBe(
      `string "${'x'.repeat(60)}…" (${text.length} characters)`,
    );
  });
});

test('a text in place of the response is not quoted: it may be the response itself, credentials included', () => {
  expect(describeReceived('{"link_token":"link-sandbox-1"}', '')).toBe('string of 31 characters');
  expect(describeReceived('x', '')).toBe('string of 1 character');
});

describe('a quoted text', () => {
  test('is one line of visible characters, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(treacherous(), fc.constantFrom('a', ' ')) }),
        (text) => {
          expect(quote(text)).toMatch(/^"[\x20-\x7e…]*"( \(\d+ characters\))?$/u);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('reads back as JSON unless it was cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(JSON.parse(quote(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a colour sequence', '\u001b[31mred', '"\\u001b[31mred"'],
    ['the C1 way to start a sequence', '\u009b31m', '"\\u009b31m"'],
    ['a line break', 'a\r\nb', '"a\\r\\nb"'],
    ['a NUL, a backspace, a DEL', '\0\b\u007f', '"\\u0000\\b\\u007f"'],
    ['a right-to-left override', '\u202egnp.exe', '"\\u202egnp.exe"'],
    ['the isolates', '\u2066\u2067\u2068\u2069', '"\\u2066\\u2067\\u2068\\u2069"'],
    ['the marks', '\u200e\u200f\u061c', '"\\u200e\\u200f\\u061c"'],
    ['line and paragraph separators', '\u2028\u2029', '"\\u2028\\u2029"'],
    ['a zero width space and a BOM', '\u200b\ufeff', '"\\u200b\\ufeff"'],
    ['an invisible tag character', '\u{e0041}', '"\\udb40\\udc41"'],
    ['a quote and a backslash', '"\\', '"\\"\\\\"'],
    ['half a character', '\ud83d', '"\\ud83d"'],
    ['what people can read', 'Zürich 🏦', '"Zürich 🏦"'],
  ])('escapes %s', (_name, text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test('is cut after 60 characters, followed by its length', () => {
    expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…" (61 characters)`);
    expect(quote('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(60)}…" (1000000 characters)`);
  });
});

/** Characters that act on a terminal or are invisible. */
function treacherous(): fc.Arbitrary<string> {
  const ranges = [
    [0x00, 0x1f],
    [0x7f, 0x9f],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0xd800, 0xdbff],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffb],
    [0xe0020, 0xe007f],
  ] as const;
  return fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((code) => String.fromCodePoint(code));
}

test.each([
  ['a token where an enumeration is', 'public-sandbox-00000000', '/metadata/initial_products/0'],
  ['a token of production', 'access-production-1', '/metadata/language'],
  ['a URL with a password', 'https://user:pass word@example.com/', '/metadata/webhook'],
  ['a URL with a token', 'https://example.com/a b?token=1', '/metadata/webhook'],
])('%s is masked, whatever the name of the field', (_what, value, path) => {
  expect(describeReceived(value, path)).toBe('string (masked)');
});

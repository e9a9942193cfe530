import { describe, expect, test } from 'vitest';
import { isUri } from './uri.ts';

const ALPHA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';
const HEX = `${DIGIT}ABCDEFabcdef`;
/** RFC 3986 section 2: unreserved and sub-delims. */
const NAME = `${ALPHA}${DIGIT}-._~!$&'()*+,;=`;
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

describe('each ASCII character', () => {
  // A character that ends a part is accepted in it, too.
  test.each<[string, (character: string) => string, string]>([
    ['begins a scheme', (c) => `${c}x:`, ALPHA],
    ['is within a scheme', (c) => `x${c}x:`, `${ALPHA}${DIGIT}+-.:`],
    ['is within a user', (c) => `a://u${c}u@h`, `${NAME}:/?#`],
    ['is within a host', (c) => `a://u@h${c}h`, `${NAME}/?#`],
    ['is within a port', (c) => `a://h:1${c}1`, `${DIGIT}@/?#`],
    ['is within a port behind a user', (c) => `a://u@h:1${c}1`, `${DIGIT}/?#`],
    ['stands behind an address', (c) => `a://[::1]${c}`, ':/?#'],
    ['is within a path', (c) => `a://h/p${c}p`, `${NAME}:@/?#`],
    ['is within a path without an authority', (c) => `a:p${c}p`, `${NAME}:@/?#`],
    ['is within a query', (c) => `a:?q${c}q`, `${NAME}:@/?[]#`],
    ['is within a fragment', (c) => `a:#f${c}f`, `${NAME}:@/?[]`],
  ])('%s where the grammar allows it', (_where, withCharacter, taken) => {
    expect(ASCII.filter((c) => isUri(withCharacter(c))).sort()).toEqual([...taken].sort());
  });

  test.each([
    ['a user', (digits: string) => `a://${digits}@h`],
    ['a host', (digits: string) => `a://${digits}`],
    ['a path', (digits: string) => `a:${digits}`],
    ['a query', (digits: string) => `a:?${digits}`],
    ['a fragment', (digits: string) => `a:#${digits}`],
  ])('is part of an escape in %s exactly where both are hex digits', (_part, withEscape) => {
    for (const first of ASCII) {
      const accepted = ASCII.filter((second) => isUri(withEscape(`%${first}${second}`)));
      // `%` before `%25` is still alone.
      expect(accepted.join(''), JSON.stringify(first)).toBe(HEX.includes(first) ? HEX : '');
    }
  });
});

test.each([
  'https://example.com/plaid/webhook',
  'http://localhost:3000',
  'https://[2001:db8::7]/c=GB?a#b',
  'https://[::]',
  'https://[::ffff:192.0.2.1]:8443/',
  'https://user:p%40ss@[1:2:3:4:5:6:7:8]:/',
  'https://[v1.fe80::a+en1]/',
  'https://999.1.1.1/',
  'https://example.com:/',
  'https://example.com:99999999/',
  'https://example.com?next=https://example.com/?a[]=1#/b[0]',
  'mailto:John.Doe@example.com',
  'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
  'com.example.app://oauth/callback',
  'HTTPS://EXAMPLE.COM/%7Euser',
  'file:///tmp/hook',
  'a:',
  'a://',
  'a:/',
  'a:?',
  'a:#',
  'https://example.com/?q=%E2%82%AC',
])('a URI: %s', (text) => {
  expect(isUri(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['no scheme', 'example.com/hook'],
  ['a relative reference', '/hook'],
  ['a network-path reference', '//example.com/hook'],
  ['a colon alone', ':'],
  ['a port that looks like a scheme with a digit first', '1:8080'],
  ['a space that URL.canParse takes', 'https://example.com/a b'],
  ['a line break that URL.canParse drops', 'https://example.com/\nhook'],
  ['a space before it', ' https://example.com'],
  ['a line break after it', 'https://example.com\n'],
  ['a tab in the scheme', 'ht\ttps://example.com'],
  ['a lone percent sign', 'https://example.com/100%'],
  ['a percent sign and one digit', 'https://example.com/%4'],
  ['a percent sign and no hex', 'https://example.com/%G0'],
  ['a percent sign in the port', 'https://example.com:%38/'],
  ['a template', 'https://example.com/{id}'],
  ['a Windows path', 'C:\\hooks\\plaid'],
  ['an internationalized host', 'https://b\u00fccher.example'],
  ['a full-width colon', 'https\uff1a//example.com'],
  ['a bracket that is not closed', 'https://[::1/h'],
  ['a bracket that is not opened', 'https://::1]/h'],
  ['empty brackets', 'https://[]/'],
  ['a name in brackets', 'https://[example.com]/'],
  ['an IPv4 address in brackets', 'https://[127.0.0.1]/'],
  ['an address with a zone', 'https://[fe80::1%25en0]/'],
  ['an address with two gaps', 'https://[1::2::3]/'],
  ['an address of nine pieces', 'https://[1:2:3:4:5:6:7:8:9]/'],
  ['an address of seven pieces', 'https://[1:2:3:4:5:6:7]/'],
  ['a gap for no piece', 'https://[1:2:3:4::5:6:7:8]/'],
  ['an address that ends in a colon', 'https://[1:2:3:4:5:6:7:]/'],
  ['a piece of five digits', 'https://[12345::]/'],
  ['an IPv4 address before the end', 'https://[::1.2.3.4:5]/'],
  ['an IPv4 address before a gap', 'https://[1.2.3.4::]/'],
  ['an IPv4 address that is none', 'https://[::256.1.1.1]/'],
  ['an IPv4 address with a zero too many', 'https://[::01.1.1.1]/'],
  ['an IPv6 address and no brackets', 'https://2001:db8::7/'],
  ['something behind an address', 'https://[::1]x/'],
  ['something before an address', 'https://x[::1]/'],
  ['a version that is none', 'https://[vg.1]/'],
  ['a version without an address', 'https://[v1.]/'],
  ['a version without a dot', 'https://[v1]/'],
  ['two fragments', 'https://example.com/h#a#b'],
  ['letters in the port', 'http://example.com:abc/'],
  ['a sign in the port', 'http://example.com:-1/'],
  ['two ports', 'http://example.com:80:80/'],
  ['two users', 'http://a@b@example.com/'],
  ['brackets in the user', 'http://[user]@example.com/'],
  ['brackets in the path', 'https://example.com/a[0]'],
  ['brackets in a path without an authority', 'urn:a[0]'],
])('not a URI: %s', (_name, text) => {
  expect(isUri(text)).toBe(false);
});

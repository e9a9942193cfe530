import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOf, nearMissesOf, shortTexts } from '../../test/grammar/abnf.ts';
import { IP_V6, IP_V6_RULES } from '../../test/grammar/rfc-3986.ts';
import { isIpV6 } from './ipv6.ts';

test.each(IP_V6_RULES.map((rule, index) => [index + 1, rule] as const))(
  'every text of the rule %i is an IPv6 address',
  (_number, { texts }) => {
    fc.assert(fc.property(texts, (text) => isIpV6(text)));
  },
);

test('Node.js and the grammar agree on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(IP_V6, ':.0fFg1[]/'), (text) => {
      // Node.js takes a zone.
      expect(isIpV6(text), text).toBe(isIPv6(text) && !text.includes('%'));
      expect(isIpV6(text), text).toBe(isOf(IP_V6, text));
    }),
    { numRuns: 3_000 },
  );
});

test('Node.js agrees on every short text', () => {
  const texts = [...shortTexts('1:.', 7)].flatMap((text) => [text, `1:1:1:1:1:${text}`]);
  expect(texts.filter((text) => isIpV6(text) !== isIPv6(text))).toEqual([]);
});

test.each([
  ['no colon', '1'],
  ['an IPv4 address', '127.0.0.1'],
  ['brackets', '[::1]'],
  ['two gaps', '1::2::3'],
  ['a gap for no piece', '1:2:3:4::5:6:7:8'],
  ['a piece of five digits', '12345::'],
  // RFC 4007 section 11: it means something to one host alone.
  ['a zone', 'fe80::1%eth0'],
  ['a mask', 'fe80::/64'],
  ['a port', '[::1]:80'],
  ['Bengali digits', '::\u09ea'],
  ['a line break after it', '::1\n'],
  ['a million colons', ':'.repeat(1_000_000)],
  ['a million gaps', '1::'.repeat(300_000)],
  ['nothing', ''],
])('no IPv6 address: %s', (_name, text) => {
  expect(isIpV6(text)).toBe(false);
});

import { isIPv4 } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearMissesOf, shortTexts } from '../../test/grammar/abnf.ts';
import { IP_V4 } from '../../test/grammar/rfc-3986.ts';
import { isIpV4 } from './ipv4.ts';

test('every text of the grammar is an IPv4 address', () => {
  fc.assert(fc.property(IP_V4.texts, (text) => isIpV4(text)));
});

test('Node.js agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(IP_V4, '.0123456789:x'), (text) => {
      expect(isIpV4(text), text).toBe(isIPv4(text));
    }),
    { numRuns: 3_000 },
  );
});

test('Node.js agrees on every number of up to three digits, at every place', () => {
  for (const number of shortTexts('0123456789', 3)) {
    for (const at of [0, 1, 2, 3]) {
      const text = ['1', '2', '3', '4'].with(at, number).join('.');
      if (isIpV4(text) !== isIPv4(text)) expect.fail(text);
    }
  }
});

test.each([
  ['hexadecimal', '0x7f.0.0.1'],
  ['a leading zero', '127.0.0.01'],
  ['three numbers', '127.0.1'],
  ['five numbers', '1.2.3.4.5'],
  ['a number alone', '2130706433'],
  ['a port', '127.0.0.1:80'],
  ['a mask', '10.0.0.0/8'],
  ['full-width digits', '\uff11.1.1.1'],
  ['a line break after it', '127.0.0.1\n'],
  ['an IPv6 address', '::ffff:127.0.0.1'],
])('no IPv4 address: %s', (_name, text) => {
  expect(isIpV4(text)).toBe(false);
});

import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'all zeros': '::',
  'this host': '::1',
  'gap at the start': '::2:3:4:5:6:7:8',
  'gap within': '2001:db8::8:800:200c:417a',
  'gap at the end': '2001:db8::',
  'gap for one piece': '1:2:3:4::6:7:8',
  'eight pieces': '2001:db8:1:2:3:4:5:6',
  'all ones': 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'leading zeros': '2001:0db8:0000:0000:0000:0000:0000:0001',
  'upper case': '2001:DB8::ABCD',
  'both cases': '2001:dB8::AbCd',
  'IPv4 address behind a gap': '::ffff:192.0.2.1',
  'IPv4 address behind six pieces': '1:2:3:4:5:6:192.0.2.1',
  'longest text': 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255',
};

/** RFC 4291 section 2.2. */
export const IPV6: FormatTexts = {
  wild: () =>
    fc.oneof(
      { arbitrary: fc.ipV6(), weight: 5 },
      fc.ipV6().map((text) => text.toUpperCase()),
    ),
  plain: fc.integer({ min: 1, max: 99 }).map((n) => `2001:db8::${n}`),
  bare: '2001:db8::1',
  forms: FORMS,
  disputed: [],
  disputes: [],
  nearMisses: [
    ['empty string', ''],
    ['null as text', 'null'],
    // Eight pieces of up to four hex digits, or one gap.
    ['nine pieces', '1:2:3:4:5:6:7:8:9'],
    ['seven pieces', '1:2:3:4:5:6:7'],
    ['one piece', '2001'],
    ['two gaps', '2001::db8::1'],
    ['three colons', '2001:::1'],
    ['gap for no piece', '1:2:3:4::5:6:7:8'],
    ['gap behind eight pieces', '1:2:3:4:5:6:7:8::'],
    ['colon alone', ':'],
    ['colon before it', ':2001:db8::1'],
    ['colon behind it', '1:2:3:4:5:6:7:'],
    ['piece of five digits', '2001:00db8::1'],
    ['letter that is no digit', '2001:dbg::1'],
    ['no colons', '20010db8000000000000000000000001'],
    ['hyphens for colons', '2001-db8-1-2-3-4-5-6'],
    ['hexadecimal prefix', '0x2001:db8::1'],
    // An IPv4 address is the end of it.
    ['IPv4 address alone', '192.0.2.1'],
    ['IPv4 address before the end', '::192.0.2.1:1'],
    ['IPv4 address behind seven pieces', '1:2:3:4:5:6:7:192.0.2.1'],
    ['IPv4 address that is none', '::ffff:192.0.2.256'],
    ['IPv4 address of three numbers', '::ffff:192.0.2'],
    ['IPv4 address with a leading zero', '::ffff:192.0.2.01'],
    // Another format.
    ['zone', 'fe80::1%eth0'],
    ['zone as in a URI', 'fe80::1%25eth0'],
    ['brackets', '[2001:db8::1]'],
    ['brackets and a port', '[2001:db8::1]:80'],
    ['mask', '2001:db8::/32'],
    ['scheme before it', 'http://[2001:db8::1]'],
    ['name', 'localhost'],
    ['hardware address', '00:11:22:33:44:55'],
    ['space within', '2001:db8:: 1'],
    ['Arabic digits', '::\u0661'],
    ['full-width digits', '\uff12001:db8::1'],
    ['line after it', '2001:db8::1\nx'],
    ['trailing NUL', '2001:db8::1\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALPHA,
  ASCII,
  alt,
  DIGIT,
  isOf,
  many,
  nearMissesOf,
  oneOf,
  opt,
  type Rule,
  seq,
  shortTexts,
  word,
} from '../../test/grammar/abnf.ts';
import { COLON, IP_V6 } from '../../test/grammar/rfc-3986.ts';
import { isEmail } from './email.ts';

/** RFC 5321 section 4.1.2, with `atext` of RFC 5322 section 3.2.3. */
const ATEXT = alt(ALPHA, DIGIT, oneOf("!#$%&'*+-/=?^_`{|}~"));
const ATOM = many(ATEXT, 1);
const DOT_STRING = seq(ATOM, many(seq(oneOf('.'), ATOM), 0));
const PRINTABLE = ASCII.filter((one) => one >= ' ' && one <= '~').join('');
const QTEXT = oneOf(PRINTABLE.replace(/["\\]/g, ''));
const QUOTED_PAIR = seq(oneOf('\\'), oneOf(PRINTABLE));
const QUOTED_STRING = seq(oneOf('"'), many(alt(QTEXT, QUOTED_PAIR), 0), oneOf('"'));
const LET_DIG = alt(ALPHA, DIGIT);
const LDH_STR = seq(many(alt(ALPHA, DIGIT, oneOf('-')), 0), LET_DIG);
const SUB_DOMAIN = seq(LET_DIG, opt(LDH_STR));
const DOMAIN = seq(SUB_DOMAIN, many(seq(oneOf('.'), SUB_DOMAIN), 0));
/** Section 4.1.3. */
const SNUM = alt(
  seq(oneOf('01'), DIGIT, DIGIT),
  seq(oneOf('2'), oneOf('01234'), DIGIT),
  seq(oneOf('2'), oneOf('5'), oneOf('012345')),
  many(DIGIT, 1, 2),
);
const IP_V4_LITERAL = seq(SNUM, many(seq(oneOf('.'), SNUM), 3, 3));
const LITERAL = seq(
  oneOf('['),
  alt(IP_V4_LITERAL, seq(word('IPv'), oneOf('6'), COLON, IP_V6)),
  oneOf(']'),
);
const LOCAL = alt(DOT_STRING, QUOTED_STRING);
const MAILBOX = seq(LOCAL, oneOf('@'), alt(DOMAIN, LITERAL));

test.each<[string, Rule]>([
  ['a dot-string', seq(DOT_STRING, oneOf('@'), DOMAIN)],
  ['a quoted string', seq(QUOTED_STRING, oneOf('@'), DOMAIN)],
  ['an address in brackets', seq(DOT_STRING, oneOf('@'), LITERAL)],
])('every text of the grammar is an address of mail: %s', (_name, { texts }) => {
  fc.assert(
    fc.property(texts, (text) => isEmail(text)),
    { numRuns: 300 },
  );
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(MAILBOX, '@."\\[]-: :0a'), (text) => {
      expect(isEmail(text), text).toBe(isOf(MAILBOX, text));
    }),
    { numRuns: 3_000 },
  );
});

test('the grammar agrees on every short text of the significant characters', () => {
  const texts = [...shortTexts('a.@"\\- ', 4)].flatMap((text) => [
    `${text}@a`,
    `a@${text}`,
    `"${text}"@a`,
  ]);
  expect(texts.filter((text) => isEmail(text) !== isOf(MAILBOX, text))).toEqual([]);
});

test.each([
  'joe@example.com',
  'joe+tag@mail.example.com',
  "!#$%&'*+-/=?^_`{|}~@example.com",
  'joe@localhost',
  'joe@1.2.3.4',
  'joe@[127.0.0.1]',
  'joe@[127.000.000.001]',
  'joe@[IPv6:2001:db8::1]',
  'joe@[ipv6:::ffff:192.0.2.1]',
  '"joe bloggs"@example.com',
  '"a@b"@example.com',
  '"\\"\\\\"@example.com',
  '""@example.com',
])('an address of mail: %s', (text) => {
  expect(isEmail(text)).toBe(true);
});

test.each([
  ['no at sign', 'example.com'],
  ['no local part', '@example.com'],
  ['no domain', 'joe@'],
  ['two at signs', 'joe@a@example.com'],
  ['a dot before it', '.joe@example.com'],
  ['a dot before the at sign', 'joe.@example.com'],
  ['two dots', 'joe..b@example.com'],
  ['a space', 'joe b@example.com'],
  ['a quote that is not closed', '"joe@example.com'],
  ['a quote within quotes', '"a"b"@example.com'],
  ['half an escape', '"a\\"@example.com'],
  ['a quote alone', '"@example.com'],
  ['a line break in quotes', '"a\nb"@example.com'],
  ['an atom behind quotes', '"a".b@example.com'],
  ['a name before it', 'Joe <joe@example.com>'],
  ['a scheme', 'mailto:joe@example.com'],
  ['a comment', 'joe(b)@example.com'],
  ['an underscore in the domain', 'joe@a_b.com'],
  ['a hyphen before a label', 'joe@-a.com'],
  ['a hyphen behind a label', 'joe@a-.com'],
  ['two dots in the domain', 'joe@a..com'],
  ['a dot behind the domain', 'joe@example.com.'],
  ['an IPv4 address that is none', 'joe@[127.0.0.256]'],
  ['an IPv6 address without its tag', 'joe@[::1]'],
  ['an IPv6 address that is none', 'joe@[IPv6:1::2::3]'],
  ['a tag that nobody registered', 'joe@[x:y]'],
  ['brackets that are not closed', 'joe@[127.0.0.1'],
  ['a letter beyond ASCII', 'j\u00f6e@example.com'],
  ['a domain beyond ASCII', 'joe@ex\u00e4mple.com'],
  ['a line break after it', 'joe@example.com\n'],
  ['a million atoms', `${'a.'.repeat(500_000)}@example.com`],
  ['a million labels', `a@${'a.'.repeat(500_000)}`],
  ['a million hyphens', `a@${'a-'.repeat(500_000)}`],
  ['a million quotes', `"${'\\"'.repeat(500_000)}`],
  ['a million at signs', '@'.repeat(1_000_000)],
  ['nothing', ''],
])('no address of mail: %s', (_name, text) => {
  expect(isEmail(text)).toBe(false);
});

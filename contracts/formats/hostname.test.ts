import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  seq,
} from '../../test/grammar/abnf.ts';
import { isHostname } from './hostname.ts';
import { punycodeDecoded } from './punycode.ts';

/** RFC 952's grammar with the first character of RFC 1123 section 2.1. */
const LET_DIG = alt(ALPHA, DIGIT);
const LABEL = seq(LET_DIG, opt(seq(many(alt(LET_DIG, oneOf('-')), 0), LET_DIG)));
const NAME = seq(LABEL, many(seq(oneOf('.'), LABEL), 0));

test('every short text of the grammar is a host name', () => {
  fc.assert(fc.property(NAME.texts, (text) => /xn--/i.test(text) || isHostname(text)));
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(NAME, '.-_0a:'), (text) => {
      fc.pre(!/xn--/i.test(text));
      expect(isHostname(text), text).toBe(isOf(NAME, text));
    }),
    { numRuns: 3_000 },
  );
});

test('each character of ASCII stands where the grammar allows it', () => {
  const inner = ASCII.filter((one) => isHostname(`a${one}a`));
  expect(inner).toEqual(ASCII.filter((one) => /[a-z0-9.-]/i.test(one)));
  expect(ASCII.filter((one) => isHostname(one))).toEqual(inner.filter((one) => /\w/.test(one)));
});

test.each([
  ['one label', 'localhost'],
  ['digits alone', '1.2.3.4'],
  ['a digit first', '3com.com'],
  ['hyphens within', 'a--b.com'],
  ['upper case', 'WWW.EXAMPLE.COM'],
  ['a label of 63 characters', `${'a'.repeat(63)}.com`],
  ['253 characters', `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`],
  ['a label of another script', 'xn--mnchen-3ya.de'],
  ['one in upper case', 'XN--MNCHEN-3YA.DE'],
])('a host name: %s', (_name, text) => {
  expect(isHostname(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['a dot behind it', 'example.com.'],
  ['a dot before it', '.example.com'],
  ['two dots', 'example..com'],
  ['a hyphen before a label', 'a.-b'],
  ['a hyphen behind a label', 'a-.b'],
  ['an underscore', 'a_b.com'],
  ['a port', 'example.com:80'],
  ['a scheme', 'https://example.com'],
  ['a star', '*.example.com'],
  ['an IPv6 address', '[::1]'],
  ['a label of 64 characters', `${'a'.repeat(64)}.com`],
  ['254 characters', `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(62)}`],
  ['a letter beyond ASCII', 'm\u00fcnchen.de'],
  ['the sign of Kelvin', '\u212aelvin.example.com'],
  ['a full-width dot', 'example\uff0ecom'],
  ['a line break after it', 'example.com\n'],
  ['a million labels', 'a.'.repeat(500_000)],
])('no host name: %s', (_name, text) => {
  expect(isHostname(text)).toBe(false);
});

describe('a label of another script (RFC 5890)', () => {
  /** Its direction of writing is not checked. */
  const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

  test('is one for Node.js as well', () => {
    const accepted = fc
      .sample(fc.stringMatching(/^[a-z0-9-]{0,4}[a-z0-9]{1,8}$/), { seed: 1, numRuns: 20_000 })
      .map((code) => `xn--${code}`)
      .filter(isHostname);
    expect(accepted.length).toBeGreaterThan(1_000);
    const unlike = accepted.filter((label) => domainToUnicode(label) === label);
    expect(unlike.length).toBeLessThan(accepted.length / 20);
    for (const label of unlike)
      expect(punycodeDecoded(label.slice('xn--'.length))).toMatch(RIGHT_TO_LEFT);
  });

  test.each([
    ['letters of Greek, and a sign of numbers', 'xn--wva3je'],
    ['exceptions: sharp s, final sigma, a mark of Tibetan, zero', 'xn--zca29lwxobi7a'],
    ['Hangul', 'xn--9n2bp8q'],
    ['a dot between two l', 'xn--ll-0ea'],
    ['a sign behind Hebrew', 'xn--4dbc5h'],
    ['a dot among Hiragana', 'xn--k8j5u'],
    ['a dot among Han', 'xn--vek778f'],
    ['digits of Arabic', 'xn--ngba1o'],
    ['a joiner behind a virama', 'xn--11b2ezcw70k'],
    ['a non-joiner behind a virama', 'xn--11b2ezcs70k'],
    ['a non-joiner between letters of Arabic', 'xn--ngba5hb2804a'],
  ])('has %s', (_name, label) => {
    expect(isHostname(label)).toBe(true);
  });

  test.each([
    ['no number', 'xn--x'],
    ['nothing behind its prefix', 'xn--'],
    ['ASCII alone', 'xn--abc-.com'],
    ['a mark first', 'xn--hello-zed'],
    ['two hyphens in the third and fourth place', 'xn--aa---o47jg78q'],
    ['a dot before one l alone', 'xn--l-fda'],
    ['a dot behind one l alone', 'xn--l-gda'],
    ['a sign of numbers at the end', 'xn--wva3j'],
    ['a sign without Hebrew before it', 'xn--5db1e'],
    ['a dot of Japanese alone', 'xn--vek'],
    ['digits of two kinds', 'xn--ngb6iyr'],
    ['exceptions that are not allowed', 'xn--chb89f'],
    ['old Hangul', 'xn--hqd2n7hmd'],
    ['a sign of music', 'xn--a-9e8q'],
    ['a letter in upper case', 'xn--b-5da'],
    ['a full-width letter', 'xn--mi7c'],
    ['a sign that is no letter', 'xn--n3h'],
    ['letters that compose', 'xn--a-ccb'],
    ['a joiner first', 'xn--a-0fa340v'],
    ['a joiner behind a letter', 'xn--11b2er09f'],
    ['a non-joiner between letters of Latin', 'xn--b-zfa240v'],
    ['a joiner behind a mark of another class', 'xn--7cb7d537h'],
    ['a joiner behind a mark of Japanese', 'xn--1ug815dyg'],
  ])('is none: %s', (_name, label) => {
    expect(isHostname(label)).toBe(false);
  });
});

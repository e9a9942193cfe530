import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alt,
  isOf,
  nearMissesOf,
  oneOf,
  type Rule,
  seq,
  shortTexts,
} from '../../test/grammar/abnf.ts';
import {
  COLON,
  FRAGMENT,
  HIER_PART,
  HOST,
  IP_LITERAL,
  IP_V_FUTURE,
  IP_V4,
  IP_V6_RULES,
  PATH_ABEMPTY,
  PATH_ABSOLUTE,
  PATH_EMPTY,
  PATH_ROOTLESS,
  PORT,
  QUERY,
  REG_NAME,
  SCHEME,
  URI,
  USER_INFO,
  WITH_AUTHORITY,
} from '../../test/grammar/rfc-3986.ts';
import { isUri } from './uri.ts';

test.each<[string, Rule]>([
  ['a whole URI', URI],
  ['an authority', behindScheme(WITH_AUTHORITY)],
  ...IP_V6_RULES.map((rule, index): [string, Rule] => [
    `an IPv6 address by the rule ${index + 1}`,
    inAuthority(seq(oneOf('['), rule, oneOf(']'))),
  ]),
  ['an IPvFuture', inAuthority(seq(oneOf('['), IP_V_FUTURE, oneOf(']')))],
  ['an IPv4 address', inAuthority(IP_V4)],
  ['a name', inAuthority(REG_NAME)],
  ['a user', inAuthority(seq(USER_INFO, oneOf('@'), REG_NAME))],
  ['a port', inAuthority(seq(HOST, COLON, PORT))],
  ['a path behind an authority', inAuthority(seq(REG_NAME, PATH_ABEMPTY))],
  ['an absolute path', behindScheme(PATH_ABSOLUTE)],
  ['a rootless path', behindScheme(PATH_ROOTLESS)],
  ['an empty path', behindScheme(PATH_EMPTY)],
  ['a query', behindScheme(seq(HIER_PART, oneOf('?'), QUERY))],
  ['a fragment', behindScheme(seq(HIER_PART, oneOf('#'), FRAGMENT))],
])('every text of the grammar is a URI: %s', (_name, { texts }) => {
  fc.assert(
    fc.property(texts, (text) => isUri(text)),
    { numRuns: 300 },
  );
});

describe('the grammar as the RFC has it agrees', () => {
  test('on near misses', () => {
    const authority = behindScheme(WITH_AUTHORITY);
    const address = inAuthority(alt(IP_LITERAL, IP_V4));
    fc.assert(
      fc.property(nearMissesOf(alt(URI, authority, address), ':/?#[]@%.0fFg'), (text) => {
        expect(isUri(text)).toBe(isOf(URI, text));
      }),
      { numRuns: 1_500 },
    );
  });

  test('on every short text of the significant characters', () => {
    const unlike = [...shortTexts('1:/?#[]@%', 4)].flatMap((rest) =>
      ['a:', 'a:/', 'a://'].map((start) => start + rest).filter((t) => isUri(t) !== isOf(URI, t)),
    );
    expect(unlike).toEqual([]);
  });

  test('on every short text in brackets', () => {
    const unlike = [...shortTexts('1g:.v]', 5)]
      .map((inside) => `a://[${inside}]`)
      .filter((text) => isUri(text) !== isOf(URI, text));
    expect(unlike).toEqual([]);
  });

  test('on addresses with every number of pieces on both sides of a gap', () => {
    const sides = Array.from({ length: 10 }, (_, count) => new Array(count).fill('1f').join(':'));
    const ends = ['', '1.2.3.4', '1.2.3.256', '1.2.3', '12345', 'g'];
    const all = sides.flatMap((before) =>
      sides.flatMap((behind) =>
        ends.flatMap((end) => {
          const last = [behind, end].filter((part) => part !== '').join(':');
          return [`${before}::${last}`, [before, last].join(':'), `${before}:::${last}`];
        }),
      ),
    );
    const texts = all.map((address) => `http://[${address}]/`);
    expect(texts.filter((text) => isUri(text) !== isOf(URI, text))).toEqual([]);
    expect(texts.filter(isUri).length).toBeGreaterThan(50);
  });
});

describe('a million characters take linear time', () => {
  const many = 1_000_000;
  // Backtracking at every character would take hours.
  test.each<[string, string]>([
    ['of a scheme', 'a'.repeat(many)],
    ['of a user', `a://${'a'.repeat(many)}^`],
    ['of colons', `a://${':'.repeat(many)}^`],
    ['of at signs', `a://${'@'.repeat(many)}`],
    ['of brackets', `a://${'['.repeat(many)}`],
    ['of an address', `a://[${'1:'.repeat(many / 2)}]`],
    ['of gaps', `a://[${'::'.repeat(many / 2)}]`],
    ['of an address of the future', `a://[v${'1'.repeat(many)}.${'a'.repeat(many)}^]`],
    ['of a port', `a://a:${'1'.repeat(many)}a`],
    ['of slashes', `a:${'/'.repeat(many)}^`],
    ['of a query', `a:${'?a'.repeat(many / 2)}^`],
    ['of a fragment', `a:#${'?/'.repeat(many / 2)}#`],
    ['of escapes', `a:${'%25'.repeat(many / 3)}%2`],
    ['of brackets in a query', `a:?${'://['.repeat(many / 4)}^`],
  ])('%s', (_name, text) => {
    expect(isUri(text)).toBe(false);
  });
});

function behindScheme(rule: Rule): Rule {
  return seq(SCHEME, COLON, rule);
}

function inAuthority(rule: Rule): Rule {
  return behindScheme(seq(oneOf('/'), oneOf('/'), rule));
}

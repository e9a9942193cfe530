import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUri } from './uri.ts';

/**
 * A rule of RFC 3986 appendix A as a parser (where it can end) and a generator (texts of it). Written from the ABNF,
 * rule by rule, so that it shares nothing with the code under test.
 */
interface Rule {
  readonly ends: (text: string, start: number) => readonly number[];
  readonly texts: fc.Arbitrary<string>;
}

const ALPHA = oneOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGIT = oneOf('0123456789');
const HEXDIG = oneOf('0123456789abcdefABCDEF');
const UNRESERVED = alt(ALPHA, DIGIT, oneOf('-._~'));
const SUB_DELIMS = oneOf("!$&'()*+,;=");
const PCT_ENCODED = seq(oneOf('%'), HEXDIG, HEXDIG);

const PCHAR = alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS, oneOf(':@'));
const SEGMENT = many(PCHAR, 0);
const SEGMENT_NZ = many(PCHAR, 1);
const PATH_ABEMPTY = many(seq(oneOf('/'), SEGMENT), 0);
const PATH_ROOTLESS = seq(SEGMENT_NZ, PATH_ABEMPTY);
const PATH_ABSOLUTE = seq(oneOf('/'), opt(PATH_ROOTLESS));
const PATH_EMPTY = seq();

const DEC_OCTET = alt(
  DIGIT,
  seq(oneOf('123456789'), DIGIT),
  seq(oneOf('1'), DIGIT, DIGIT),
  seq(oneOf('2'), oneOf('01234'), DIGIT),
  seq(oneOf('2'), oneOf('5'), oneOf('012345')),
);
const DOT = oneOf('.');
const COLON = oneOf(':');
const IP_V4 = seq(DEC_OCTET, DOT, DEC_OCTET, DOT, DEC_OCTET, DOT, DEC_OCTET);
const H16 = many(HEXDIG, 1, 4);
const LS32 = alt(seq(H16, COLON, H16), IP_V4);
const H16_COLON = seq(H16, COLON);
const GAP = seq(COLON, COLON);
const upTo = (count: number) => opt(seq(many(H16_COLON, 0, count), H16));
const IP_V6 = [
  seq(many(H16_COLON, 6, 6), LS32),
  seq(GAP, many(H16_COLON, 5, 5), LS32),
  seq(opt(H16), GAP, many(H16_COLON, 4, 4), LS32),
  seq(upTo(1), GAP, many(H16_COLON, 3, 3), LS32),
  seq(upTo(2), GAP, many(H16_COLON, 2, 2), LS32),
  seq(upTo(3), GAP, H16_COLON, LS32),
  seq(upTo(4), GAP, LS32),
  seq(upTo(5), GAP, H16),
  seq(upTo(6), GAP),
];
const IP_V_FUTURE = seq(
  oneOf('vV'),
  many(HEXDIG, 1),
  DOT,
  many(alt(UNRESERVED, SUB_DELIMS, COLON), 1),
);
const IP_LITERAL = seq(oneOf('['), alt(...IP_V6, IP_V_FUTURE), oneOf(']'));

const USER_INFO = many(alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS, COLON), 0);
const REG_NAME = many(alt(UNRESERVED, PCT_ENCODED, SUB_DELIMS), 0);
const HOST = alt(IP_LITERAL, IP_V4, REG_NAME);
const PORT = many(DIGIT, 0);
const AUTHORITY = seq(opt(seq(USER_INFO, oneOf('@'))), HOST, opt(seq(COLON, PORT)));

const SCHEME = seq(ALPHA, many(alt(ALPHA, DIGIT, oneOf('+-.')), 0));
const WITH_AUTHORITY = seq(oneOf('/'), oneOf('/'), AUTHORITY, PATH_ABEMPTY);
const HIER_PART = alt(WITH_AUTHORITY, PATH_ABSOLUTE, PATH_ROOTLESS, PATH_EMPTY);
/** The one addition to the RFC: square brackets. */
const QUERY = many(alt(PCHAR, oneOf('/?'), oneOf('[]')), 0);
const FRAGMENT = QUERY;
const URI = seq(
  SCHEME,
  COLON,
  HIER_PART,
  opt(seq(oneOf('?'), QUERY)),
  opt(seq(oneOf('#'), FRAGMENT)),
);

test.each<[string, Rule]>([
  ['a whole URI', URI],
  ['an authority', behindScheme(WITH_AUTHORITY)],
  ...IP_V6.map((rule, index): [string, Rule] => [
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
    const authority = behindScheme(WITH_AUTHORITY).texts;
    const address = inAuthority(alt(IP_LITERAL, IP_V4)).texts;
    fc.assert(
      fc.property(fc.oneof(URI.texts, authority, address).chain(edited), (text) => {
        expect(isUri(text)).toBe(isOfGrammar(text));
      }),
      { numRuns: 1_500 },
    );
  });

  test('on every short text of the significant characters', () => {
    const unlike = [...textsOf('1:/?#[]@%', 4)].flatMap((rest) =>
      ['a:', 'a:/', 'a://'].map((start) => start + rest).filter((t) => isUri(t) !== isOfGrammar(t)),
    );
    expect(unlike).toEqual([]);
  });

  test('on every short text in brackets', () => {
    const unlike = [...textsOf('1g:.v]', 5)]
      .map((inside) => `a://[${inside}]`)
      .filter((text) => isUri(text) !== isOfGrammar(text));
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
    expect(texts.filter((text) => isUri(text) !== isOfGrammar(text))).toEqual([]);
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

function isOfGrammar(text: string): boolean {
  return URI.ends(text, 0).includes(text.length);
}

function behindScheme(rule: Rule): Rule {
  return seq(SCHEME, COLON, rule);
}

function inAuthority(rule: Rule): Rule {
  return behindScheme(seq(oneOf('/'), oneOf('/'), rule));
}

function oneOf(characters: string): Rule {
  return {
    ends: (text, start) =>
      start < text.length && characters.includes(text.charAt(start)) ? [start + 1] : [],
    texts: fc.constantFrom(...characters),
  };
}

function seq(...rules: readonly Rule[]): Rule {
  return {
    ends: (text, start) =>
      rules.reduce<readonly number[]>(
        (starts, rule) => distinct(starts.flatMap((at) => rule.ends(text, at))),
        [start],
      ),
    texts: fc.tuple(...rules.map(({ texts }) => texts)).map((parts) => parts.join('')),
  };
}

function alt(...rules: readonly Rule[]): Rule {
  return {
    ends: (text, start) => distinct(rules.flatMap((rule) => rule.ends(text, start))),
    texts: fc.oneof(...rules.map(({ texts }) => texts)),
  };
}

function opt(rule: Rule): Rule {
  return alt(seq(), rule);
}

function many(rule: Rule, least: number, most = Number.POSITIVE_INFINITY): Rule {
  return {
    ends: (text, start) => {
      const ends: number[] = [];
      let starts: readonly number[] = [start];
      for (let count = 0; starts.length > 0 && count <= most; count++) {
        if (count >= least) ends.push(...starts);
        starts = distinct(starts.flatMap((at) => rule.ends(text, at))).filter(
          (end) => !ends.includes(end),
        );
      }
      return distinct(ends);
    },
    texts: fc
      .array(rule.texts, { minLength: least, maxLength: Math.min(most, least + 6) })
      .map((parts) => parts.join('')),
  };
}

function distinct(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)];
}

/** A text with one or two characters added, removed, doubled or replaced. */
function edited(text: string): fc.Arbitrary<string> {
  const character = fc.oneof(
    { arbitrary: fc.constantFrom(...':/?#[]@%.0fFg'), weight: 3 },
    fc.constantFrom(...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))),
    fc.constantFrom('\u00e9', '\uff1a', '\u2028', '\ud83d', '\u0660'),
  );
  const edit = fc.record({
    at: fc.nat(text.length),
    remove: fc.nat(2),
    insert: fc.string({ unit: character, maxLength: 2 }),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 2 })
    .map((edits) =>
      edits.reduce(
        (t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove),
        text,
      ),
    );
}

function* textsOf(characters: string, longest: number): Generator<string> {
  yield '';
  if (longest === 0) return;
  for (const rest of textsOf(characters, longest - 1)) {
    for (const character of characters) yield character + rest;
  }
}

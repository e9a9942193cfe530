import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUri } from './uri.ts';

const ALPHA = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';
const HEX = `${DIGIT}ABCDEFabcdef`;
/** RFC 3986 section 2: unreserved, gen-delims, sub-delims. */
const PLAIN = [...ALPHA, ...DIGIT, ...'-._~', ...':/?#[]@', ..."!$&'()*+,;="];
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const RUNS = { numRuns: 2_000 };

describe('laws', () => {
  test('a scheme, a colon and characters of RFC 3986 are a URI', () => {
    fc.assert(
      fc.property(uri(), (text) => isUri(text)),
      RUNS,
    );
  });

  test('an independent pattern of the RFC agrees on texts close to a URI', () => {
    const pattern =
      /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;
    fc.assert(
      fc.property(nearMiss(), (text) => {
        expect(isUri(text)).toBe(pattern.test(text));
      }),
      { numRuns: 10_000 },
    );
  });

  test('text without a scheme is none, whatever follows', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...PLAIN.filter((c) => c !== ':')) }),
        (text) => {
          expect(isUri(text)).toBe(false);
          expect(isUri(`:${text}`)).toBe(false);
        },
      ),
      RUNS,
    );
  });

  test('a character beyond ASCII is refused anywhere', () => {
    const beyond = fc.integer({ min: 0x80, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(uri(), fc.nat(), beyond, (text, at, character) => {
        expect(isUri(inserted(text, at % (text.length + 1), character))).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('each ASCII character', () => {
  // No two hex digits stand side by side in it, so a `%` put anywhere is a broken escape.
  const base = 'https://user@example.org:8/x/y?z=d#e';
  const afterScheme = base.indexOf(':') + 1;
  const places = Array.from({ length: base.length + 1 - afterScheme }, (_, n) => n + afterScheme);

  test('of the set is accepted anywhere behind the scheme', () => {
    for (const character of PLAIN) {
      expect(
        places.filter((at) => !isUri(inserted(base, at, character))),
        character,
      ).toEqual([]);
    }
  });

  test('outside the set is refused anywhere: ten that print, the space, 33 controls', () => {
    const outside = ASCII.filter((character) => !PLAIN.includes(character));
    expect(outside.filter((c) => c > ' ' && c !== '\u007f').join('')).toBe('"%<>\\^`{|}');
    expect(outside).toHaveLength(10 + 1 + 33);
    for (const character of outside) {
      const everywhere = [0, 3, ...places].filter((at) => isUri(inserted(base, at, character)));
      expect(everywhere, JSON.stringify(character)).toEqual([]);
    }
  });

  test('starts a scheme if it is a letter, and continues it if a letter, digit, +, - or dot', () => {
    expect(ASCII.filter((c) => isUri(`${c}x:`)).join('')).toBe(ALPHA);
    // A colon ends the scheme earlier.
    expect(ASCII.filter((c) => isUri(`x${c}x:`)).join('')).toBe(`+-.${DIGIT}:${ALPHA}`);
  });

  test('is an escape with % exactly where both are hex digits', () => {
    for (const first of ASCII) {
      const accepted = ASCII.filter((second) => isUri(`a:%${first}${second}`));
      expect(accepted.join(''), JSON.stringify(first)).toBe(HEX.includes(first) ? HEX : '');
    }
  });
});

test.each([
  'https://example.com/plaid/webhook',
  'http://localhost:3000',
  'https://[2001:db8::7]/c=GB?a#b',
  'mailto:John.Doe@example.com',
  'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
  'com.example.app://oauth/callback',
  'HTTPS://EXAMPLE.COM/%7Euser',
  'a:',
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
  ['a template', 'https://example.com/{id}'],
  ['a Windows path', 'C:\\hooks\\plaid'],
  ['an internationalized host', 'https://b\u00fccher.example'],
  ['a full-width colon', 'https\uff1a//example.com'],
])('no URI: %s', (_name, text) => {
  expect(isUri(text)).toBe(false);
});

function inserted(text: string, at: number, insertion: string): string {
  return text.slice(0, at) + insertion + text.slice(at);
}

function uri(): fc.Arbitrary<string> {
  const hex = fc.constantFrom(...HEX);
  const escaped = fc.tuple(hex, hex).map(([high, low]) => `%${high}${low}`);
  const rest = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PLAIN) }, escaped));
  const scheme = fc.stringMatching(/^[A-Za-z][A-Za-z0-9+.-]{0,8}$/);
  return fc.tuple(scheme, rest).map(([name, parts]) => `${name}:${parts.join('')}`);
}

/** A URI with one or two edits by any ASCII character, and often by those that matter. */
function nearMiss(): fc.Arbitrary<string> {
  const character = fc.oneof(fc.constantFrom(...ASCII), fc.constantFrom('%', ':', '0', 'f', '+'));
  const edit = fc.record({
    at: fc.nat(20),
    remove: fc.nat(2),
    insert: fc.string({ unit: character, maxLength: 2 }),
  });
  return fc
    .tuple(uri(), fc.array(edit, { minLength: 1, maxLength: 2 }))
    .map(([text, edits]) =>
      edits.reduce(
        (t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove),
        text,
      ),
    );
}

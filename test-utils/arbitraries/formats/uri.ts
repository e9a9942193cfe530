import fc from 'fast-check';
import type { Dispute, FormatTexts } from './format-texts.ts';
import { DISPUTED_URIS, UNUSUAL_URIS, uri } from './uri-arbitrary.ts';

const IP_FUTURE = /^([^/?#]*\/\/[^/?#]*)\[v[^\]]*\]/i;

const DISPUTES: readonly Dispute[] = [
  // RFC 3986 section 3: only the scheme is required. ajv-formats and Java refuse it.
  {
    form: 'uri-scheme-alone',
    shape: /^[^:/?#]*:(?:$|[?#])/,
    mended: (text) => text.replace(':', ':a'),
  },
  // The grammar has brackets around a host alone; URL parsers accept them in a query and a fragment.
  {
    form: 'uri-brackets',
    shape: /[?#].*[[\]]/,
    mended: (text) =>
      text.replace(/[?#].*/, (end) => end.replaceAll('[', '%5B').replaceAll(']', '%5D')),
  },
  // Section 3.2.2: an IP address of a future version. Browsers and Java refuse it.
  {
    form: 'uri-ip-future',
    shape: IP_FUTURE,
    mended: (text) => text.replace(IP_FUTURE, '$1[::1]'),
  },
];

const NEAR_MISSES = [
  // No scheme (section 3.1), or a malformed one.
  ['empty string', ''],
  ['host without a scheme', 'example.com'],
  ['authority without a scheme', '//example.com/hook'],
  ['path alone', '/hook'],
  ['query alone', '?q=1'],
  ['fragment alone', '#frag'],
  ['colon without a scheme', '://example.com'],
  ['scheme that begins with a digit', '1https://example.com'],
  ['space in the scheme', 'ht tps://example.com'],
  ['scheme beyond ASCII', 'h\u00e9ttp://example.com'],
  ['scheme alone', 'https'],
  // Characters that section 2 does not have; browsers accept most of them.
  ['space in the path', 'https://example.com/a b'],
  ['newline at the end', 'https://example.com/\n'],
  ['newline within', 'https://exa\nmple.com/'],
  ['tab within', 'https://example.com/\thook'],
  ['NUL in the path', 'https://example.com/\u0000'],
  ['angle brackets', 'https://example.com/<id>'],
  ['quotes', 'https://example.com/"id"'],
  ['braces', 'https://example.com/{id}'],
  ['vertical bar', 'https://example.com/a|b'],
  ['backslash', 'https://example.com\\hook'],
  ['caret', 'https://example.com/^'],
  ['backtick', 'https://example.com/`'],
  ['path beyond ASCII', 'https://example.com/caf\u00e9'],
  ['host beyond ASCII', 'https://m\u00fcnchen.example/'],
  ['emoji', 'https://example.com/\u{1f600}'],
  // Percent-encoding has two hex digits (section 2.1).
  ['percent sign at the end', 'https://example.com/%'],
  ['percent sign and one digit', 'https://example.com/%2'],
  ['percent sign and no hex digits', 'https://example.com/%zz'],
  ['percent sign before a mark', 'https://example.com/100%!'],
  ['percent sign in the host', 'https://exa%mple.com/'],
  // Brackets stand around a well-formed IP address as the host (section 3.2.2).
  ['bracket that is not closed', 'https://[2001:db8::1/hook'],
  ['bracket that is not opened', 'https://2001:db8::1]/hook'],
  ['name in brackets', 'https://[example.com]/hook'],
  ['IPv4 address in brackets', 'https://[127.0.0.1]/hook'],
  ['IPv6 address with two gaps', 'https://[2001::db8::1]/hook'],
  ['IPv6 address of nine pieces', 'https://[1:2:3:4:5:6:7:8:9]/hook'],
  ['IPv6 address without brackets', 'https://2001:db8::1/hook'],
  ['brackets in the user', 'https://[user]@example.com/hook'],
  ['brackets in the path', 'https://example.com/hook[0]'],
  // A port is digits alone (section 3.2.3), and delimiters stand only where they end a part.
  ['letters in the port', 'https://example.com:abc/hook'],
  ['sign in the port', 'https://example.com:-1/hook'],
  ['percent sign in the port', 'https://example.com:%38/hook'],
  ['two ports', 'https://example.com:80:80/hook'],
  ['two users', 'https://one@two@example.com/hook'],
  ['second number sign', 'https://example.com/hook#a#b'],
] as const;

const LONG_URI = `https://example.com/hook?state=${'0123456789abcdef'.repeat(20)}`;

/** RFC 3986 section 3. */
export const URI: FormatTexts = {
  wild: uri,
  plain: fc.nat(999).map((n) => `https://example.com/hook/${n}`),
  bare: 'https://example.com',
  forms: {
    ...Object.fromEntries([...UNUSUAL_URIS, ...DISPUTED_URIS].map((text) => [text, text])),
    'long URI': LONG_URI,
  },
  disputed: DISPUTED_URIS,
  disputes: DISPUTES,
  nearMisses: NEAR_MISSES,
  spoiled: (text) => [
    ['trailing space', `${text} `],
    ['trailing newline', `${text}\n`],
    ['leading space', ` ${text}`],
  ],
  numbers: [],
};

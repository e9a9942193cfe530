import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';
import { URI } from './uri.ts';
import { authority, optionalPart, path, uri } from './uri-arbitrary.ts';

const FORMS = {
  URI: 'https://user@example.com:8443/a;b=1,2?q=%20#frag',
  'URI without an authority': 'mailto:someone@example.com',
  'no text, which refers to itself': '',
  'authority without a scheme': '//example.com/hook',
  'authority that is empty': '//',
  'address as authority': '//[2001:db8::1]:80/',
  'path from the root': '/hook/1',
  'path relative to another': 'hook/1',
  'path upward': '../../hook',
  'path that ends in a slash': 'hook/',
  'two slashes within': 'hook//1',
  'colon behind a dot': './a:b',
  'colon in a later part': 'a/b:c',
  'at sign': 'someone@example.com',
  'percent-encoding': '%C3%A9',
  'query alone': '?q=1',
  'fragment alone': '#frag',
  'number sign alone': '#',
  'long reference': `/hook?state=${'0123456789abcdef'.repeat(20)}`,
};

/** Forms that RFC 3986 or every URL parser accepts, and many readers refuse. */
const DISPUTED_FORMS = {
  'brackets in a query alone': '?id[]=1&id[]=2',
  'brackets in a fragment alone': '#id[0]',
  'address of the future without a scheme': '//[v1.a:b]/hook',
  'scheme with nothing behind it': 'a:',
};

/** RFC 3986 section 4.1. */
export const URI_REFERENCE: FormatTexts = {
  wild: () => fc.oneof({ arbitrary: relative(), weight: 3 }, { arbitrary: uri(), weight: 1 }),
  plain: fc.nat(999).map((n) => `/hook/${n}`),
  bare: '/hook',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: URI.disputes,
  nearMisses: [
    // A colon in the first part of a path would make it a scheme (section 4.2), which begins with a letter.
    ['colon alone', ':'],
    ['colon before a path', ':/hook'],
    ['number with a colon', '1:b'],
    ['host with a port', '127.0.0.1:8080'],
    ['scheme with an underscore', 'my_app:hook'],
    // Characters that section 2 does not have; browsers accept most of them.
    ['space in the path', '/a b'],
    ['newline within', '/a\nb'],
    ['tab within', '/a\tb'],
    ['NUL in the path', '/a\u0000'],
    ['angle brackets', '/<id>'],
    ['quotes', '/a"b"'],
    ['braces', '/{id}'],
    ['vertical bar', '/a|b'],
    ['backslash', '\\hook'],
    ['share of Windows', '\\\\server\\share'],
    ['caret', '/^'],
    ['backtick', '/`'],
    ['path beyond ASCII', '/caf\u00e9'],
    ['host beyond ASCII', '//m\u00fcnchen.example/'],
    ['query beyond ASCII', '?q=\u00e9'],
    ['emoji', '/\u{1f600}'],
    // Percent-encoding has two hex digits (section 2.1).
    ['percent sign at the end', '/100%'],
    ['percent sign and one digit', '/%2'],
    ['percent sign and no hex digits', '/%zz'],
    ['percent sign in the query', '?q=%'],
    // Brackets stand around a well-formed IP address as the host (section 3.2.2).
    ['brackets in the path', '/hook[0]'],
    ['bracket that is not closed', '//[2001:db8::1/hook'],
    ['name in brackets', '//[example.com]/hook'],
    ['IPv4 address in brackets', '//[127.0.0.1]/hook'],
    ['IPv6 address without brackets', '//2001:db8::1/hook'],
    // A port is digits alone, and delimiters stand only where they end a part.
    ['letters in the port', '//example.com:abc/hook'],
    ['two ports', '//example.com:80:80/hook'],
    ['two users', '//one@two@example.com/hook'],
    ['second number sign', '/hook#a#b'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};

function relative(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(
        fc.constantFrom('', '.', '..', '/'),
        // A colon in the first part of a path would make that a scheme (section 4.2).
        path().map((rest) => (/^[^/]*:/.test(rest) ? `./${rest}` : rest)),
        path().map((rest) => `/${rest}`),
        fc.tuple(authority(), optionalPart('/')).map(([host, rest]) => `//${host}${rest}`),
      ),
      optionalPart('?'),
      optionalPart('#'),
    )
    .map((parts) => parts.join(''));
}

import fc from 'fast-check';

/**
 * URIs with a scheme (RFC 3986 section 3): web addresses, and the forms that a check for web addresses forgets,
 * shrinking to https://example.com. All are valid by the whole grammar, not only by its character set.
 */
export function uri(): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    fc.constantFrom(...UNUSUAL_URIS, ...DISPUTED_URIS),
    webAddress(),
    fc.tuple(scheme(), path()).map(([name, rest]) => `${name}:${rest}`),
  );
}

/** Forms that a check for web addresses forgets. */
export const UNUSUAL_URIS = [
  'https://example.com',
  'https://user@example.com:8443/a;b=1,2?q=%20#frag',
  'http://[2001:db8::1]:80/',
  'https://user:@[::ffff:192.0.2.1]:/',
  'http://127.0.0.1/',
  'mailto:someone@example.com',
  'urn:uuid:00000000-0000-4000-8000-000000000000',
  'my-app.v2+link://callback',
  'HTTPS://EXAMPLE.COM/%C3%A9',
  // Bytes that are not UTF-8.
  'https://example.com/%ff%fe',
  'file:///tmp/hook',
];

/** Forms that RFC 3986 or every URL parser accepts, and many readers refuse. */
export const DISPUTED_URIS = [
  // Section 3.3: the path is empty.
  'a:',
  // The grammar has brackets around a host alone; clients that send lists in a query do not encode them.
  'https://example.com/hook?id[]=1&id[]=2',
  'https://example.com/hook#id[0]',
  // Section 3.2.2; browsers and Java refuse it.
  'http://[v1.a:b]/hook',
];

const LETTER = fc.constantFrom(...'abcXYZ');
const SCHEME_CHARACTER = fc.constantFrom(...'abcXYZ019+-.');
const PATH_CHARACTER = fc.oneof(
  fc.constantFrom(..."azAZ09-._~!$&'()*+,;=:@/"),
  fc.nat(255).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
);

/** fast-check's own `webUrl` generates the same, but takes a second to set up. */
function webAddress(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('https://', 'http://'),
      authority(),
      optionalPart('/'),
      optionalPart('?'),
      optionalPart('#'),
    )
    .map((parts) => parts.join(''));
}

export function authority(): fc.Arbitrary<string> {
  return fc.webAuthority({ withIPv4: true, withIPv6: true, withPort: true, withUserInfo: true });
}

export function optionalPart(lead: string): fc.Arbitrary<string> {
  const part = fc.string({ unit: PATH_CHARACTER, maxLength: 12 }).map((rest) => lead + rest);
  return fc.option(part, { nil: '', freq: 3 });
}

function scheme(): fc.Arbitrary<string> {
  return fc
    .tuple(LETTER, fc.string({ unit: SCHEME_CHARACTER, maxLength: 6 }))
    .map(([first, rest]) => first + rest);
}

/** Begins with a name, so that it cannot look like an authority. */
export function path(): fc.Arbitrary<string> {
  return fc.string({ unit: PATH_CHARACTER, maxLength: 12 }).map((rest) => `x${rest}`);
}

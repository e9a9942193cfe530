import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const LONG_LABEL = 'a'.repeat(63);

const FORMS = {
  'one label': 'localhost',
  'one letter': 'a',
  'many labels': 'a.b.c.d.e.example.com',
  'digit first': '3com.com',
  'digits within': 'www2.example.com',
  'hyphen within': 'my-host.example.com',
  'two hyphens within': 'a--b.com',
  'upper case': 'WWW.EXAMPLE.COM',
  'label of another script': 'xn--mnchen-3ya.de',
  'label of another script in upper case': 'XN--MNCHEN-3YA.DE',
  'longest label': `${LONG_LABEL}.com`,
  'longest name': `${`${LONG_LABEL}.`.repeat(3)}${'a'.repeat(61)}`,
};

/** Forms that RFC 1123 allows and many readers refuse. */
const DISPUTED_FORMS = {
  // Such a name could be taken for an address.
  'digits alone for a name': '123',
  'digits at the end of a name': 'example.123',
  // RFC 5890 section 2.3.1 reserves them for labels like those of Punycode.
  'hyphens in the third and fourth place': 'r2--d2.example.com',
};

/** RFC 1123 section 2.1. */
export const HOSTNAME: FormatTexts = {
  // Three of the longest are shorter than a name may be.
  wild: () => fc.array(label(), { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.')),
  plain: fc.nat(999).map((n) => `host${n}.example.com`),
  bare: 'example.com',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: [
    {
      form: 'hostname-of-digits',
      shape: /(?:^|\.)\d+$/,
      mended: (text) => text.replace(/\d+$/, 'a'),
    },
    {
      form: 'hostname-reserved',
      shape: /(?:^|\.)(?!xn)[^.]{2}--/i,
      mended: (text) => text.replaceAll(/((?:^|\.)(?!xn)[^.]{2})--+/gi, '$1-'),
    },
  ],
  nearMisses: [
    ['empty string', ''],
    // Labels are not empty.
    ['dot alone', '.'],
    ['dot behind it', 'example.com.'],
    ['dot before it', '.example.com'],
    ['two dots', 'example..com'],
    // Letters, digits and inner hyphens.
    ['hyphen before a label', 'www.-example.com'],
    ['hyphen behind a label', 'example-.com'],
    ['hyphen alone', '-'],
    ['underscore', 'my_host.example.com'],
    ['underscore before it', '_dmarc.example.com'],
    ['space within', 'my host.example.com'],
    ['star', '*.example.com'],
    ['percent-encoding', 'example%2ecom'],
    ['comma for a dot', 'example,com'],
    ['slash', 'example.com/'],
    // Another format.
    ['scheme before it', 'https://example.com'],
    ['two slashes before it', '//example.com'],
    ['port', 'example.com:443'],
    ['user', 'joe@example.com'],
    ['path', 'example.com/hook'],
    ['IPv6 address', '2001:db8::1'],
    ['IPv6 address in brackets', '[2001:db8::1]'],
    // Lengths.
    ['label of 64 characters', `a${LONG_LABEL}.com`],
    ['name of 254 characters', `${`${LONG_LABEL}.`.repeat(3)}${'a'.repeat(62)}`],
    // What begins like a label of another script has to be one.
    ['Punycode that is none', 'xn--x.example'],
    ['Punycode of nothing', 'xn--.example'],
    ['Punycode of a sign that is no letter', 'xn--n3h.example'],
    ['letter beyond ASCII', 'm\u00fcnchen.de'],
    ['sign of Kelvin', '\u212aelvin.example.com'],
    ['full-width dot', 'example\uff0ecom'],
    ['ideographic full stop', 'example\u3002com'],
    ['newline within', 'exam\nple.com'],
    ['line after it', 'example.com\nx'],
    ['trailing NUL', 'example.com\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};

function label(): fc.Arbitrary<string> {
  return fc.oneof(
    {
      arbitrary: fc
        .stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,10}[a-zA-Z0-9])?$/)
        // What begins like a label of another script would have to be one (RFC 5890 section 2.3.2.1).
        .map((label) => label.replace(/^xn--/i, 'xn-')),
      weight: 12,
    },
    { arbitrary: fc.constantFrom('xn--mnchen-3ya', 'XN--80AK6AA92E', LONG_LABEL), weight: 1 },
  );
}

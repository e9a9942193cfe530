import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'no byte': '',
  'one byte': 'Zg==',
  'two bytes': 'Zm8=',
  'three bytes': 'Zm9v',
  'byte of zero': 'AA==',
  'bytes that are no UTF-8': '//79',
  'plus and slash': '+/+/',
  'digits alone': '1234',
  // A line of MIME has 76 characters.
  'more than a line': 'Zm9v'.repeat(20),
  'many bytes': 'Zm9vYmFy'.repeat(200),
};

/** Forms that RFC 4648 section 3.5 lets a reader refuse: an encoder leaves the last bits zero. */
const DISPUTED_FORMS = {
  'bits behind one byte': 'Zh==',
  'bits behind two bytes': 'Zm9=',
};

/** RFC 4648 section 4; OpenAPI calls it byte. */
export const BYTE: FormatTexts = {
  wild: anyBase64,
  plain: fc.nat(999).map((n) => Buffer.from(`a${n}`).toString('base64')),
  bare: 'YQ==',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: [
    {
      form: 'base64-set-bits',
      shape: /[^AQgw=]==$|[^AEIMQUYcgkosw048=]=$/,
      mended: (text) => withLast(text, 'A'),
    },
  ],
  nearMisses: [
    // Padding to four characters.
    ['no padding behind one byte', 'Zg'],
    ['no padding behind two bytes', 'Zm8'],
    ['half of the padding', 'Zg='],
    ['padding too many', 'Zm9v='],
    ['padding of four', 'Zm9v===='],
    ['padding alone', '===='],
    ['padding before it', '==Zg'],
    ['padding within', 'Zg==Zm8='],
    ['one character', 'Z'],
    ['one character and padding', 'Z==='],
    // The alphabet of section 4, and no line breaks (section 3.1).
    ['alphabet of URLs', '-_-_'],
    ['minus of the alphabet of URLs', 'Zm9-'],
    ['newline within', 'Zm9v\nZm9'],
    ['line end of MIME', 'Zm\r\nZm9v'],
    ['newline between two', 'Zm9v\nZm9v'],
    ['space within', 'Zm 9'],
    ['tab within', 'Zm\t9'],
    ['comma', 'Zm9,'],
    ['dot', 'Zm9.'],
    ['percent-encoding', 'Zg%3D%3D'],
    ['star', 'Zm9*'],
    // Another format.
    ['data URL', 'data:text/plain;base64,Zm8='],
    ['hexadecimal with a prefix', '0x66:6f'],
    ['bytes of Python', "b'Zm9v'"],
    ['text that is not encoded', 'foo!'],
    ['armour', '-----BEGIN-----\nZm8=\n-----END-----'],
    ['letter beyond ASCII', 'Zm9\u00e9'],
    ['full-width letters', '\uff3a\uff4d\uff19\uff56'],
    ['NUL within', 'Zm9\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [],
};

function anyBase64(): fc.Arbitrary<string> {
  const encoded = fc
    .uint8Array({ maxLength: 20 })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
  return fc.oneof(
    { arbitrary: encoded, weight: 9 },
    encoded.map((text) => withLast(text, '/')),
  );
}

/** A text with another character before its padding, where it has one. */
function withLast(text: string, character: string): string {
  return text.replace(/.(?=={1,2}$)/, character);
}

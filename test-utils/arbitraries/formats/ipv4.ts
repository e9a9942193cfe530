import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'all zeros': '0.0.0.0',
  'all ones': '255.255.255.255',
  'this host': '127.0.0.1',
  'private network': '10.0.0.1',
  'one, two and three digits': '1.23.199.249',
};

/** RFC 2673 section 3.2. */
export const IPV4: FormatTexts = {
  wild: () => fc.tuple(byte(), byte(), byte(), byte()).map((bytes) => bytes.join('.')),
  plain: fc.integer({ min: 1, max: 99 }).map((n) => `192.0.2.${n}`),
  bare: '192.0.2.1',
  forms: FORMS,
  disputed: [],
  disputes: [],
  nearMisses: [
    ['empty string', ''],
    ['null as text', 'null'],
    // Four numbers, of a byte each.
    ['byte of 256', '192.0.2.256'],
    ['first byte of 256', '256.0.2.1'],
    ['byte of 999', '192.0.2.999'],
    ['byte of four digits', '192.0.2.1000'],
    ['negative byte', '192.0.2.-1'],
    ['three numbers', '192.0.2'],
    ['two numbers', '127.1'],
    ['five numbers', '192.0.2.1.1'],
    ['number left out', '192.0..1'],
    ['dot behind it', '192.0.2.1.'],
    ['dot before it', '.192.0.2.1'],
    // Some readers take it for octal.
    ['leading zero', '192.0.2.01'],
    ['zeros to three digits', '192.000.002.001'],
    ['hexadecimal byte', '0x7f.0.0.1'],
    ['hexadecimal address', '0xc0000201'],
    ['address as text of a number', '3221225985'],
    ['exponent', '1e2.0.2.1'],
    // Another format.
    ['port', '192.0.2.1:80'],
    ['mask', '192.0.2.0/24'],
    ['scheme before it', 'http://192.0.2.1'],
    ['name', 'localhost'],
    ['IPv6 address', '2001:db8::1'],
    ['IPv6 address of it', '::ffff:192.0.2.1'],
    ['brackets', '[192.0.2.1]'],
    ['commas', '192,0,2,1'],
    ['space within', '192.0.2. 1'],
    ['Arabic digits', '192.0.2.\u0661'],
    ['full-width digits', '\uff11\uff19\uff12.0.2.1'],
    ['line after it', '192.0.2.1\nx'],
    ['trailing NUL', '192.0.2.1\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [['address as a number', 3_221_225_985]],
};

function byte(): fc.Arbitrary<number> {
  return fc.oneof(
    { arbitrary: fc.nat(255), weight: 3 },
    fc.constantFrom(0, 9, 10, 99, 100, 199, 200, 249, 250, 255),
  );
}

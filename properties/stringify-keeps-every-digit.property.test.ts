import fc from 'fast-check';
import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'a text that was read and written means the same numbers, and reads the same again',
  (revision) => fc.tuple(linkTokenGetResponse(revision), fc.array(writtenNumber())),
  ([payload, numbers], revision) => {
    const others = JSON.stringify({ ...payload, digits: 0 }).replace(/"digits":0\}$/, '');
    const text = `${others}"digits":[${numbers}]}`;
    const response = LinkTokenGetResponse.fromJson(text, { revision });
    const written = LinkTokenGetResponse.stringify(response);
    expect(JSON.stringify(response)).toBe(written);
    expect(LinkTokenGetResponse.fromJson(written, { revision })).toStrictEqual(response);

    const digits = /"digits":\[([^\]]*)\]\}$/.exec(written)?.[1] ?? '';
    expect(digits.split(',').filter(Boolean).map(normal)).toEqual(numbers.map(normal));
  },
);

/** A number as RFC 8259 section 6 lets it be written. */
function writtenNumber(): fc.Arbitrary<string> {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 22 });
  const exponent = fc
    .tuple(fc.constantFrom('e', 'E+', 'e-'), fc.nat(400))
    .map((parts) => parts.join(''));
  return fc
    .tuple(
      fc.constantFrom('', '-'),
      digits.map((text) => text.replace(/^0+(?=\d)/, '')),
      fc.oneof(
        fc.constant(''),
        digits.map((text) => `.${text}`),
      ),
      fc.oneof(fc.constant(''), exponent),
    )
    .map((parts) => parts.join(''));
}

/** One way to write each value: sign, digits without zeros around them, power of ten. */
function normal(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return `${number.startsWith('-') ? '-' : ''}0`;
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${number.startsWith('-') ? '-' : ''}${significant}e${power}`;
}

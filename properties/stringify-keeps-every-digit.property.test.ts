import fc from 'fast-check';
import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

const DIGIT = fc.constantFrom(...'0123456789');
const digits = (maxLength: number) => fc.string({ unit: DIGIT, minLength: 1, maxLength });

/** A number as RFC 8259 section 6 writes it, with more digits than a double carries. */
const NUMBER = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits(25).map((text) => text.replace(/^0+(?=\d)/, '')),
    fc.oneof(
      fc.constant(''),
      digits(25).map((text) => `.${text}`),
    ),
    fc.oneof(
      fc.constant(''),
      fc.tuple(fc.constantFrom('e', 'E+', 'e-'), digits(3)).map((e) => e.join('')),
    ),
  )
  .map((parts) => parts.join(''));

law(
  'stringify keeps every digit',
  (revision) => fc.tuple(linkTokenGetResponse(revision), fc.array(NUMBER, { maxLength: 4 })),
  ([{ numbers: _, ...payload }, numbers], revision) => {
    const text = `${JSON.stringify(payload).slice(0, -1)},"numbers":[${numbers.join()}]}`;
    const read = LinkTokenGetResponse.fromJson(text, { revision });
    const written = LinkTokenGetResponse.stringify(read);
    const values = [read['numbers']].flat().map(String);
    expect(values.map(normal)).toEqual(numbers.map(normal));
    // A key named toJSON belongs to the response, and JSON.stringify would call it.
    if (!Object.hasOwn(payload, 'toJSON')) expect(JSON.stringify(read)).toBe(written);
    expect(LinkTokenGetResponse.fromJson(written, { revision })).toEqual(read);
  },
);

/** The number as a count of its smallest decimal unit: the same for the same value, in whatever form it is written. */
function normal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const significant = (whole + fraction).replace(/^0+/, '');
  const trimmed = significant.replace(/0+$/, '');
  const scale = Number(exponent) - fraction.length + significant.length - trimmed.length;
  return trimmed === '' ? '0' : `${sign}${trimmed}e${scale}`;
}

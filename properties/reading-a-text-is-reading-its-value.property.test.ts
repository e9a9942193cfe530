import fc from 'fast-check';
import { expect } from 'vitest';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { jsonValue } from '../test-utils/arbitraries/extra-keys.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/arbitraries/faulty-link-token-get-response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'reading the text of a payload is reading the payload, be it a response or not',
  (revision) =>
    fc.record({
      payload: fc.oneof(
        linkTokenGetResponse(revision),
        fc.tuple(linkTokenGetResponse(revision), numbers()).map(([response, extra]) => ({
          ...response,
          extra,
        })),
        faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
        jsonValue(),
      ),
      indent: fc.constantFrom(undefined, 1, '\t'),
      bom: fc.constantFrom('', '\ufeff'),
    }),
  ({ payload, indent, bom }, revision) => {
    const text = bom + JSON.stringify(payload, null, indent);
    const read = outcome(() => LinkTokenGetResponse.from(payload, { revision }));
    expect(outcome(() => LinkTokenGetResponse.fromJson(text, { revision }))).toStrictEqual(read);
    const bytes = new TextEncoder().encode(text);
    expect(outcome(() => LinkTokenGetResponse.fromJson(bytes, { revision }))).toStrictEqual(read);
  },
);

/** Doubles at the edges of what is exact, minus zero and JSON's own way to write them included. */
function numbers(): fc.Arbitrary<number[]> {
  const power = fc.integer({ min: -1074, max: 1023 }).map((exponent) => 2 ** exponent);
  return fc.array(
    fc.oneof(
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.constantFrom(-0, 2 ** 53, -(2 ** 53), 2 ** 53 - 1, 1e21, 1e20, 1e23, 5e-324),
      power,
      fc.tuple(power, fc.maxSafeInteger()).map(([a, b]) => a * b),
    ),
    { maxLength: 5 },
  );
}

/** What was read, or why it was not. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidLinkTokenGetResponseError) return error.findings;
    throw error;
  }
}

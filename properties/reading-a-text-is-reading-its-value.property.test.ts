import fc from 'fast-check';
import { expect } from 'vitest';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { jsonValue } from '../test-utils/arbitraries/json-value.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

law(
  'reading a text is reading its value',
  (revision) =>
    fc.record({
      payload: fc.oneof(
        linkTokenGetResponse(revision),
        fc
          .tuple(linkTokenGetResponse(revision), doubles())
          .map(([response, extra]) => ({ ...response, extra })),
        faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
        jsonValue(),
      ),
      indent: fc.constantFrom(undefined, 1, '\t'),
      bom: fc.constantFrom('', '\ufeff'),
    }),
  ({ payload, indent, bom }, revision) => {
    const text = bom + JSON.stringify(payload, null, indent);
    const bytes = new TextEncoder().encode(text);
    const outcome = outcomeOf(() => LinkTokenGetResponse.from(payload, { revision }));
    expect(outcomeOf(() => LinkTokenGetResponse.fromJson(text, { revision }))).toEqual(outcome);
    expect(outcomeOf(() => LinkTokenGetResponse.fromJson(bytes, { revision }))).toEqual(outcome);
  },
);

/** Any double, often one at the edges of what is exact, minus zero included. */
function doubles(): fc.Arbitrary<number[]> {
  const power = fc.integer({ min: -1074, max: 1023 }).map((exponent) => 2 ** exponent);
  const double = fc.oneof(
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(-0, 2 ** 53, -(2 ** 53), 2 ** 53 - 1, 1e20, 1e21, 1e23, 5e-324),
    power,
    fc.maxSafeInteger().map((n) => n * 12_345),
  );
  return fc.array(double, { maxLength: 5 });
}

/** The value that was read, or the findings. */
function outcomeOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidLinkTokenGetResponseError) return error.findings;
    throw error;
  }
}

import fc from 'fast-check';
import { expect } from 'vitest';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { jsonValue } from '../test-utils/arbitraries/extra-keys.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/arbitraries/faulty-link-token-get-response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'from accepts exactly what validate accepts, for the same reasons',
  (revision) =>
    fc.record({
      payload: fc.oneof(
        linkTokenGetResponse(revision),
        faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
        jsonValue(),
      ),
      enums: fc.constantFrom('closed', 'open'),
    }),
  ({ payload, enums }, revision) => {
    const { valid, findings } = validateLinkTokenGetResponse(payload, { revision, enums });
    const refusal = refusalOf(() => LinkTokenGetResponse.from(payload, { revision, enums }));
    expect(refusal === null).toBe(valid);
    expect(refusal ?? []).toEqual(findings);
  },
);

function refusalOf(read: () => unknown): unknown {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof InvalidLinkTokenGetResponseError) return error.findings;
    throw error;
  }
}

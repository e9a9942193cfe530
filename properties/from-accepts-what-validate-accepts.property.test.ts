import fc from 'fast-check';
import { expect } from 'vitest';
import type { Finding } from '../contracts/finding.ts';
import { InvalidLinkTokenGetResponseError } from '../contracts/reading/invalid-response-error.ts';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { jsonValue } from '../test-utils/arbitraries/json-value.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

law(
  'from and fromJson accept what validate accepts, and find what it finds',
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
    const { findings } = validateLinkTokenGetResponse(payload, { revision, enums });
    const text = JSON.stringify(payload);
    const options = { revision, enums };
    expect(findingsOf(() => LinkTokenGetResponse.from(payload, options))).toEqual(findings);
    expect(findingsOf(() => LinkTokenGetResponse.fromJson(text, options))).toEqual(findings);
  },
);

function findingsOf(read: () => unknown): readonly Finding[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InvalidLinkTokenGetResponseError) return error.findings;
    throw error;
  }
}

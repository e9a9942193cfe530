import { expect } from 'vitest';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law('accepts every valid payload', linkTokenGetResponse, (payload, revision) => {
  expect(validateLinkTokenGetResponse(payload, { revision }).findings).toEqual([]);
  expect(isLinkTokenGetResponse(payload, { revision })).toBe(true);
});

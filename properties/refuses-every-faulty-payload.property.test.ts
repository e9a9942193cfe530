import { expect } from 'vitest';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

law(
  'refuses every faulty payload, at the labelled path, with one finding',
  faultyLinkTokenGetResponse,
  ({ payload, fault }, revision) => {
    const { findings } = validateLinkTokenGetResponse(payload, { revision });
    expect(findings.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: fault.code, path: fault.path },
    ]);
    expect(isLinkTokenGetResponse(payload, { revision })).toBe(false);
  },
);

import fc from 'fast-check';
import { expect } from 'vitest';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { dateTime } from '../test-utils/arbitraries/formats/date-time-arbitrary.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'created_at and expiration are null or a date-time, each on its own',
  (revision) => fc.tuple(linkTokenGetResponse(revision), dateTime(), dateTime()),
  ([payload, created, expires], revision) => {
    for (const created_at of [null, created]) {
      for (const expiration of [null, expires]) {
        const combined = { ...payload, created_at, expiration };
        expect(validateLinkTokenGetResponse(combined, { revision }).findings).toEqual([]);
      }
    }
  },
);

import fc from 'fast-check';
import { expect } from 'vitest';
import { faultyLinkTokenGetResponse } from '../test-utils/arbitraries/faulty-link-token-get-response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law(
  'the same seed gives the same payloads',
  () => fc.integer(),
  (seed, revision) => {
    const bytes = () =>
      JSON.stringify([
        fc.sample(linkTokenGetResponse(revision), { seed, numRuns: 2 }),
        fc.sample(faultyLinkTokenGetResponse(revision), { seed, numRuns: 2 }),
      ]);
    expect(bytes()).toBe(bytes());
  },
);

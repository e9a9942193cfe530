import fc from 'fast-check';
import { expect } from 'vitest';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

const DRAWN = 20;

law(
  'the same seed gives the same payloads',
  () => fc.integer(),
  (seed, revision) => {
    const settings = { seed, numRuns: DRAWN };
    const bytes = () =>
      JSON.stringify([
        fc.sample(linkTokenGetResponse(revision), settings),
        fc.sample(faultyLinkTokenGetResponse(revision), settings),
      ]);
    expect(bytes()).toBe(bytes());
  },
  // From scratch each time: the arbitrary is made anew as well.
  { share: 0.02 },
);

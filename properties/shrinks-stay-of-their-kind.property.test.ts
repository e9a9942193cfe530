import fc from 'fast-check';
import { expect } from 'vitest';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { law } from './law.ts';

const STEPS = 12;

law(
  'shrunk payloads are still of their kind',
  () => fc.record({ seed: fc.integer(), turn: fc.nat(20) }),
  ({ seed, turn }, revision) => {
    const findings = (payload: unknown) =>
      validateLinkTokenGetResponse(payload, { revision }).findings;
    for (const payload of shrinkWalk(linkTokenGetResponse(revision), seed, turn)) {
      expect(findings(payload)).toEqual([]);
    }
    for (const { payload, fault } of shrinkWalk(faultyLinkTokenGetResponse(revision), seed, turn)) {
      expect(findings(payload)).toMatchObject([{ code: fault.code, path: fault.path }]);
    }
  },
  { share: 0.05 },
);

/** A generated value and its shrinks, one step at a time, on varying branches. */
function* shrinkWalk<T>(arbitrary: fc.Arbitrary<T>, seed: number, turn: number): Generator<T> {
  // A property that always fails, also for every shrink that the walk takes.
  let step = 0;
  const visited: T[] = [];
  fc.check(
    fc.property(arbitrary, (value) => {
      visited.push(value);
      step++;
      return step % (turn + 2) === 0 && step < STEPS * (turn + 2);
    }),
    { seed, numRuns: 1 },
  );
  yield* visited;
}

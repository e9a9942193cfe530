import type { ConformanceTest } from './conformance-tests.ts';
import type { Check } from './peer.ts';

/** The number of payloads to which a check gives a wrong verdict; to throw counts as wrong. */
export function wrongVerdicts(check: Check, tests: readonly ConformanceTest[]): number {
  return tests.filter(({ data, valid }) => {
    try {
      return check(data) !== valid;
    } catch {
      return true;
    }
  }).length;
}

import type { ConformanceTest } from './conformance-tests.ts';
import type { Check } from './peer.ts';

/** On how many payloads a check gives another verdict than it must; to throw is none. */
export function wrongVerdicts(check: Check, tests: readonly ConformanceTest[]): number {
  return tests.filter(({ data, valid }) => {
    try {
      return check(data) !== valid;
    } catch {
      return true;
    }
  }).length;
}

import { replayOf } from '../../consumer-tests/run-vitest.ts';
import type { TestFailure } from '../../consumer-tests/vitest-report.ts';
import { firstLine } from '../../shared/text/one-line.ts';
import type { CheckFindingCode, Found } from './check.ts';

/** The finding for a test that did not pass. A test that did not finish says nothing of the contract. */
export function testFinding(code: CheckFindingCode, failure: TestFailure): Found {
  const { kind, file, title, message } = failure;
  const isUnjudged = kind === 'unjudged';
  return {
    ...(isUnjudged ? { level: 'undecided' } : {}),
    ...{ code, file, replay: replayOf(failure) },
    message: `${title}: ${isUnjudged ? `it was not judged: ${firstLine(message)}` : message}`,
  };
}

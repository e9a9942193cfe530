import { replayOf } from '../../consumer-tests/run-vitest.ts';
import type { TestFailure } from '../../consumer-tests/vitest-report.ts';
import { firstLine } from '../../shared/text/one-line.ts';
import type { CheckFinding, CheckFindingCode } from './check.ts';

/** What is to be said of a test that did not pass. One that did not come to its end tells nothing of the contract. */
export function testFinding(code: CheckFindingCode, failure: TestFailure): CheckFinding {
  const { kind, file, title, message } = failure;
  const isUnjudged = kind === 'unjudged';
  return {
    code,
    ...(isUnjudged ? { level: 'undecided' } : {}),
    file,
    line: null,
    path: null,
    message: `${title}: ${isUnjudged ? `it was not judged: ${firstLine(message)}` : message}`,
    replay: replayOf(failure),
  };
}

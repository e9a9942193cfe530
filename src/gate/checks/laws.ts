import { replayOf, runVitest } from '../../consumer-tests/run-vitest.ts';
import type { TestFailure } from '../../consumer-tests/vitest-report.ts';
import { check, type Found } from './check.ts';
import { testFinding } from './failed-test-finding.ts';

/** The laws of the contract hold for generated payloads, valid and faulty, of every revision. */
export const laws = check({
  name: 'laws',
  claim: 'the laws hold for generated payloads of every revision',
  file: 'properties',
  replay: 'npm run gate -- --only laws',
  async find({ root, seed }) {
    const { failures } = await runVitest(root, ['properties/'], {
      // The laws share no state, and loading their modules once for each worker halves the time.
      args: ['--no-isolate'],
      // Each law runs as a whole, even if the environment still has the path of a replay.
      env: { LAW_PATH: '', ...(seed === null ? {} : { LAW_SEED: String(seed) }) },
    });
    return failures.map(lawFinding);
  },
});

/** The message of a broken law has its name, and the command that shows it again. */
function lawFinding(failure: TestFailure): Found {
  const finding = testFinding('law-broken', failure);
  if (failure.kind === 'unjudged') return finding;
  return {
    ...finding,
    message: failure.message.replace(REPLAY, '').trim(),
    replay: REPLAY.exec(failure.message)?.[1] ?? replayOf(failure),
  };
}

/** The last line of a broken law's message. */
const REPLAY = /^replay: (.*)$/m;

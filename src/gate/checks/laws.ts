import { replayOf, runVitest } from '../../consumer-tests/run-vitest.ts';
import type { TestFailure } from '../../consumer-tests/vitest-report.ts';
import type { Check, CheckFinding } from './check.ts';
import { testFinding } from './test-findings.ts';

/** The laws of the contract hold for generated payloads, valid and faulty, of every revision. */
export const laws: Check = {
  name: 'laws',
  claim: 'the laws hold for generated payloads of every revision',
  async run({ root, seed }) {
    const { failures } = await runVitest(root, 'properties/', {
      // The laws share no state: to load their modules once a worker halves the time.
      args: ['--no-isolate'],
      // All of each law, whatever replay the environment was left with.
      env: { LAW_PATH: '', ...(seed === null ? {} : { LAW_SEED: String(seed) }) },
    });
    return failures.map(lawFinding);
  },
};

/** A broken law says itself what it is called, and what shows it again. */
function lawFinding(failure: TestFailure): CheckFinding {
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

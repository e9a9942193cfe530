import { DEFAULT_REVISION } from '../../../contracts/revisions/versions.ts';
import { CONSUMER_TEST, PACT, runConsumer } from '../../consumer-tests/consumer-run.ts';
import { judgeExamples } from '../../pact-file/pact-examples.ts';
import { pactFrom } from '../../pact-file/read-pact-file.ts';
import type { Check, CheckFinding } from './check.ts';
import { testFinding } from './test-findings.ts';

/** What a consumer relies on holds through the official SDK, of answers that are all that Plaid would send. */
export const consumerPact: Check = {
  name: 'consumer-pact',
  claim: 'the consumer gets what it relies on, through the official SDK',
  async run({ root }) {
    const { failures, pact } = await runConsumer(root);
    return [
      ...failures.map((failure) => testFinding('consumer-test-failed', failure)),
      ...(pact === null ? [] : exampleFindings(pact)),
    ];
  },
};

function exampleFindings(text: string): readonly CheckFinding[] {
  const { findings } = judgeExamples(pactFrom(text, PACT), {
    revision: DEFAULT_REVISION,
    whole: true,
  });
  return findings.map(({ interaction, finding: { code, path, message }, remedy }) => ({
    ...{ code, file: CONSUMER_TEST, line: null, path, remedy },
    message: `${interaction}: ${message}`,
    replay: `npx vitest run ${CONSUMER_TEST}`,
  }));
}

import type { Check } from './check.ts';
import { runConsumer } from './consumer-run.ts';
import { testFinding } from './test-findings.ts';

/** What a consumer relies on holds through the official SDK. */
export const consumerPact: Check = {
  name: 'consumer-pact',
  claim: 'the consumer gets what it relies on, through the official SDK',
  async run({ root }) {
    const { failures } = await runConsumer(root);
    return failures.map((failure) => testFinding('consumer-test-failed', failure));
  },
};

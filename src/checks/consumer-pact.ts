import type { Check } from './check.ts';
import { CONSUMER_TEST, runConsumer } from './consumer-run.ts';

/** What a consumer relies on holds through the official SDK. */
export const consumerPact: Check = {
  name: 'consumer-pact',
  claim: 'the consumer gets what it relies on, through the official SDK',
  async run({ root }) {
    const { failures } = await runConsumer(root);
    return failures.map(({ file, title, message }) => ({
      code: 'consumer-test-failed',
      file,
      line: null,
      path: null,
      message: `${title}: ${message}`,
      replay: `npx vitest run ${CONSUMER_TEST} -t "${title}"`,
    }));
  },
};

import { runVitest } from '../../consumer-tests/run-vitest.ts';
import type { Check } from './check.ts';
import { testFinding } from './test-findings.ts';

/** Pact's verifier looks at what the consumer relies on; the other tests at all that the stub says. */
const STUB_TESTS = [
  'pacts/link-token-get.provider.test.ts',
  'test-utils/provider-states.test.ts',
  'test-utils/stub-provider',
  'test-utils/link-token-get-request.test.ts',
];

/** Our stub honours the committed pact. That says nothing of Plaid, which runs nobody's pact. */
export const providerVerification: Check = {
  name: 'provider-verification',
  claim: 'the stub provider honours the committed pact and the contract',
  async run({ root }) {
    const { failures } = await runVitest(root, STUB_TESTS);
    return failures.map((failure) => testFinding('provider-refused', failure));
  },
};

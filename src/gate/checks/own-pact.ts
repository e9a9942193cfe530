import { DEFAULT_REVISION } from '../../../contracts/revisions/versions.ts';
import { CONSUMER_TEST, PACT, runConsumer } from '../../consumer-tests/consumer-run.ts';
import { identityDifferences } from '../../consumer-tests/pact-identity.ts';
import { runVitest } from '../../consumer-tests/run-vitest.ts';
import { judgeExamples } from '../../pact-file/pact-examples.ts';
import { pactFrom } from '../../pact-file/read-pact-file.ts';
import { check } from './check.ts';
import { testFinding } from './failed-test-finding.ts';

/** The consumer gets what it relies on through the official SDK, from answers that are all that Plaid would send. */
export const consumerPact = check({
  name: 'consumer-pact',
  claim: 'the consumer gets what it relies on, through the official SDK',
  file: CONSUMER_TEST,
  replay: `npx vitest run ${CONSUMER_TEST}`,
  async find({ root }) {
    const { failures, pact } = await runConsumer(root);
    const examples = pact === null ? [] : judgeExamples(pactFrom(pact, PACT), ASKS).findings;
    return [
      ...failures.map((failure) => testFinding('consumer-test-failed', failure)),
      ...examples.map(({ interaction, pending, ...finding }) => ({
        ...finding,
        message: `${interaction}: ${finding.message}`,
      })),
    ];
  },
});

const ASKS = { revision: DEFAULT_REVISION, whole: true } as const;

/** The pact is written twice the same, and is the committed one, to the byte. */
export const pactIdentity = check({
  name: 'pact-identity',
  claim: 'the pact is reproducible, and is the committed one',
  file: PACT,
  replay: 'npm run pacts:update && git diff -- pacts',
  find: identityDifferences,
});

/** Pact's verifier looks at what the consumer relies on, the other tests at everything else that the stub answers. */
const STUB_TESTS = [
  'pacts/link-token-get.provider.test.ts',
  'test-utils/provider-states.test.ts',
  'test-utils/stub-provider',
  'test-utils/link-token-get-request.test.ts',
];

/** Our stub honours the committed pact. That says nothing of Plaid, which runs nobody's pact. */
export const providerVerification = check({
  name: 'provider-verification',
  claim: 'the stub provider honours the committed pact and the contract',
  file: PACT,
  replay: 'npm run gate -- --only provider-verification',
  async find({ root }) {
    const { failures } = await runVitest(root, STUB_TESTS);
    return failures.map((failure) => testFinding('provider-refused', failure));
  },
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_REVISION } from '../../../contracts/revisions/versions.ts';
import { CONSUMER_TEST, PACT, runConsumer } from '../../consumer-tests/consumer-run.ts';
import { identityDifferences } from '../../consumer-tests/pact-identity.ts';
import { replayOf, runVitest } from '../../consumer-tests/run-vitest.ts';
import type { TestFailure } from '../../consumer-tests/vitest-report.ts';
import { judgeExamples } from '../../pact-file/pact-examples.ts';
import { pactFrom } from '../../pact-file/read-pact-file.ts';
import { firstLine, oneLine } from '../../shared/text/one-line.ts';
import { type Check, type CheckFindingCode, check, type Found } from './check.ts';
import { derivedFiles } from './derived-files.ts';
import { realPayloads } from './real-payloads.ts';

/** The finding for a test that did not pass. A test that did not finish says nothing of the contract. */
function testFinding(code: CheckFindingCode, failure: TestFailure): Found {
  const { kind, file, title, message } = failure;
  const found = { code, file, replay: replayOf(failure) };
  return kind === 'failed'
    ? { ...found, message: `${title}: ${message}` }
    : {
        ...{ ...found, level: 'undecided' },
        message: `${title}: it was not judged: ${firstLine(message)}`,
      };
}

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

/** The message of a broken law has its name, and in its last line the command that shows it again. */
function lawFinding(failure: TestFailure): Found {
  const finding = testFinding('law-broken', failure);
  if (failure.kind === 'unjudged') return finding;
  const [line = '', replay = replayOf(failure)] = /^replay: (.*)$/m.exec(failure.message) ?? [];
  return { ...finding, message: failure.message.replace(line, '').trim(), replay };
}

/** The consumer gets what it relies on through the official SDK, from answers that are all that Plaid would send. */
export const consumerPact = check({
  name: 'consumer-pact',
  claim: 'the consumer gets what it relies on, through the official SDK',
  file: CONSUMER_TEST,
  replay: `npx vitest run ${CONSUMER_TEST}`,
  async find({ root }) {
    const { failures, pact } = await runConsumer(root);
    const asks = { revision: DEFAULT_REVISION, whole: true } as const;
    const examples = pact === null ? [] : judgeExamples(pactFrom(pact, PACT), asks).findings;
    return [
      ...failures.map((failure) => testFinding('consumer-test-failed', failure)),
      ...examples.map(({ interaction, pending, ...finding }) => ({
        ...finding,
        message: `${interaction}: ${finding.message}`,
      })),
    ];
  },
});

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

/**
 * What Pactflow's comparator says of the committed pact and upstream's document. Only bodies of responses count, since
 * the carried document describes the response alone. That additional properties are refused does not count either, since
 * upstream's objects are open.
 */
export const openapiComparison = check({
  name: 'openapi-comparison',
  claim: 'a comparator of others finds the pact compatible with the document',
  file: PACT,
  replay: 'npm run gate -- --only openapi-comparison',
  async find({ root }) {
    // Loaded only now, as it loads a validator, too.
    const { Comparator } = await import('@pactflow/openapi-pact-comparator');
    const document = join('contracts', 'revisions', `${DEFAULT_REVISION}.openapi.json`);
    const [openapi, pact] = await Promise.all(
      [document, PACT].map(async (file) => JSON.parse(await readFile(join(root, file), 'utf8'))),
    );
    const findings: Found[] = [];
    let compared = 0;
    const results = new Comparator({ oas: openapi }).compare(pact);
    for await (const { code, message, mockDetails, specDetails } of results) {
      // It found no document in what it was given, and so compared nothing.
      if (code === 'request.spec.missing') throw new Error(message);
      compared++;
      const isClosedness = specDetails?.location.endsWith('.additionalProperties') === true;
      if (code !== 'response.body.incompatible' || isClosedness) continue;
      findings.push({
        code: 'openapi-mismatch',
        message: oneLine(`${message}, at ${mockDetails?.location ?? 'some place'}`, 500),
      });
    }
    // It always complains of requests, which the document does not describe.
    if (compared === 0) throw new Error('the comparator compared nothing');
    return findings;
  },
});

/** All checks of the gate, in the order in which they start: the laws take longest. */
export const checks: readonly Check[] = [
  derivedFiles,
  realPayloads,
  laws,
  consumerPact,
  pactIdentity,
  openapiComparison,
  providerVerification,
];

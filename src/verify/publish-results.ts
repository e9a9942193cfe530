import { type JsonValue, objectOf } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { branchVersionPath, matrixRows } from '../pact-broker/broker-resources.ts';
import { redactUnmistakable } from '../pact-broker/redaction.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageVersion } from '../shared/files/package-root.ts';
import type { BrokerChoice, ProviderBuild } from './choose-pacts.ts';
import type {
  ChosenPact,
  ResultPublication,
  VerifiedPact,
  VerifyResult,
  VerifyRun,
} from './verify-result.ts';

/** Publishes the results, and adds what became of them to the result, whose verdict stands in any case. */
export async function publishResults(
  chosen: readonly ChosenPact[],
  { result, pacts }: VerifyRun,
  { build, converse }: BrokerChoice,
): Promise<VerifyResult> {
  const remarks = [...result.remarks, ...build.remarks];
  const publications: ResultPublication[] = [];
  try {
    const conversation = converse();
    for (const one of chosen) {
      const verified = pacts.find((pact) => pact.chosen === one);
      publications.push(await publishResult(conversation, one, verified, build));
    }
    return { ...result, remarks, publications };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const left = chosen.slice(publications.length);
    const whose = left.map(({ pact, broker }) => `${pact.consumer} ${broker?.consumerVersion}`);
    const problem = `the result of ${whose.join(', ')} was not published: ${error.message}`;
    return { ...result, remarks, publications, problem: result.problem ?? problem };
  }
}

/**
 * Publishes the result of a pact under the provider's version, and reads back that it counts. Refuses where a part of
 * the pact was not verified, or the provider is our own stub. Throws BrokerFault.
 */
async function publishResult(
  conversation: BrokerConversation,
  { pact, broker }: ChosenPact,
  verified: VerifiedPact | undefined,
  { version, branch, buildUrl }: ProviderBuild,
): Promise<ResultPublication> {
  if (broker === null || version === null) {
    throw new Error('a result is published to a broker, of a version');
  }
  const { consumerVersion, resultsPath } = broker;
  const of = { pact: pact.file, consumer: pact.consumer, consumerVersion };
  const refusal = verified === undefined ? NOT_VERIFIED : whyNot(verified);
  if (verified === undefined || refusal !== null) {
    const [why, remedy] = refusal ?? NOT_VERIFIED;
    return { kind: 'refused', ...of, why, remedy };
  }
  const success = verified.interactions.every(({ status }) => status === 'passed');
  if (branch !== null) {
    const path = branchVersionPath({ pacticipant: pact.provider, version }, branch.value);
    const kept = await askBroker(conversation, path, { method: 'PUT', body: {} });
    if (kept.kind === 'absent') throw notKept('the branch of the provider');
  }
  const sent = await askBroker(conversation, resultsPath, {
    method: 'POST',
    body: {
      success,
      providerApplicationVersion: version,
      ...(buildUrl === null ? {} : { buildUrl }),
      testResults: testResults(conversation, verified),
      verifiedBy: { implementation: 'link-token-contract', version: packageVersion() },
    },
  });
  if (sent.kind === 'absent') throw notKept('the pact any more');
  const rows = await matrixRows(conversation, [
    { pacticipant: pact.consumer, version: consumerVersion },
    { pacticipant: pact.provider, version },
  ]);
  if (!rows.some((row) => objectOf(objectOf(row)['verificationResult'])['success'] === success)) {
    throw notKept('the result');
  }
  return { kind: 'published', ...of, success, providerVersion: version };
}

/** Why a result must not be published, and what to do. */
type Refusal = readonly [why: string, remedy: string];

const NOT_VERIFIED: Refusal = [
  'it could not be verified',
  'mend what is said of it, and verify it again',
];

/** Null where the result may be published. */
function whyNot({ interactions, isOfStub }: VerifiedPact): Refusal | null {
  if (isOfStub) {
    return [
      'the provider is link-token-contract’s own stub, and says nothing of the real one',
      'verify your own fake, or Plaid’s Sandbox',
    ];
  }
  const mismatches = interactions.flatMap((interaction) => interaction.mismatches);
  const broken = new Set(mismatches.map(({ source }) => source));
  if (broken.has('pact-file')) {
    return [
      'the pact itself is written wrongly, for which no provider can be blamed',
      'mend the pact, publish it, and verify it again',
    ];
  }
  const left = interactions.filter(({ status }) => status === 'not-applicable');
  if (left.length > 0) {
    return [
      `${left.length} of its ${interactions.length} interactions were not verified`,
      left.some(({ kind }) => kind === 'message')
        ? 'publish the result of a verifier that takes messages, too'
        : 'publish the result of a provider that can be brought into all of their states',
    ];
  }
  if (broken.has('pact') || !broken.has('contract')) return null;
  return [
    'the pact is honoured, but the contract is not: neither success nor failure would be true',
    'mend what the provider breaks (by the contract), and verify it again',
  ];
}

/** By the broker's own ids of the interactions, without credentials, as the broker shows them to others. */
function testResults(
  { connection }: BrokerConversation,
  { chosen, interactions: verdicts }: VerifiedPact,
): JsonValue {
  const masked = (text: string) => redactUnmistakable(connection, text);
  return chosen.pact.interactions.flatMap(({ json: { _id } }, index) => {
    const verdict = verdicts[index];
    if (typeof _id !== 'string' || verdict === undefined) return [];
    const success = verdict.status === 'passed';
    const mismatches = verdict.mismatches.map(({ path, message }) => ({
      path: path === null ? null : masked(path),
      message: masked(message),
    }));
    return [{ interactionId: _id, success, ...(success ? {} : { mismatches }) }];
  });
}

function notKept(what: string): InputError {
  return new InputError(
    `the broker answered that all is well, but has not kept ${what}; what stands between here and the broker?`,
  );
}

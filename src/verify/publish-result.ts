import { type JsonObject, type JsonValue, objectOf } from '../../contracts/json-value.ts';
import { isStub } from '../../test-utils/stub-provider.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { matrixRows } from '../pact-broker/matrix.ts';
import { branchVersionPath } from '../pact-broker/pacticipant-version.ts';
import { withoutUnmistakable } from '../pact-broker/without-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageVersion } from '../shared/files/package-root.ts';
import type { BrokerPact } from './broker-pacts.ts';
import type { PublishableBuild } from './provider-build.ts';
import type { JudgedPact } from './run-verify.ts';
import type { ResultPublication, SourcedMismatch } from './verify-result.ts';

/**
 * Publishes the result of a pact as a result of the provider's version, and reads back that it counts. Refuses
 * where the verification left something out, or was of our own stub. Throws BrokerFault.
 */
export async function publishResult(
  conversation: BrokerConversation,
  { pact, resultsPath, consumerVersion }: BrokerPact,
  judged: JudgedPact,
  { version, branch, buildUrl }: PublishableBuild,
): Promise<ResultPublication> {
  const of = { pact: pact.file, consumer: pact.consumer, consumerVersion };
  const refusal = whyNot(judged);
  if (refusal !== null) return { kind: 'refused', ...of, ...refusal };
  const success = judged.interactions.every(({ status }) => status === 'passed');
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
      testResults: testResults(pact.interactions, judged, conversation.connection),
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

/** Why the result of a pact must not be published, and what to do; null where it may be. */
function whyNot({
  interactions,
  answers,
}: JudgedPact): { readonly why: string; readonly remedy: string } | null {
  if (answers.some(({ server }) => isStub(server))) {
    return {
      why: 'the provider is link-token-contract’s own stub, and says nothing of the real one',
      remedy: 'verify your own fake, or Plaid’s Sandbox',
    };
  }
  if (interactions.some(({ mismatches }) => mismatches.some(isOfPactFile))) {
    return {
      why: 'the pact itself is written wrongly, for which no provider can be blamed',
      remedy: 'mend the pact, publish it, and verify it again',
    };
  }
  const left = interactions.filter(({ status }) => status === 'not-applicable');
  if (left.length > 0) {
    return {
      why: `${left.length} of its ${interactions.length} interactions were not verified`,
      remedy: left.some(({ kind }) => kind === 'message')
        ? 'publish the result of a verifier that takes messages, too'
        : 'publish the result of a provider that can be brought into all of their states',
    };
  }
  const failed = interactions.filter(({ status }) => status === 'failed');
  const byPact = failed.filter(({ mismatches }) =>
    mismatches.some(({ source }) => source === 'pact'),
  );
  return failed.length > 0 && byPact.length === 0
    ? {
        why: 'the pact is honoured, but the contract is not: neither success nor failure would be true',
        remedy: 'mend what the provider breaks (by the contract), and verify it again',
      }
    : null;
}

function isOfPactFile({ source }: SourcedMismatch): boolean {
  return source === 'pact-file';
}

/** The broker names interactions by an id of its own, and shows to others what it is told. */
function testResults(
  interactions: readonly JsonObject[],
  { interactions: verdicts }: JudgedPact,
  connection: BrokerConnection,
): JsonValue {
  const masked = (text: string) => withoutUnmistakable(connection, text);
  return interactions.flatMap(({ _id }, index) => {
    const verdict = verdicts[index];
    if (typeof _id !== 'string' || verdict === undefined) return [];
    const mismatches = verdict.mismatches.map(({ path, message }) => ({
      path: path === null ? null : masked(path),
      message: masked(message),
    }));
    const success = verdict.status === 'passed';
    return [{ interactionId: _id, success, ...(success ? {} : { mismatches }) }];
  });
}

function notKept(what: string): InputError {
  return new InputError(
    `the broker answered that all is well, but has not kept ${what}; what stands between here and the broker?`,
  );
}

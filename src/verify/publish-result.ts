import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { STUB_SERVER } from '../../test-utils/stub-provider.ts';
import { InputError } from '../input-error.ts';
import { packageVersion } from '../package-root.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import type { BrokerPact } from './broker-pacts.ts';
import type { JudgedPact } from './run-verify.ts';
import type { ResultPublication } from './verify-result.ts';

/** Of the provider, as the broker is told. */
export interface ProviderIdentity {
  readonly version: string;
  readonly branch: string | null;
  readonly buildUrl: string | null;
}

/**
 * Publishes the result of a pact as a result of the provider's version, and reads back that it counts. Refuses
 * where the verification left something out, or was of our own stub. Throws BrokerFault.
 */
export async function publishResult(
  conversation: BrokerConversation,
  { pact, resultsPath, consumerVersion }: BrokerPact,
  judged: JudgedPact,
  identity: ProviderIdentity,
): Promise<ResultPublication> {
  const why = whyNot(judged);
  if (why !== null) return { kind: 'refused', pact: pact.file, why };
  const success = judged.interactions.every(({ status }) => status === 'passed');
  const { version, branch, buildUrl } = identity;
  const provider = `/pacticipants/${encodeURIComponent(pact.provider)}`;
  if (branch !== null) {
    const path = `/branches/${encodeURIComponent(branch)}/versions/${encodeURIComponent(version)}`;
    const kept = await askBroker(conversation, `${provider}${path}`, { method: 'PUT', body: {} });
    if (kept.kind === 'absent') throw notKept('the branch of the provider');
  }
  const sent = await askBroker(conversation, resultsPath, {
    method: 'POST',
    body: {
      success,
      providerApplicationVersion: version,
      ...(buildUrl === null ? {} : { buildUrl }),
      testResults: testResults(pact.interactions, judged),
      verifiedBy: { implementation: 'link-token-contract', version: packageVersion() },
    },
  });
  if (sent.kind === 'absent') throw notKept('the pact any more');
  const rows = await matrix(conversation, [
    [pact.consumer, consumerVersion],
    [pact.provider, version],
  ]);
  if (!rows.some((row) => objectOf(objectOf(row)['verificationResult'])['success'] === success)) {
    throw notKept('the result');
  }
  return { kind: 'published', pact: pact.file, success, providerVersion: version };
}

/** Why the result of a pact must not be published; null where it may be. */
function whyNot({ interactions, answers }: JudgedPact): string | null {
  if (answers.some(({ server }) => server === STUB_SERVER)) {
    return 'the provider is link-token-contract’s own stub, and says nothing of the real one';
  }
  const left = interactions.filter(({ status }) => status === 'not-applicable').length;
  if (left > 0) return `${left} of its ${interactions.length} interactions were not verified`;
  const failed = interactions.filter(({ status }) => status === 'failed');
  const byPact = failed.filter(({ mismatches }) =>
    mismatches.some(({ source }) => source === 'pact'),
  );
  return failed.length > 0 && byPact.length === 0
    ? 'the pact is honoured, but the contract is not: neither success nor failure would be true'
    : null;
}

/** The broker names interactions by an id of its own. */
function testResults(
  interactions: readonly JsonObject[],
  { interactions: verdicts }: JudgedPact,
): JsonValue {
  return interactions.flatMap(({ _id }, index) => {
    const verdict = verdicts[index];
    if (typeof _id !== 'string' || verdict === undefined) return [];
    const mismatches = verdict.mismatches.map(({ path, message }) => ({ path, message }));
    const success = verdict.status === 'passed';
    return [{ interactionId: _id, success, ...(success ? {} : { mismatches }) }];
  });
}

/** What `can-i-deploy` looks at. */
async function matrix(
  conversation: BrokerConversation,
  versions: readonly (readonly [pacticipant: string, version: string])[],
): Promise<readonly JsonValue[]> {
  const query = new URLSearchParams();
  for (const [pacticipant, version] of versions) {
    query.append('q[][pacticipant]', pacticipant);
    query.append('q[][version]', version);
  }
  query.append('latestby', 'cvpv');
  const answer = await askBroker(conversation, `/matrix?${query}`);
  const rows = answer.kind === 'found' ? answer.body['matrix'] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function notKept(what: string): InputError {
  return new InputError(
    `the broker answered that all is well, but has not kept ${what}; what stands between here and the broker?`,
  );
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

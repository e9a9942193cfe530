import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import {
  askBroker,
  type BrokerAnswer,
  type BrokerConversation,
} from '../pact-broker/ask-broker.ts';
import { withoutSecrets } from '../pact-broker/broker-fault.ts';
import { branchVersionPath, versionPath } from '../pact-broker/pacticipant-version.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { type Publication, pactPath } from './publication.ts';

/** Where the broker has other content than was sent. Throws InputError where it lacks something. */
export async function differencesKept(
  conversation: BrokerConversation,
  publication: Publication,
  sent: JsonObject,
): Promise<readonly PactDifference[]> {
  const { pact, identity, tags } = publication;
  const answer = await askBroker(conversation, pactPath(publication));
  if (answer.kind === 'absent') throw notKept('the pact');
  const differences = differencesTo(conversation, sent, answer);
  if (differences.length > 0) return differences;
  const version = { pacticipant: pact.consumer, version: identity.version };
  if (identity.branch !== null) {
    const kept = await askBroker(conversation, branchVersionPath(version, identity.branch));
    if (kept.kind === 'absent') throw notKept(`the branch ${oneLine(identity.branch)}`);
  }
  for (const tag of tags) {
    const path = `${versionPath(version)}/tags/${encodeURIComponent(tag)}`;
    const kept = await askBroker(conversation, path);
    if (kept.kind === 'absent') throw notKept(`the tag ${oneLine(tag)}`);
  }
  return [];
}

function notKept(what: string): InputError {
  return new InputError(
    `the CLI reported success, but the broker has not kept ${what}; what stands between here and the broker?`,
  );
}

/** Whatever answers may have put our credentials where the pact was. */
export function differencesTo(
  { connection }: BrokerConversation,
  sent: JsonObject,
  { body }: Extract<BrokerAnswer, { kind: 'found' }>,
): readonly PactDifference[] {
  return pactDifferences(sent, body).map((difference) => ({
    interaction:
      difference.interaction === null ? null : withoutSecrets(connection, difference.interaction),
    path: withoutSecrets(connection, difference.path),
    ours: difference.ours,
    theirs: withoutSecrets(connection, difference.theirs),
  }));
}

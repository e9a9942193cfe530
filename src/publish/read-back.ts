import type { JsonObject } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { branchVersionPath, versionPath } from '../pact-broker/pacticipant-version.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { type Publication, pactPath } from './publication.ts';

/** Where the broker has other content than was sent. Throws InputError where it lacks something. */
export async function differencesKept(
  conversation: BrokerConversation,
  publication: Publication,
  sent: JsonObject,
): Promise<readonly PactDifference[]> {
  const { pact, identity, tags } = publication;
  const answer = await askBroker(conversation, pactPath(publication));
  if (answer.kind === 'absent' || !isPact(answer.body)) throw notKept('the pact');
  const differences = pactDifferences(sent, answer.body);
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

/** Whether it is one at all: whatever stands before a broker may answer with JSON of its own. */
export function isPact(body: JsonObject): boolean {
  return Array.isArray(body['interactions']) || Array.isArray(body['messages']);
}

function notKept(what: string): InputError {
  return new InputError(
    `the CLI reported success, but the broker has not kept ${what}; what stands between here and the broker?`,
  );
}

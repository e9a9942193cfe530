import { isJsonObject, type JsonArray, listOf } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from './ask-broker.ts';
import { BrokerFault } from './broker-fault.ts';

/** A version of a pacticipant. */
export interface PacticipantVersion {
  readonly pacticipant: string;
  readonly version: string;
}

/** Its path in the broker, below the index. */
export function versionPath({ pacticipant, version }: PacticipantVersion): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
}

/** Its path in the broker as a version of a branch, below the index. */
export function branchVersionPath(
  { pacticipant, version }: PacticipantVersion,
  branch: string,
): string {
  return `/pacticipants/${encodeURIComponent(pacticipant)}/branches/${encodeURIComponent(branch)}/versions/${encodeURIComponent(version)}`;
}

/** The broker's features, by the link in its index. */
const LINKS = {
  'pb:pacticipants': 'pacticipants',
  'pb:environments': 'environments',
  'pb:webhooks': 'webhooks',
  'pb:publish-contracts': 'publish contracts (pact_broker has one since 2.86)',
} as const;

/** Checks that the server is a broker before the CLI runs, which accepts any server's answer. Throws BrokerFault. */
export async function expectBroker(
  conversation: BrokerConversation,
  link: keyof typeof LINKS,
): Promise<void> {
  const index = await askBroker(conversation, '');
  const links = index.kind === 'found' ? index.body['_links'] : undefined;
  if (isJsonObject(links) && links[link] !== undefined) return;
  throw new BrokerFault(conversation.connection, {
    kind: 'no-broker',
    received: `its index has no link to ${LINKS[link]}`,
  });
}

/** The broker's matrix for versions, with the last result of each pair: what `can-i-deploy` uses. */
export async function matrixRows(
  conversation: BrokerConversation,
  versions: readonly PacticipantVersion[],
): Promise<JsonArray> {
  const query = new URLSearchParams();
  for (const { pacticipant, version } of versions) {
    query.append('q[][pacticipant]', pacticipant);
    query.append('q[][version]', version);
  }
  query.append('latestby', 'cvpv');
  const answer = await askBroker(conversation, `/matrix?${query}`);
  return answer.kind === 'found' ? listOf(answer.body['matrix']) : [];
}

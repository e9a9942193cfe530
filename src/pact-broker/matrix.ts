import { type JsonArray, listOf } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from './ask-broker.ts';
import type { PacticipantVersion } from './pacticipant-version.ts';

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

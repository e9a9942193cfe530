import { isJsonObject } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from './ask-broker.ts';
import { BrokerFault } from './broker-fault.ts';

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

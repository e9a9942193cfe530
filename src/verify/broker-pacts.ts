import {
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  textOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';
import { oneLine, quotedLine } from '../one-line.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { pactFrom } from '../pact-file/read-pact-file.ts';
import { linkPath } from './link-path.ts';
import type { ChosenPact } from './run-verify.ts';

/** Which pacts of a broker a provider is to be held against. */
export interface BrokerQuestion {
  readonly provider: string;
  /** Only the pacts of this one; null: of all. */
  readonly consumer: string | null;
  readonly selectors: readonly JsonObject[];
  /** Of the provider: pending and matching are judged by it. */
  readonly branch: string | null;
  readonly enablePending: boolean;
  /** `2024-01-31`; null: no pact that is work in progress. */
  readonly includeWipPactsSince: string | null;
}

/** A pact, and where its broker takes the result. */
export interface BrokerPact extends ChosenPact {
  /** Below the index of the broker. */
  readonly resultsPath: string;
  /** Of a broker there always is one. */
  readonly consumerVersion: string;
}

/**
 * The pacts that a broker selects for a provider, and their content as the broker has it now and for ever: each is read
 * by the hash of what is in it. Throws InputError where there is none.
 */
export async function brokerPacts(
  conversation: BrokerConversation,
  question: BrokerQuestion,
): Promise<readonly BrokerPact[]> {
  const { provider, consumer, selectors, branch } = question;
  const path = `/pacts/provider/${encodeURIComponent(provider)}/for-verification`;
  const answer = await askBroker(conversation, path, {
    method: 'POST',
    body: {
      consumerVersionSelectors: selectors,
      includePendingStatus: question.enablePending,
      ...(branch === null ? {} : { providerVersionBranch: branch }),
      ...(question.includeWipPactsSince === null
        ? {}
        : { includeWipPactsSince: question.includeWipPactsSince }),
    },
  });
  const name = quotedLine(provider, 200);
  if (answer.kind === 'absent') {
    throw new InputError(
      `the broker knows no provider ${name}; publish a pact about it, or give --provider`,
    );
  }
  const pacts: BrokerPact[] = [];
  for (const selected of listOf(objectOf(answer.body['_embedded'])['pacts'])) {
    const pact = await brokerPact(conversation, selected);
    if (consumer === null || pact.pact.consumer === consumer) pacts.push(pact);
  }
  if (pacts.length > 0) return pacts;
  const whose = consumer === null ? '' : ` of ${quotedLine(consumer, 200)}`;
  throw new InputError(
    `the broker has no pact${whose} about ${name} that the selectors choose; publish one, or give --consumer-version-selector`,
  );
}

async function brokerPact(
  conversation: BrokerConversation,
  selected: JsonValue,
): Promise<BrokerPact> {
  const { shortDescription, verificationProperties } = objectOf(selected);
  const { pending, wip } = objectOf(verificationProperties);
  const path = linkPath(conversation.connection, selected, 'self');
  const answer = path === null ? null : await askBroker(conversation, path);
  if (answer === null || answer.kind === 'absent') {
    throw new InputError('the broker selects a pact that it does not give; look into its log');
  }
  const resultsPath = linkPath(
    conversation.connection,
    answer.body,
    'pb:publish-verification-results',
  );
  const version = objectOf(objectOf(answer.body['_links'])['pb:consumer-version'])['name'];
  if (resultsPath === null || typeof version !== 'string') {
    throw new InputError(
      'the broker gives a pact without saying where its results go; use a newer pact_broker',
    );
  }
  const shown = `the pact of version ${oneLine(version)} in the broker (${oneLine(textOf(shortDescription ?? 'selected'))})`;
  return {
    pact: pactFrom(answer.text, shown),
    pending: pending === true || wip === true,
    resultsPath,
    consumerVersion: version,
  };
}

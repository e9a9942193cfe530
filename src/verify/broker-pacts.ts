import {
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  parseJsonObject,
  textOf,
} from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { PROVIDER } from '../pact-file/provider-name.ts';
import { pactFrom } from '../pact-file/read-pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';
import type { VerifyOptions } from './options.ts';
import type { ChosenPact } from './verify-result.ts';

/** The pacts of a broker, each read by the hash of its content; `left` says why others are not verified. */
interface BrokerPacts {
  readonly pacts: readonly ChosenPact[];
  readonly left: readonly string[];
}

/**
 * The pacts that a broker selects for a provider. It knows by the provider's branch what is pending, and what matches.
 * Throws InputError where there is none.
 */
export async function brokerPacts(
  conversation: BrokerConversation,
  options: VerifyOptions,
  branch: string | null,
): Promise<BrokerPacts> {
  const { provider = PROVIDER, consumer, includeWipPactsSince } = options;
  const path = `/pacts/provider/${encodeURIComponent(provider)}/for-verification`;
  const answer = await askBroker(conversation, path, {
    method: 'POST',
    body: {
      consumerVersionSelectors: versionSelectors(options.consumerVersionSelector ?? [], branch),
      includePendingStatus: options.enablePending === true,
      ...(branch === null ? {} : { providerVersionBranch: branch }),
      ...(includeWipPactsSince === undefined ? {} : { includeWipPactsSince }),
    },
  });
  const name = quotedLine(provider, 200);
  if (answer.kind === 'absent') {
    throw new InputError(
      `the broker knows no provider ${name}; publish a pact about it, or give --provider`,
    );
  }
  const pacts: ChosenPact[] = [];
  const left: string[] = [];
  for (const selected of listOf(objectOf(answer.body['_embedded'])['pacts'])) {
    const pact = await brokerPact(conversation, selected, consumer);
    if (typeof pact === 'string') left.push(pact);
    else if (pact !== null) pacts.push(pact);
  }
  if (pacts.length > 0) return { pacts, left };
  if (left.length > 0) throw new InputError(left.join('; '));
  const whose = consumer === undefined ? '' : ` of ${quotedLine(consumer, 200)}`;
  throw new InputError(
    `the broker has no pact${whose} about ${name} that the selectors choose; publish one, or give --consumer-version-selector`,
  );
}

/**
 * Which versions of consumers the broker selects: those that the user names, each as a JSON object, or those on main
 * branches, deployed, released, or on the provider's branch. Throws InputError for what is not an object.
 */
export function versionSelectors(
  given: readonly string[],
  providerBranch: string | null,
): readonly JsonObject[] {
  if (given.length === 0) {
    const usual = [{ mainBranch: true }, { deployedOrReleased: true }];
    return providerBranch === null ? usual : [...usual, { matchingBranch: true }];
  }
  return given.map((text) => {
    const value = parseJsonObject(text);
    if (value !== null) return value;
    throw new InputError(
      `--consumer-version-selector takes a JSON object, like '{"mainBranch":true}' or '{"branch":"feature"}'`,
    );
  });
}

/** Null where the pact has another consumer; a text says why it cannot be verified. */
async function brokerPact(
  conversation: BrokerConversation,
  selected: JsonValue,
  consumer: string | undefined,
): Promise<ChosenPact | string | null> {
  const { connection } = conversation;
  const { shortDescription, verificationProperties } = objectOf(selected);
  const { pending, wip } = objectOf(verificationProperties);
  const path = linkPath(connection, selected, 'self');
  const answer = path === null ? null : await askBroker(conversation, path);
  if (answer === null || answer.kind === 'absent') {
    throw new InputError('the broker selects a pact that it does not give; look into its log');
  }
  const resultsPath = linkPath(connection, answer.body, 'pb:publish-verification-results');
  const version = objectOf(objectOf(answer.body['_links'])['pb:consumer-version'])['name'];
  if (resultsPath === null || typeof version !== 'string') {
    throw new InputError(
      'the broker gives a pact without saying where its results go; use a newer pact_broker',
    );
  }
  const whose = textOf(objectOf(answer.body['consumer'])['name'] ?? '');
  if (consumer !== undefined && whose !== consumer) return null;
  const shown = `the pact of ${oneLine(whose, 60)} ${oneLine(version, 60)} in the broker (${oneLine(textOf(shortDescription ?? 'selected'))})`;
  try {
    // The broker was asked for exactly this provider.
    const pact = { ...pactFrom(answer.text, shown), providerIsGiven: true };
    const broker = { consumerVersion: version, resultsPath };
    return { pact, pending: pending === true || wip === true, broker };
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/**
 * The path of a link of a resource, below the broker's index; null where there is no such link. The host is ignored: a
 * broker behind a proxy may not know its own address, and no answer may send the credentials to another host.
 */
export function linkPath(
  { baseUrl }: BrokerConnection,
  resource: JsonValue,
  relation: string,
): string | null {
  const href = objectOf(objectOf(objectOf(resource)['_links'])[relation])['href'];
  if (typeof href !== 'string' || !URL.canParse(href, baseUrl)) return null;
  const { pathname, search } = new URL(href, baseUrl);
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  return `${pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname}${search}`;
}

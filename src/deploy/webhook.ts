import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
  parsedJson,
} from '../../contracts/json-value.ts';
import { nearestValue } from '../../contracts/nearest-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { expectBroker } from '../pact-broker/broker-resources.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { brokerRefusal, type Refusal } from './broker-refusal.ts';

/** The request that a broker POSTs when the content of a pact changes. */
export interface Webhook {
  readonly consumer: string;
  readonly provider: string;
  /** May hold the broker's placeholders, such as `${pactbroker.pactUrl}`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for no body. */
  readonly body: string | null;
}

export type WebhookOutcome =
  | {
      readonly kind: 'created' | 'updated';
      readonly uuid: string;
      /** The broker's page of it. */
      readonly page: string;
    }
  | Refusal;

/** The webhook's identifier, the same for the same pact and URL, so that creating it twice makes one webhook. */
export function webhookUuid({ consumer, provider, url }: Webhook): string {
  const identity = JSON.stringify([consumer, provider, url]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The URL without its query, which may hold a credential. */
export function shownUrl(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  return path.length < url.length ? `${path}?…` : path;
}

/** A body as it is sent: JSON if it parses as such, else a text. */
export function bodyValue(body: string): JsonValue {
  const value = parsedJson(body);
  return value === undefined ? body : value;
}

/**
 * Makes the broker call a URL when the content of the pact changes, through the official CLI, then reads the webhook
 * back. Repeating it changes nothing. Throws BrokerFault, and InputError where the broker did not keep what was sent.
 */
export async function createWebhook(
  conversation: BrokerConversation,
  webhook: Webhook,
  env: Environment,
): Promise<WebhookOutcome> {
  await expectBroker(conversation, 'pb:webhooks');
  const uuid = webhookUuid(webhook);
  const path = `/webhooks/${uuid}`;
  const before = await askBroker(conversation, path);
  const headers = Object.entries(webhook.headers).map(([name, value]) => `${name}: ${value}`);
  const outcome = await runPactCli(conversation, env, [
    // The plain create command makes another webhook each time.
    'create-or-update-webhook',
    webhook.url,
    `--uuid=${uuid}`,
    '--request=POST',
    `--consumer=${webhook.consumer}`,
    `--provider=${webhook.provider}`,
    '--contract-content-changed',
    ...(webhook.body === null ? [] : [`--data=${webhook.body}`]),
    // Takes all that follows, up to the next option.
    ...(headers.length === 0 ? [] : ['--header', ...headers]),
  ]);
  if (outcome.exitCode !== 0) {
    const said = brokerRefusal(conversation, outcome);
    return { kind: 'refused', said, remedy: remedyFor(outcome.stdout) };
  }
  const kept = await askBroker(conversation, path);
  const difference = kept.kind === 'absent' ? 'webhook' : webhookDifference(webhook, kept.body);
  if (difference !== null) {
    throw new InputError(
      `the CLI reported success, but the broker has not kept the ${difference} as it was sent; what stands between here and the broker?`,
    );
  }
  const page = `${conversation.connection.baseUrl}${path}`;
  return { kind: before.kind === 'found' ? 'updated' : 'created', uuid, page };
}

/** The advice that the broker's own words lack. */
function remedyFor(said: string): string | null {
  if (said.includes('whitelist')) {
    return 'let who runs the broker allow it, there: PACT_BROKER_WEBHOOK_HOST_WHITELIST, PACT_BROKER_WEBHOOK_SCHEME_WHITELIST';
  }
  return said.includes('existing pacticipant')
    ? 'publish the pact first (link-token-contract publish), or check the names'
    : null;
}

/** The part in which the broker's webhook differs from ours; null where none does. */
export function webhookDifference(webhook: Webhook, answer: JsonObject): string | null {
  const request = objectOf(answer['request']);
  const { body, headers } = webhook;
  const events = listOf(answer['events']).map((event) => objectOf(event)['name']);
  const holds: Readonly<Record<string, boolean>> = {
    consumer: objectOf(answer['consumer'])['name'] === webhook.consumer,
    provider: objectOf(answer['provider'])['name'] === webhook.provider,
    events: isDeepStrictEqual(events, ['contract_content_changed']),
    switch: answer['enabled'] === true,
    method: request['method'] === 'POST',
    URL: request['url'] === webhook.url,
    body: isDeepStrictEqual(request['body'] ?? null, body === null ? null : bodyValue(body)),
    headers: sameHeaders(headers, objectOf(request['headers'])),
  };
  return Object.keys(holds).find((part) => holds[part] === false) ?? null;
}

/** The broker writes the names in lower case, and stars for values that it takes for credentials. */
function sameHeaders(ours: Webhook['headers'], theirs: JsonObject): boolean {
  const kept = new Map(
    Object.entries(theirs).map(([name, value]) => [name.toLowerCase(), value] as const),
  );
  return (
    kept.size === Object.keys(ours).length &&
    Object.entries(ours).every(([name, value]) => {
      const there = kept.get(name.toLowerCase());
      return there === value || (typeof there === 'string' && /^\*+$/.test(there));
    })
  );
}

/** The broker's placeholders, as `${pactbroker.NAME}`: the class PactAndVerificationParameters of pact_broker. */
const NAMES = [
  ...['pactUrl', 'verificationResultUrl', 'buildUrl', 'eventName'],
  ...['consumerName', 'consumerVersionNumber', 'consumerVersionBranch', 'consumerVersionTags'],
  ...['providerName', 'providerVersionNumber', 'providerVersionBranch', 'providerVersionTags'],
  ...['providerVersionDescriptions', 'currentlyDeployedProviderVersionNumber'],
  ...['consumerLabels', 'providerLabels', 'githubVerificationStatus', 'gitlabVerificationStatus'],
  ...['bitbucketVerificationStatus', 'azureDevOpsVerificationStatus'],
];

/** Throws InputError for an unknown placeholder, which the broker would send as it stands. */
export function refuseUnknownPlaceholders({ url, headers, body }: Webhook): void {
  const texts = [url, ...Object.values(headers), body ?? ''];
  for (const [, name = ''] of texts.flatMap((text) => [...text.matchAll(OF_BROKER)])) {
    if (NAMES.includes(name)) continue;
    throw new InputError(
      `the broker has nothing to put in the place of \${pactbroker.${name}}; the nearest is \${pactbroker.${nearestValue(name, NAMES)}}`,
    );
  }
}

const OF_BROKER = /\$\{pactbroker\.([\w.-]{1,100})\}/g;

/**
 * The literal part of a text. Placeholders that the broker or PactFlow's secrets fill in are removed, with a word that
 * names their kind: `Bearer ${user.NAME}`, `token="${user.NAME}"`.
 */
export function literalOf(text: string, inItsPlace = ''): string {
  return text.replace(FILLED_IN, inItsPlace);
}

const PLACEHOLDER = String.raw`\$\{(?:user|pactbroker)\.[\w-]{1,100}\}`;
const SCHEME = String.raw`\b(?:bearer|basic|token|digest|apikey|api-key|bot|geniekey|key|oauth|splunk|ssws)\s{1,5}`;
const NAMED = String.raw`[\w.[\]-]{1,100}=(["']?)(?:${PLACEHOLDER})+\1`;
/**
 * A partly literal value keeps its name, which decides about it. Of adjacent placeholders only the first tries to match
 * as a whole value, since the others would find the same end.
 */
const FILLED_IN = new RegExp(
  String.raw`(?:${SCHEME})?(?:${NAMED}|(?<!\})(?:${PLACEHOLDER})+)(?=[\s"'&;,<#]|$)|${PLACEHOLDER}`,
  'gi',
);

import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { expectBroker } from '../pact-broker/expect-broker.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { brokerRefusal } from './broker-refusal.ts';
import { type Webhook, type WebhookOutcome, webhookUuid } from './webhook.ts';
import { webhookDifference } from './webhook-difference.ts';

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

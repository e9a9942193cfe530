import { jsonLine } from '../../../contracts/escape/json-line.ts';
import { shownUrl, type Webhook, type WebhookOutcome } from '../webhook.ts';

/** A webhook and the outcome. */
export interface DeployWebhookResult {
  readonly webhook: Webhook;
  readonly outcome: WebhookOutcome;
}

/** One object on a line, without the values of headers and the query. */
export function deployWebhookJson({ webhook, outcome }: DeployWebhookResult): string {
  const { consumer, provider, headers } = webhook;
  const isKept = outcome.kind !== 'refused';
  return jsonLine({
    ...{ verdict: outcome.kind, consumer, provider, url: shownUrl(webhook.url) },
    headers: Object.keys(headers),
    uuid: isKept ? outcome.uuid : null,
    page: isKept ? outcome.page : null,
    said: isKept ? null : outcome.said,
    remedy: isKept ? null : outcome.remedy,
  });
}

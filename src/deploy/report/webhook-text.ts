import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { Colors } from '../../shared/report/colors.ts';
import { shownUrl } from '../webhook.ts';
import type { DeployWebhookResult } from './webhook-json.ts';

/** The outcome on some lines, without a line end at the last. */
export function deployWebhookText(
  { webhook, outcome }: DeployWebhookResult,
  colors: Colors,
): string {
  const { consumer, provider, url } = webhook;
  const what = terminalLine(`${consumer} -> ${provider}, POST ${shownUrl(url)}`);
  if (outcome.kind === 'refused') {
    return [
      colors.red(`The broker refused the webhook: ${what}`),
      `  broker: ${terminalLine(outcome.said)}`,
      ...(outcome.remedy === null ? [] : [`  -> ${terminalLine(outcome.remedy)}`]),
    ].join('\n');
  }
  return [
    colors.green(`${HEADS[outcome.kind]}: ${what}`),
    `  ${terminalLine(outcome.page)}`,
    '  called some seconds after a pact with another content is published',
  ].join('\n');
}

const HEADS = { created: 'Webhook created', updated: 'Webhook updated, it was there already' };

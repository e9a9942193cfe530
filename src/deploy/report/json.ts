import { jsonLine } from '../../../contracts/escape/json-line.ts';
import type { FoundVersion } from '../../build-identity/find-version.ts';
import type { DeployAnswer, DeployQuestion } from '../deploy-answer.ts';
import type { RecordOutcome, RecordQuestion } from '../record-version.ts';
import { shownUrl, type Webhook, type WebhookOutcome } from '../webhook.ts';

/** The question, the source of the version, and the broker's answer. */
export interface CanIDeployResult {
  readonly question: DeployQuestion;
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
  readonly answer: DeployAnswer;
}

/** The question, the source of the version, and the outcome. */
export interface DeployRecordResult {
  readonly question: RecordQuestion;
  readonly found: Pick<FoundVersion, 'source' | 'remarks'>;
  readonly outcome: RecordOutcome;
}

/** A webhook and the outcome. */
export interface DeployWebhookResult {
  readonly webhook: Webhook;
  readonly outcome: WebhookOutcome;
}

// Each is one object on a line, with the same members for every outcome.

export function canIDeployJson({ question, found, answer }: CanIDeployResult): string {
  const { verdict, ...rest } = answer;
  return jsonLine({ verdict, ...question, ...rest, ...found });
}

export function deployRecordJson({ question, found, outcome }: DeployRecordResult): string {
  const { kind: verdict, ...rest } = outcome;
  return jsonLine({ verdict, ...question, url: null, said: null, remedy: null, ...rest, ...found });
}

/** Without the values of headers and the query. */
export function deployWebhookJson({ webhook, outcome }: DeployWebhookResult): string {
  const { consumer, provider, url, headers } = webhook;
  const { kind: verdict, ...rest } = outcome;
  return jsonLine({
    ...{ verdict, consumer, provider, url: shownUrl(url), headers: Object.keys(headers) },
    ...{ uuid: null, page: null, said: null, remedy: null, ...rest },
  });
}

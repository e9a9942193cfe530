import { parsedJson } from '../../contracts/json-value.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { redactSecrets } from '../pact-broker/redaction.ts';
import { cliRefusal } from '../pact-cli/cli-refusal.ts';
import type { PactCliOutcome } from '../pact-cli/run-pact-cli.ts';
import { oneLine } from '../shared/text/one-line.ts';

export interface Refusal {
  readonly kind: 'refused';
  readonly said: string;
  readonly remedy: string | null;
}

/** The advice for a version that the broker does not know. */
export const PUBLISH_FIRST =
  'let the broker know it first: of a consumer publish the pact (link-token-contract publish), of a provider a result (link-token-contract verify --publish-verification-results); or check the name and the version';

/**
 * The broker's refusal in the CLI's words, without the repetitions that the CLI prints. Throws BrokerFault where it was
 * not a refusal.
 */
export function brokerRefusal(conversation: BrokerConversation, outcome: PactCliOutcome): string {
  const text = cliRefusal(conversation, outcome);
  const said = outcome.stdout
    .split('\n')
    .filter((line) => line.includes(MARK))
    .flatMap((line) => saidIn(line.replaceAll(MARK, '').trim()));
  const all = redactSecrets(conversation.connection, [...new Set(said)].join('; ') || text);
  return oneLine(all, LONGEST);
}

const MARK = '❌';
const LIST = 'failed validation - ';
const LONGEST = 1000;

/** A JSON list holds the broker's errors. */
function saidIn(line: string): readonly string[] {
  const start = line.indexOf(LIST);
  const items = start === -1 ? null : parsedJson(line.slice(start + LIST.length));
  return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [line];
}

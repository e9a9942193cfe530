import type { JsonValue } from '../../contracts/json-value.ts';
import { oneLine } from '../one-line.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { cliRefusal } from '../pact-cli/cli-refusal.ts';
import type { PactCliOutcome } from '../pact-cli/run-pact-cli.ts';

/**
 * What the broker refused, in the CLI's words, each said once, where the CLI says most of them twice. Throws
 * BrokerFault where it was no refusal: the CLI fails alike at an answer that no broker gives.
 */
export function brokerRefusal(conversation: BrokerConversation, outcome: PactCliOutcome): string {
  const text = cliRefusal(conversation, outcome);
  if (NO_REFUSAL.test(text)) {
    throw new BrokerFault(conversation.connection, { kind: 'no-broker', received: text });
  }
  const said = outcome.stdout
    .split('\n')
    .filter((line) => line.includes(MARK))
    .flatMap((line) => saidIn(line.replaceAll(MARK, '').trim()));
  return oneLine([...new Set(said)].join('; ') || text, LONGEST);
}

const NO_REFUSAL = /\b(missing field|unknown field|invalid type|invalid value|expected value)\b/;

const MARK = '❌';
const LONGEST = 1000;

/** A list in JSON is what the broker found, one by one. */
function saidIn(line: string): readonly string[] {
  const list = /failed validation - (\[.*\])$/.exec(line)?.[1];
  if (list === undefined) return [line];
  try {
    const items: JsonValue = JSON.parse(list);
    return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [line];
  } catch {
    return [line];
  }
}

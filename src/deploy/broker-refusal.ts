import {
  isJsonObject,
  type JsonObject,
  listOf,
  objectOf,
  parsedJson,
} from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
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

/** An environment of the broker, to which versions are deployed and released. */
interface BrokerEnvironment {
  readonly name: string;
  readonly uuid: string;
}

/** All environments of the broker. Throws BrokerFault. */
export async function environmentsOf(
  conversation: BrokerConversation,
): Promise<readonly BrokerEnvironment[]> {
  const answer = await askBroker(conversation, '/environments');
  return answer.kind === 'absent'
    ? []
    : embedded(answer.body, 'environments').filter(isEnvironment);
}

function isEnvironment(value: JsonObject): value is JsonObject & BrokerEnvironment {
  return typeof value['name'] === 'string' && typeof value['uuid'] === 'string';
}

/** The advice for an environment that the broker does not know; null where it knows it. */
export async function environmentRemedy(
  conversation: BrokerConversation,
  name: string,
): Promise<string | null> {
  const known = (await environmentsOf(conversation)).map((environment) => environment.name);
  if (known.includes(name)) return null;
  const first = known.slice(0, MOST_NAMED).map((other) => oneLine(other, 60));
  const rest = known.length > first.length ? ', …' : '';
  return `the broker knows ${known.length === 0 ? 'no environment yet' : `the environments ${first.join(', ')}${rest}`}; give one of them, or make it: npx -p @pact-foundation/pact-cli pact-broker create-environment --help`;
}

const MOST_NAMED = 10;

/** The embedded resources of a kind in a broker's answer (HAL, `_embedded`), without those that are not objects. */
export function embedded(body: JsonObject, name: string): readonly JsonObject[] {
  return listOf(objectOf(body['_embedded'])[name]).filter(isJsonObject);
}

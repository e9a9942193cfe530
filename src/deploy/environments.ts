import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { oneLine } from '../shared/text/one-line.ts';

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

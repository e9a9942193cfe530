import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { isJsonObject, type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { cliFaultText } from '../pact-cli/cli-refusal.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { parsePactJson } from '../pact-file/pact-json.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { firstLine, oneLine } from '../shared/text/one-line.ts';

/**
 * What the official CLI sends of a pact, found by letting it publish to a server of ours. It rewrites the pact: methods
 * become upper case, queries are taken apart, defaults are added, and members that it does not know are dropped. Throws
 * InputError where it cannot publish the pact, and BrokerFault where the time is over.
 */
export async function sentPact(
  conversation: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<JsonObject> {
  const sent: JsonObject[] = [];
  const server = recordingBroker((pact) => sent.push(pact));
  const baseUrl = await listen(server, 0, '127.0.0.1');
  try {
    const connection = { baseUrl, credentials: { kind: 'none' }, caFile: null } as const;
    const outcome = await runPactCli({ ...conversation, connection }, env, args).catch(tooLarge);
    const [pact] = sent;
    if (pact === undefined) {
      const said = cliFaultText(outcome.stdout) || firstLine(outcome.stderr);
      throw new InputError(
        `the official CLI cannot publish this pact (${oneLine(said)}); compare it with what the consumer tests write`,
      );
    }
    return pact;
  } finally {
    await close(server);
  }
}

/** Our server's answer is one line, so what did not fit into memory is the pact. */
function tooLarge(error: unknown): never {
  if (!(error instanceof BrokerFault && error.fault.kind === 'memory')) throw error;
  throw new InputError(
    `the official CLI takes more than ${error.fault.megabytes} MB of memory for this pact; give a smaller one`,
  );
}

const PATH = '/contracts/publish';

function recordingBroker(record: (pact: JsonObject) => void): Server {
  return createServer(async (request, response) => {
    const href = `http://${request.headers.host}${PATH}`;
    let reply: JsonObject = { _links: { 'pb:publish-contracts': { href } } };
    if (request.method === 'POST') {
      const pacts = await publishedIn(request).catch(() => []);
      pacts.forEach(record);
      reply = { notices: [], _embedded: {}, _links: {} };
    }
    response.setHeader('content-type', 'application/hal+json').end(JSON.stringify(reply));
  });
}

/** The broker's API carries pacts in Base64. */
async function publishedIn(request: IncomingMessage): Promise<readonly JsonObject[]> {
  const body: unknown = await json(request);
  const contracts = isJsonObject(body) ? listOf(body['contracts']) : [];
  return contracts.flatMap((contract) => {
    const { content } = objectOf(contract);
    if (typeof content !== 'string') return [];
    const pact = parsePactJson(Buffer.from(content, 'base64').toString('utf8'));
    return pact.kind === 'value' && isJsonObject(pact.value) ? [pact.value] : [];
  });
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
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
 * What the official CLI makes of a pact before it sends it, found by letting it publish to a server of ours: it reads
 * the file and writes it anew, so that methods are upper-cased, queries taken apart, defaults put in and
 * members that it does not know left out. Throws InputError where it cannot publish it at all, BrokerFault where there was
 * no time.
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

/** We answer in a line: what it could not hold is the pact. */
function tooLarge(error: unknown): never {
  if (!(error instanceof BrokerFault && error.fault.kind === 'memory')) throw error;
  throw new InputError(
    `the official CLI takes more than ${error.fault.megabytes} MB of memory for this pact; give a smaller one`,
  );
}

const PATH = '/contracts/publish';

function recordingBroker(record: (pact: JsonObject) => void): Server {
  return createServer((request, response) => {
    const reply = (body: JsonObject) => {
      response.setHeader('content-type', 'application/hal+json');
      response.end(JSON.stringify(body));
    };
    const href = `http://${request.headers.host}${PATH}`;
    if (request.method !== 'POST') return reply({ _links: { 'pb:publish-contracts': { href } } });
    publishedIn(request).then(
      (pacts) => {
        for (const pact of pacts) record(pact);
        reply({ notices: [], _embedded: {}, _links: {} });
      },
      () => response.destroy(),
    );
  });
}

/** The broker's API carries pacts in Base64. */
async function publishedIn(request: IncomingMessage): Promise<readonly JsonObject[]> {
  const body: unknown = await json(request);
  const contracts: unknown = isJsonObject(body) ? body['contracts'] : [];
  return (Array.isArray(contracts) ? contracts : []).flatMap((contract: JsonValue) => {
    const content = isJsonObject(contract) ? contract['content'] : undefined;
    if (typeof content !== 'string') return [];
    const pact = parsePactJson(Buffer.from(content, 'base64').toString('utf8'));
    return pact.kind === 'value' && isJsonObject(pact.value) ? [pact.value] : [];
  });
}

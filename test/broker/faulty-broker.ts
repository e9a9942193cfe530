/** For tests: what a Pact Broker does, in memory and on loopback, and whatever goes wrong on the way to one. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { close, listen } from '../../test-utils/http-server.ts';

interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly body?: string | Buffer | JsonValue;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Answer =
  | Reply
  /** Fewer bytes than it promises, and then the end. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'silent' }
  /** A space now and then, for ever. */
  | { readonly kind: 'drip' }
  /** As fast as it is taken, for ever. */
  | { readonly kind: 'endless' }
  /** As a broker would. */
  | { readonly kind: 'broker' };

export interface BrokerRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
  /** How often this method was asked of this path before. */
  readonly before: number;
}

export interface FaultyBroker {
  readonly baseUrl: string;
  readonly requests: readonly BrokerRequest[];
  readonly close: () => Promise<void>;
}

export interface FaultyBrokerOptions {
  readonly answer?: (request: BrokerRequest) => Answer;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Where it keeps pacts, branches and tags, by path: to find out, or to say that it has some. */
  readonly kept?: Map<string, JsonObject>;
}

export const BROKER: Answer = { kind: 'broker' };

/** `more`: `{body, type, headers}` */
export function reply(status: number, more: Omit<Reply, 'kind' | 'status'> = {}): Reply {
  return { kind: 'reply', status, ...more };
}

export const PUBLISH_PATH = '/contracts/publish';

export async function startFaultyBroker({
  answer = () => BROKER,
  tls,
  kept = new Map(),
}: FaultyBrokerOptions = {}): Promise<FaultyBroker> {
  const requests: BrokerRequest[] = [];
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = incoming;
    const body = await text(incoming);
    const before = requests.filter((one) => one.method === method && one.path === path).length;
    const request = { method, path, authorization: headers.authorization, body, before };
    requests.push(request);
    const given = answer(request);
    give(response, given.kind === 'broker' ? brokerAnswer(request, kept, baseUrl) : given);
  };
  // Who hangs up in the middle of a request wants no answer.
  const listener = (incoming: IncomingMessage, response: ServerResponse) =>
    void handle(incoming, response).catch(() => response.destroy());
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const listening = await listen(server, 0, '127.0.0.1');
  const baseUrl = tls === undefined ? listening : listening.replace('http:', 'https:');
  return { baseUrl, requests, close: () => close(server) };
}

function give(response: ServerResponse, answer: Exclude<Answer, { kind: 'broker' }>): void {
  switch (answer.kind) {
    case 'reply': {
      const { status, body = '', type = 'application/hal+json', headers = {} } = answer;
      const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      response.writeHead(status, { 'content-type': type, ...headers }).end(bytes);
      return;
    }
    case 'cut-off':
      response.writeHead(200, { 'content-type': 'application/hal+json', 'content-length': 5000 });
      response.write('{"_links":{', () => response.destroy());
      return;
    case 'hang-up':
      response.destroy();
      return;
    case 'silent':
      return;
    case 'endless': {
      response.writeHead(200, { 'content-type': 'application/hal+json' });
      const more = () => {
        while (!response.destroyed && response.write(MUCH));
      };
      response.on('drain', more).write('{"_links":[');
      more();
      return;
    }
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/hal+json' });
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
      return;
    }
  }
}

const MUCH = '["what",{"never":"ends"}],'.repeat(2000);

function brokerAnswer(
  { method, path, body }: BrokerRequest,
  kept: Map<string, JsonObject>,
  baseUrl: string,
): Exclude<Answer, { kind: 'broker' }> {
  if (path === '/') {
    const link = { href: `${baseUrl}${PUBLISH_PATH}` };
    return { kind: 'reply', status: 200, body: { _links: { 'pb:publish-contracts': link } } };
  }
  if (method === 'POST' && path === PUBLISH_PATH) return published(JSON.parse(body), kept);
  const found = kept.get(path);
  if (found !== undefined) return { kind: 'reply', status: 200, body: found };
  return { kind: 'reply', status: 404, body: { error: 'The requested document was not found.' } };
}

interface Publishing {
  readonly pacticipantName: string;
  readonly pacticipantVersionNumber: string;
  readonly branch?: string | null;
  readonly tags?: readonly string[] | null;
  readonly contracts: readonly {
    readonly consumerName: string;
    readonly providerName: string;
    readonly content: string;
  }[];
}

function published(
  { pacticipantName, pacticipantVersionNumber, branch, tags, contracts }: Publishing,
  kept: Map<string, JsonObject>,
): Exclude<Answer, { kind: 'broker' }> {
  const [consumer, version] = [pacticipantName, pacticipantVersionNumber].map(encodeURIComponent);
  for (const { providerName, content } of contracts) {
    const pact: JsonValue = JSON.parse(Buffer.from(content, 'base64').toString('utf8'));
    const provider = encodeURIComponent(providerName);
    const path = `/pacts/provider/${provider}/consumer/${consumer}/version/${version}`;
    const before = kept.get(path);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(pact)) return CONFLICT;
    if (isJsonObject(pact)) kept.set(path, pact);
  }
  const pacticipant = `/pacticipants/${consumer}`;
  if (typeof branch === 'string') {
    kept.set(`${pacticipant}/branches/${encodeURIComponent(branch)}/versions/${version}`, {});
  }
  for (const tag of tags ?? []) {
    kept.set(`${pacticipant}/versions/${version}/tags/${encodeURIComponent(tag)}`, {});
  }
  const notices = [{ type: 'success', text: 'Pact successfully published' }];
  const _embedded = { pacticipant: {}, version: {} };
  return { kind: 'reply', status: 200, body: { notices, _embedded, _links: {} } };
}

const CHANGED = 'Cannot change the content of the pact';
const CONFLICT: Exclude<Answer, { kind: 'broker' }> = {
  kind: 'reply',
  status: 409,
  body: {
    notices: [{ type: 'error', text: CHANGED }],
    errors: { contracts: [CHANGED] },
  },
};

/** For tests: puts into a real broker what others would have put there, past our own code. */

export interface BrokerContent {
  /** A pact with `plaid`, its content told apart by a text. */
  readonly publish: (consumer: string, version: string, content?: string) => Promise<void>;
  /** A result for the pact of that version, in the name of `plaid`. */
  readonly verify: (
    consumer: string,
    version: string,
    result: { readonly providerVersion: string; readonly success: boolean },
  ) => Promise<void>;
  /** A version without a pact. */
  readonly addVersion: (pacticipant: string, version: string) => Promise<void>;
  readonly addEnvironment: (name: string) => Promise<void>;
  readonly get: (path: string) => Promise<unknown>;
}

export function brokerContent(broker: { readonly baseUrl: string }): BrokerContent {
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${broker.baseUrl}${path}`, {
      method,
      headers: { accept: 'application/hal+json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  const pactPath = (consumer: string, version: string) =>
    `/pacts/provider/plaid/consumer/${encodeURIComponent(consumer)}/version/${encodeURIComponent(version)}`;
  return {
    publish: (consumer, version, content = '') =>
      ask('PUT', pactPath(consumer, version), {
        consumer: { name: consumer },
        provider: { name: 'plaid' },
        interactions: [
          {
            description: `a link token${content}`,
            request: { method: 'POST', path: '/link/token/get' },
            response: { status: 200 },
          },
        ],
        metadata: { pactSpecification: { version: '3.0.0' } },
      }),
    verify: async (consumer, version, { providerVersion, success }) => {
      const pact = await ask('GET', pactPath(consumer, version));
      const { pathname } = new URL(pact._links['pb:publish-verification-results'].href);
      await ask('POST', pathname, { success, providerApplicationVersion: providerVersion });
    },
    addVersion: (pacticipant, version) =>
      ask('PUT', `/pacticipants/${pacticipant}/versions/${encodeURIComponent(version)}`, {}),
    addEnvironment: (name) =>
      ask('POST', '/environments', { name, displayName: name, production: false }),
    get: (path) => ask('GET', path),
  };
}

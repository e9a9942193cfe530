import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { close, listen } from '../../test-utils/http-server.ts';
import { plaidErrorAnswer, REQUEST_ID } from '../../test-utils/plaid-error-answer.ts';
import { startStubProvider } from '../../test-utils/stub-provider.ts';

/** A server that plays Plaid's Sandbox, for tests. It does not say that it is a stub. */
export interface SandboxDouble {
  readonly url: string;
  /** The link tokens that it gave out. */
  readonly created: readonly string[];
  readonly close: () => Promise<void>;
}

/** 24 and 30 hexadecimal digits, as Plaid's are. */
export const SANDBOX_KEYS = {
  PLAID_CLIENT_ID: '5f0c9b7de1a24c0013d8e6a1',
  PLAID_SECRET: 'c0ffee5eed0123456789abcdefc0de',
};

/** Gives out link tokens to who has the keys, and answers about those alone. */
export async function startSandboxDouble(): Promise<SandboxDouble> {
  const stub = await startStubProvider();
  const created: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', server: 'envoy' });
      response.end(JSON.stringify(value));
    };
    const refused = refusalOf(request);
    if (refused !== null) return send(refused.status, refused.body);
    if (request.url === '/link/token/create') {
      const missing = ['client_name', 'user', 'country_codes', 'language'].filter(
        (name) => !Object.hasOwn(JSON.parse(body), name),
      );
      if (missing.length > 0) {
        const answer = plaidErrorAnswer('MISSING_FIELDS', `missing: ${missing.join(', ')}`);
        return send(answer.status, answer.body);
      }
      const token = `link-sandbox-${randomUUID()}`;
      created.push(token);
      stub.setState('a fresh link token', { link_token: token });
      return send(200, {
        link_token: token,
        expiration: '2024-01-31T16:00:00Z',
        request_id: REQUEST_ID,
      });
    }
    const answer = await fetch(`${stub.url}${request.url}`, {
      ...{ method: 'POST', body },
      headers: {
        'content-type': 'application/json',
        'PLAID-CLIENT-ID': SANDBOX_KEYS.PLAID_CLIENT_ID,
        'PLAID-SECRET': SANDBOX_KEYS.PLAID_SECRET,
      },
    });
    send(answer.status, await answer.json());
  });
  const url = await listen(server, 0, '127.0.0.1');
  return {
    url,
    created,
    close: async () => {
      await close(server);
      await stub.close();
    },
  };
}

/** A client id of another form is refused as a malformed field, and not as a wrong key. */
function refusalOf({ headers }: IncomingMessage) {
  const [id, secret] = [headers['plaid-client-id'], headers['plaid-secret']];
  if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) {
    return plaidErrorAnswer(
      'INVALID_FIELD',
      'client_id must be a properly formatted, non-empty string',
    );
  }
  const known = id === SANDBOX_KEYS.PLAID_CLIENT_ID && secret === SANDBOX_KEYS.PLAID_SECRET;
  return known ? null : plaidErrorAnswer('INVALID_API_KEYS', 'client_id or secret is wrong');
}

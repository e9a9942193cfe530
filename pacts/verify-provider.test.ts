import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { close, listen } from '../test-utils/http-server.ts';
import { type StubProvider, startStubProvider } from '../test-utils/stub-provider.ts';
import { verifyProvider } from './verify-provider.ts';

const pactFile = `${import.meta.dirname}/link-token-client-plaid.json`;

let stub: StubProvider;
beforeEach(async () => {
  stub = await startStubProvider();
});
afterEach(() => stub.close());

describe('verifying', () => {
  test('a provider that breaks it is refused, interaction by interaction', async () => {
    const faulty = await startFaultyProvider((body) =>
      body
        .replace('"created_at":"2024-01-31T', '"created_at":"2024-01-31 ')
        .replace('"finished_at":null', '"ended_at":null')
        .replace('"RATE_LIMIT"', '"TOO_MANY"'),
    );

    const refusal = await verify(faulty.url).catch(String).finally(faulty.close);

    expect(refusal).toMatch(
      /given a fresh link token:\n {2}\$\.created_at: Expected '2024-01-31 12:00:00Z' to match/,
    );
    expect(refusal).toMatch(
      /session that is still open:(\n {2}.*)*\n {2}\$\.link_sessions\[0\]: .*missing.* finished_at/,
    );
    expect(refusal).toMatch(/the rate limit is exceeded:\n {2}\$\.error_code: Expected 'TOO_MANY'/);
    expect(refusal).not.toContain('given the API keys are wrong');
  });

  test.each([
    ['PACT_DESCRIPTION', 'no such interaction'],
    ['PACT_PROVIDER_STATE', 'no such state'],
    ['PACT_PROVIDER_NO_STATE', 'true'],
    ['PACT_BROKER_BASE_URL', 'http://127.0.0.1:1'],
  ])('%s of the environment leaves nothing out', async (name, value) => {
    vi.stubEnv(name, value);
    const faulty = await startFaultyProvider((body) => body.replace('"RATE_LIMIT"', '"TOO_MANY"'));
    const refusal = await verify(faulty.url).catch(String).finally(faulty.close);
    vi.unstubAllEnvs();
    expect(refusal).toMatch(/^Error: [^\n]*\n?.*the rate limit is exceeded:\n {2}\$\.error_code/s);
    expect(refusal).not.toContain('127.0.0.1:1');
  });

  test('a provider that does not answer gives no verdict, but the reason', async () => {
    await expect(verify('http://127.0.0.1:1')).rejects.toThrow('connect ECONNREFUSED 127.0.0.1:1');
  });
});

function verify(providerBaseUrl: string): Promise<void> {
  const { providerStatesSetupUrl } = stub;
  return verifyProvider({ pactFile, providerBaseUrl, providerStatesSetupUrl });
}

/** The stub, with a fault put into the text of its answers. */
async function startFaultyProvider(spoil: (body: string) => string) {
  const server = createServer(async (request, response) => {
    const headers = {
      'content-type': 'application/json',
      'PLAID-CLIENT-ID': 'example-client-id',
      'PLAID-SECRET': 'example-secret',
    };
    const body = await text(request);
    const answer = await fetch(`${stub.url}${request.url}`, { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(spoil(await answer.text()));
  });
  const url = await listen(server, 0, '127.0.0.1');
  return { url, close: () => close(server) };
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CouldNotTell } from '../test/pacts/could-not-tell.ts';
import { verificationFailure } from '../test/pacts/verification-failure.ts';
import { verificationOutcome } from '../test/pacts/verification-outcome.ts';
import { startStubProvider } from '../test-utils/stub-provider.ts';

const pact = JSON.parse(
  readFileSync(`${import.meta.dirname}/link-token-client-plaid.json`, 'utf8'),
);

test('the stub provider honours the pact', async () => {
  const stub = await startStubProvider();
  try {
    const { url: providerBaseUrl, providerStatesSetupUrl } = stub;
    const outcome = await verificationOutcome({
      ...{ pact, provider: 'plaid', providerBaseUrl, providerStatesSetupUrl },
    });
    if (outcome.kind === 'undecided') throw new CouldNotTell(outcome.reason);
    expect(verificationFailure(outcome)).toBe('');
  } finally {
    await stub.close();
  }
});

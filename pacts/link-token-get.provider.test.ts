import { expect, test } from 'vitest';
import { startStubProvider } from '../test-utils/stub-provider.ts';
import { verifyProvider } from './verify-provider.ts';

const pactFile = `${import.meta.dirname}/link-token-client-plaid.json`;

test('the stub provider honours the pact', async () => {
  const stub = await startStubProvider();
  try {
    const { url: providerBaseUrl, providerStatesSetupUrl } = stub;
    await expect(
      verifyProvider({ pactFile, providerBaseUrl, providerStatesSetupUrl }),
    ).resolves.toBeUndefined();
  } finally {
    await stub.close();
  }
});

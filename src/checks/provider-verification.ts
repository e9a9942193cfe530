import { runVitest } from '../run-vitest.ts';
import type { Check } from './check.ts';

const PROVIDER_TEST = 'pacts/link-token-get.provider.test.ts';

/** Our stub honours the committed pact. That says nothing of Plaid, which runs nobody's pact. */
export const providerVerification: Check = {
  name: 'provider-verification',
  claim: 'the stub provider honours the committed pact',
  async run({ root }) {
    const { failures } = await runVitest(root, PROVIDER_TEST);
    return failures.map(({ file, title, message }) => ({
      code: 'provider-refused',
      file,
      line: null,
      path: null,
      message: `${title}: ${message}`,
      replay: `npx vitest run ${PROVIDER_TEST}`,
    }));
  },
};

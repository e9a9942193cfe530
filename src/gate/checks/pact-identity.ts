import { PACT } from '../../consumer-tests/consumer-run.ts';
import { pactDifferences } from '../../consumer-tests/pact-identity.ts';
import type { Check } from './check.ts';

/** The pact is written twice the same, and is the committed one, to the byte. */
export const pactIdentity: Check = {
  name: 'pact-identity',
  claim: 'the pact is reproducible, and is the committed one',
  async run(checkout) {
    const differences = await pactDifferences(checkout);
    return differences.map((difference) => ({
      ...difference,
      ...{ file: PACT, path: null, replay: 'npm run pacts:update && git diff -- pacts' },
    }));
  },
};

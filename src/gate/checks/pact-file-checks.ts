import { looseMatchers } from '../../pact-file/loose-matchers.ts';
import { type ExamplesAsked, judgeExamples } from '../../pact-file/pact-examples.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { secretFindings } from '../../pact-file/pact-secrets.ts';
import { looseRemedy } from '../../pact-file/remedies.ts';
import type { KnownSecret } from '../../shared/credentials/known-secrets.ts';
import { type Check, type Found, pactCheck } from './check.ts';
import { ALL_PENDING, asPending, stubVerification } from './stub-verification.ts';

/** The checks of a user's own pact, wherever it is. */
export function pactFileChecks(
  pact: PactFile,
  asks: ExamplesAsked,
  secrets: readonly KnownSecret[],
): readonly Check<null>[] {
  const claim = asks.whole
    ? 'every example in the pact is all that Plaid would send'
    : 'every example in the pact is what Plaid would send';
  return [
    pactCheck(pact, 'pact-examples', claim, async () => examplesFound(pact, asks)),
    pactCheck(pact, 'pact-secrets', 'there is no credential in the pact', async () =>
      secretFindings(pact.document, secrets),
    ),
    stubVerification(pact),
  ];
}

function examplesFound(pact: PactFile, asks: ExamplesAsked): readonly Found[] {
  const judged = pact.interactions.filter(({ asksForLinkToken }) => asksForLinkToken);
  if (judged.length === 0) throw new Error('no interaction of the pact asks POST /link/token/get');
  const loose = judged.flatMap(({ name, ...interaction }) =>
    looseMatchers(interaction, asks).map(({ path, message }) => ({
      ...({ code: 'matcher-assures-nothing', level: 'advice' } as const),
      ...{ path, message: `${name}: ${message}`, remedy: looseRemedy(path) },
    })),
  );
  return [
    ...judgeExamples(pact, asks).findings.map(({ interaction, pending, ...finding }) => {
      const found = { ...finding, message: `${interaction}: ${finding.message}` };
      return pending ? asPending(found) : found;
    }),
    ...(judged.every(({ pending }) => pending) ? [ALL_PENDING] : []),
    ...loose,
  ];
}

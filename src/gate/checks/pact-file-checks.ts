import { asksForLinkToken } from '../../pact-file/interaction-parts.ts';
import { looseMatchers } from '../../pact-file/loose-matchers.ts';
import { type ExamplesAsked, judgeExamples } from '../../pact-file/pact-examples.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import { pactSecrets } from '../../pact-file/pact-secrets.ts';
import { looseRemedy, SECRET_REMEDY } from '../../pact-file/remedies.ts';
import type { KnownSecret } from '../../shared/credentials/known-secrets.ts';
import type { Check } from './check.ts';
import { ALL_PENDING, asPending, pactFileFinding } from './pact-file-finding.ts';
import { stubVerification } from './stub-verification.ts';

/** Of a pact that is known already, and so of nothing else. */
type PactCheck = Check<null>;

/** What the gate asks of somebody's own pact, wherever that is. */
export function pactFileChecks(
  pact: PactFile,
  asks: ExamplesAsked,
  secrets: readonly KnownSecret[],
): readonly PactCheck[] {
  return [examples(pact, asks), noSecrets(pact, secrets), stubVerification(pact)];
}

function examples(pact: PactFile, asks: ExamplesAsked): PactCheck {
  const { interactions, specification } = pact;
  return {
    name: 'pact-examples',
    claim: asks.whole
      ? 'every example in the pact is all that Plaid would send'
      : 'every example in the pact is what Plaid would send',
    async run() {
      const { examples: judged, pending, findings } = judgeExamples(pact, asks);
      if (judged === 0) throw new Error('no interaction of the pact asks POST /link/token/get');
      const loose = interactions
        .filter(asksForLinkToken)
        .flatMap((interaction) => looseMatchers(interaction, specification, asks));
      return [
        ...findings.map(({ interaction, finding, remedy, pending: isPending }) => {
          const { code, path, message } = finding;
          const said = { code, path, message: `${interaction}: ${message}`, remedy };
          return pactFileFinding('pact-examples', pact, isPending ? asPending(said) : said);
        }),
        ...(pending < judged ? [] : [pactFileFinding('pact-examples', pact, ALL_PENDING)]),
        ...loose.map(({ interaction, path, message }) =>
          pactFileFinding('pact-examples', pact, {
            ...{ code: 'matcher-assures-nothing', level: 'advice', path },
            message: `${interaction}: ${message}`,
            remedy: looseRemedy(path),
          }),
        ),
      ];
    },
  };
}

function noSecrets(pact: PactFile, secrets: readonly KnownSecret[]): PactCheck {
  return {
    name: 'pact-secrets',
    claim: 'there is no credential in the pact',
    async run() {
      return pactSecrets(pact.document, secrets).map(({ path, why }) =>
        pactFileFinding('pact-secrets', pact, {
          ...{ code: 'pact-secret', path, remedy: SECRET_REMEDY },
          message: `${why}; put an example in its place`,
        }),
      );
    },
  };
}

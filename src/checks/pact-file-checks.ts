import { isJsonObject, type JsonObject, listOf } from '../../contracts/json-value.ts';
import { interactionTitle } from '../../pacts/interaction-title.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { isProviderStateName } from '../../test-utils/provider-states.ts';
import { startStubProvider } from '../../test-utils/stub-provider.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import { asksForLinkToken, providerStateNames } from '../pact-file/interaction-parts.ts';
import { looseMatchers } from '../pact-file/loose-matchers.ts';
import { type ExamplesAsked, judgeExamples } from '../pact-file/pact-examples.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactSecrets } from '../pact-file/pact-secrets.ts';
import { looseRemedy, refusalRemedy, SECRET_REMEDY } from '../pact-file/remedies.ts';
import type { KnownSecret } from '../secrets/known-secrets.ts';
import { shellLine } from '../shell-line.ts';
import { whenWeEnd } from '../when-we-end.ts';
import type { Check, CheckFinding, CheckName } from './check.ts';

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
      const { examples: judged, findings } = judgeExamples(pact, asks);
      if (judged === 0) throw new Error('no interaction of the pact asks POST /link/token/get');
      const loose = interactions
        .filter(asksForLinkToken)
        .flatMap((interaction) => looseMatchers(interaction, specification, asks));
      return [
        ...findings.map(({ interaction, finding, remedy }) => {
          const { code, path, message } = finding;
          const said = { code, path, message: `${interaction}: ${message}`, remedy };
          return found('pact-examples', pact, said);
        }),
        ...loose.map(({ interaction, path, message }) =>
          found('pact-examples', pact, {
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
        found('pact-secrets', pact, {
          ...{ code: 'pact-secret', path, remedy: SECRET_REMEDY },
          message: `${why}; put an example in its place`,
        }),
      );
    },
  };
}

/** The stub answers as upstream documents; of a state of the user's own making it knows nothing. */
function stubVerification(pact: PactFile): PactCheck {
  const all = pact.interactions.length;
  const known = listOf(pact.exact['interactions'])
    .filter(isJsonObject)
    .filter((interaction) => providerStateNames(interaction).every(isProviderStateName));
  return {
    name: 'stub-verification',
    claim:
      known.length === all
        ? 'the stub provider honours the pact'
        : `the stub provider honours ${known.length} of ${all} interactions; the others name states that it does not know`,
    async run() {
      if (known.length === 0) throw new Error(NO_KNOWN_STATE);
      const interactions = await stubVerdicts(pact, known);
      return interactions.flatMap((interaction) =>
        interaction.mismatches.map(({ path, message }) =>
          found('stub-verification', pact, {
            code: 'provider-refused',
            path,
            message: `${interactionTitle(interaction)}: ${message}`,
            remedy: refusalRemedy({ path, message }),
          }),
        ),
      );
    },
  };
}

const NO_KNOWN_STATE =
  'the pact names no provider state that the stub knows: PROVIDER_STATES of link-token-contract/pact has them; with states of your own, leave this check out: --only pact-examples pact-secrets';

async function stubVerdicts(pact: PactFile, interactions: readonly JsonObject[]) {
  const stub = await startStubProvider();
  try {
    const outcome = await verifyProvider({
      pact: { ...pact.exact, interactions },
      stringify: stringifyExact,
      provider: pact.provider,
      providerBaseUrl: stub.url,
      providerStatesSetupUrl: stub.providerStatesSetupUrl,
      whenWeEnd,
    });
    if (outcome.kind === 'undecided') throw new Error(outcome.reason);
    return outcome.interactions;
  } finally {
    await stub.close();
  }
}

function found(
  check: CheckName,
  { file }: PactFile,
  finding: Omit<CheckFinding, 'file' | 'line' | 'replay'>,
): CheckFinding {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only ${check}`;
  return { file, line: null, ...finding, replay };
}

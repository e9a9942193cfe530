import type { Revision } from '../../contracts/revisions/versions.ts';
import type { ProviderAnswer } from '../../pacts/verification.ts';
import { isStub } from '../../test-utils/stub-provider.ts';
import type { IdentityPart } from '../build-identity/identity-source.ts';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import type { ProviderUnderTest } from './provider-under-test.ts';
import { verifyPact } from './verify-pact.ts';
import { type InteractionVerdict, type VerifyResult, verifyVerdict } from './verify-result.ts';

/** A pact to hold the provider against. */
export interface ChosenPact {
  readonly pact: PactFile;
  /** Whether a failure of it is expected for now, as its broker says. */
  readonly pending: boolean;
  /** The version that its broker has it of; null for a file. */
  readonly consumerVersion: string | null;
}

/** What became of one of them. */
export interface JudgedPact {
  readonly chosen: ChosenPact;
  readonly interactions: readonly InteractionVerdict[];
  readonly answers: readonly ProviderAnswer[];
}

export interface VerifyRun {
  readonly result: VerifyResult;
  readonly pacts: readonly JudgedPact[];
}

interface RunCircumstances {
  readonly revision: Revision;
  /** The command line that does it again. */
  readonly replay: string;
  readonly providerBranch?: IdentityPart | null;
  /** Why pacts that a broker selected are not among the chosen ones. */
  readonly left?: readonly string[];
}

const OUR_STUB =
  'this is link-token-contract’s own stub: that it honours the pact says nothing of Plaid';

/**
 * Holds a provider against pacts, one after the other. One that cannot be verified is told, and keeps nobody from
 * hearing of the others. Throws InputError where there is a verdict on none.
 */
export async function runVerify(
  chosen: readonly ChosenPact[],
  provider: ProviderUnderTest,
  { revision, replay, providerBranch = null, left = [] }: RunCircumstances,
): Promise<VerifyRun> {
  const pacts: JudgedPact[] = [];
  const problems = [...left];
  for (const one of chosen) {
    const { pact, pending, consumerVersion } = one;
    try {
      const verified = await verifyPact(pact, provider, { revision, pending, consumerVersion });
      pacts.push({ chosen: one, ...verified });
    } catch (error) {
      if (!(error instanceof InputError) || chosen.length + left.length === 1) throw error;
      problems.push(`the pact of ${oneLine(pact.consumer, 60)} was not verified: ${error.message}`);
    }
  }
  if (pacts.length === 0) throw new InputError(problems.join('; '));
  const answers = pacts.flatMap((pact) => pact.answers);
  const interactions = pacts.flatMap((pact) => pact.interactions);
  const judged = verifyVerdict(pacts.map((pact) => ({ ...pact, isPending: pact.chosen.pending })));
  const verdict = judged === 'passed' && problems.length > 0 ? 'undecided' : judged;
  const result = {
    verdict,
    provider: chosen[0]?.pact.provider ?? '',
    providerBaseUrl: provider.target.shown.replace(/\/$/, ''),
    pacts: chosen.map(({ pact }) => pact.file),
    ...{ interactions, providerBranch },
    remarks: answers.some(({ server }) => isStub(server)) ? [OUR_STUB] : [],
    publications: [],
    problem:
      [...problems, ...(judged === 'undecided' ? [problemOf(interactions, provider)] : [])].join(
        '; ',
      ) || null,
    replay,
  };
  return { result, pacts };
}

function problemOf(
  interactions: readonly InteractionVerdict[],
  { states }: ProviderUnderTest,
): string {
  return interactions.some(({ status }) => status === 'failed')
    ? 'nothing holds, and only the pact itself says that this is to be expected; take "pending" out of it, or let a broker say it (--enable-pending)'
    : `nothing was verified, as no interaction can be entered; ${states.advice}`;
}

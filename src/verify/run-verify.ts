import type { ProviderAnswer } from '../../pacts/verification.ts';
import { isStub } from '../../test-utils/stub-provider.ts';
import type { IdentityPart } from '../build-identity/identity-source.ts';
import { pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { ContractReading } from './contract-mismatches.ts';
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

interface RunCircumstances extends ContractReading {
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
  { revision, enums, replay, providerBranch = null, left = [] }: RunCircumstances,
): Promise<VerifyRun> {
  const pacts: JudgedPact[] = [];
  const problems = [...left];
  for (const one of chosen) {
    const { pact, pending, consumerVersion } = one;
    try {
      const of = { revision, enums, pending, consumerVersion };
      const verified = await verifyPact(pact, provider, of);
      pacts.push({ chosen: one, ...verified });
    } catch (error) {
      if (!(error instanceof InputError) || chosen.length + left.length === 1) throw error;
      problems.push(`the pact of ${oneLine(pact.consumer, 60)} was not verified: ${error.message}`);
    }
  }
  if (pacts.length === 0) throw new InputError(problems.join('; '));
  const answers = pacts.flatMap((pact) => pact.answers);
  const interactions = pacts.flatMap((pact) => pact.interactions);
  const findings = pacts.flatMap(({ chosen: { pact } }) =>
    pactFaults(pact).flatMap(({ code, interaction, message, remedy }) =>
      interaction === null ? [{ pact: pact.file, code, message: `${message}: ${remedy}` }] : [],
    ),
  );
  const judged = verifyVerdict({ interactions, findings });
  const verdict = judged === 'passed' && problems.length > 0 ? 'undecided' : judged;
  const result = {
    verdict,
    provider: chosen[0]?.pact.provider ?? '',
    providerBaseUrl: provider.target.shown.replace(/\/$/, ''),
    pacts: chosen.map(({ pact }) => pact.file),
    ...{ interactions, findings, providerBranch },
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
  if (interactions.some(({ status }) => status === 'failed')) {
    return 'nothing passed, and what failed is pending, which says nothing of the provider; mend what is told above, or verify what it honours already';
  }
  return interactions.every(({ kind }) => kind === 'message')
    ? 'nothing was verified, as there are messages alone; give a pact of HTTP interactions'
    : `nothing was verified, as no interaction can be entered; ${states.advice}`;
}

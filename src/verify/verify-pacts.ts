import { isStub } from '../../test-utils/stub-provider.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { ChosenPacts } from './choose-pacts.ts';
import type { ContractReading } from './contract-mismatches.ts';
import type { Provider } from './provider.ts';
import { verifyPact } from './verify-pact.ts';
import type { InteractionVerdict, VerifiedPact, VerifyResult, VerifyRun } from './verify-result.ts';

const OUR_STUB =
  'this is link-token-contract’s own stub: that it honours the pact says nothing of Plaid';

/**
 * Verifies a provider against pacts, one after the other. A pact that cannot be verified is reported beside the
 * verdicts on the others. Throws InputError where there is a verdict on none.
 */
export async function verifyPacts(
  { pacts: chosen, left, broker }: ChosenPacts,
  provider: Provider,
  { replay, ...reading }: ContractReading & { readonly replay: string },
): Promise<VerifyRun> {
  const pacts: VerifiedPact[] = [];
  const problems = [...left];
  for (const one of chosen) {
    try {
      pacts.push(await verifyPact(one, provider, reading));
    } catch (error) {
      if (!(error instanceof InputError) || chosen.length + left.length === 1) throw error;
      const consumer = oneLine(one.pact.consumer, 60);
      problems.push(`the pact of ${consumer} was not verified: ${error.message}`);
    }
  }
  if (pacts.length === 0) throw new InputError(problems.join('; '));
  const interactions = pacts.flatMap((pact) => pact.interactions);
  const findings = pacts.flatMap((pact) => pact.findings);
  const judged = verdictOn(interactions, findings);
  if (judged === 'undecided') problems.push(undecidedProblem(interactions, provider));
  const isStubbed = pacts.some(({ answers }) => answers.some(({ server }) => isStub(server)));
  const result = {
    verdict: judged === 'passed' && problems.length > 0 ? 'undecided' : judged,
    provider: chosen[0]?.pact.provider ?? '',
    providerBaseUrl: provider.target.shown.replace(/\/$/, ''),
    pacts: chosen.map(({ pact }) => pact.file),
    ...{ interactions, findings, providerBranch: broker?.build.branch ?? null },
    remarks: isStubbed ? [OUR_STUB] : [],
    publications: [],
    problem: problems.join('; ') || null,
    replay,
  } as const;
  return { result, pacts };
}

/** A pending failure fails nothing, and passes nothing. */
function verdictOn(
  interactions: readonly InteractionVerdict[],
  findings: VerifyResult['findings'],
): VerifyResult['verdict'] {
  const fails = interactions.some(({ status, pending }) => status === 'failed' && !pending);
  if (fails || findings.length > 0) return 'failed';
  return interactions.some(({ status }) => status === 'passed') ? 'passed' : 'undecided';
}

function undecidedProblem(
  interactions: readonly InteractionVerdict[],
  { states }: Provider,
): string {
  if (interactions.some(({ status }) => status === 'failed')) {
    return 'nothing passed, and what failed is pending, which says nothing of the provider; mend what is told above, or verify what it honours already';
  }
  return interactions.every(({ kind }) => kind === 'message')
    ? 'nothing was verified, as there are messages alone; give a pact of HTTP interactions'
    : `nothing was verified, as no interaction can be entered; ${states.advice}`;
}
